import type { Article } from '../schemas/article.ts';
import { instant } from './calendar.ts';
import type { ListedPlace } from './places.ts';

/** A node of linked data as https://schema.org names it. */
export type Node = { '@type': string; [property: string]: unknown };

/** A step of the way from the home page to a page. */
export type Step = { name: string; path: string };

/** Takes what a page is and gives its WebPage node; addresses are whole. */
export const webPage = (page: {
  url: string;
  title: string;
  description: string;
  site: string;
  home: string;
}): Node => ({
  '@type': 'WebPage',
  '@id': page.url,
  url: page.url,
  name: page.title,
  description: page.description,
  inLanguage: 'vi',
  isPartOf: {
    '@type': 'WebSite',
    '@id': `${page.home}#site`,
    url: page.home,
    name: page.site,
    inLanguage: 'vi',
  },
});

/** Takes the way to a page and the site's address and gives a BreadcrumbList node. */
export const breadcrumbs = (steps: readonly Step[], site: URL): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: step.name,
    item: new URL(step.path, site).href,
  })),
});

/** Takes an article, its address and that of its picture and gives an Article node; dates are midnight at UTC+7. */
export const articleNode = (
  article: Article,
  url: string,
  publisher: string,
  image: string,
): Node => ({
  '@type': article.kind === 'news' ? 'NewsArticle' : 'Article',
  headline: article.title,
  description: article.summary,
  inLanguage: 'vi',
  datePublished: instant(article.published),
  dateModified: instant(article.reviewed ?? article.published),
  mainEntityOfPage: url,
  image,
  author: { '@type': 'Organization', name: publisher },
  publisher: { '@type': 'Organization', name: publisher },
  citation: article.sources.map((source) => source.title),
});

/** Takes a verified place, the name of its area and its address and gives a node; reported places have none. */
export const placeNode = (place: ListedPlace, areaName: string, url: string): Node | undefined =>
  place.standing === 'verified'
    ? {
        '@type': 'GovernmentOffice',
        name: place.name,
        url,
        address: {
          '@type': 'PostalAddress',
          addressCountry: 'VN',
          addressLocality: areaName,
          streetAddress: place.address,
        },
        telephone: place.phones?.map((phone) => phone.number),
      }
    : undefined;

/** Takes nodes and gives the text of a JSON-LD script, safe to stand in HTML. */
export const graphText = (nodes: readonly Node[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
