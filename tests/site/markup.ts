import type { BuiltPage } from './pages.ts';

/** A rule for a built page: gives what breaks it, in words. */
export type Rule = (page: BuiltPage) => string[];

/** Exactly one h1, in the main part. */
export const oneHeading: Rule = ({ tree }) => {
  const count = tree.querySelectorAll('h1').length;
  return count === 1 ? [] : [`${count} h1`];
};

/** No id twice. */
export const uniqueIds: Rule = ({ tree }) => {
  const ids = tree.querySelectorAll('[id]').map((it) => it.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`);
};

/** Every picture says what it shows. */
export const altTexts: Rule = ({ tree }) =>
  tree
    .querySelectorAll('img')
    .filter((it) => it.getAttribute('alt') === undefined)
    .map((it) => it.outerHTML);

/** Nothing in the page runs or is styled outside its policy. */
export const noInlineCode: Rule = ({ tree }) =>
  tree.querySelectorAll('*').flatMap((it) =>
    Object.keys(it.attributes)
      .filter((name) => name === 'style' || /^on/i.test(name))
      .map((name) => `${it.tagName} has ${name}`),
  );

const loading =
  'script[src], img[src], iframe[src], audio[src], video[src], source[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]';

/** Everything that a page loads comes from this site. */
export const ownHost: Rule = ({ tree }) =>
  tree
    .querySelectorAll(loading)
    .map((it) => it.getAttribute('src') ?? it.getAttribute('href') ?? '')
    .filter((url) => !/^\/(?!\/)/.test(url))
    .map((url) => `loads ${url}`);

/** Links to other sites are safe and tell nobody where the reader came from. */
export const quietLinks: Rule = ({ tree }) =>
  tree.querySelectorAll('a[href]').flatMap((it) => {
    const href = it.getAttribute('href') ?? '';
    if (!/^https?:/.test(href)) return [];
    return [
      ...(href.startsWith('http:') ? [`unsafe link ${href}`] : []),
      ...(it.getAttribute('target') ? [`opens a window ${href}`] : []),
    ];
  });

/** What a page must say of itself: language, title, description, address, share card, linked data. */
export const selfDescription: Rule = ({ tree }) => {
  const wanted = [
    'html[lang=vi]',
    'title',
    'meta[name=description]',
    'meta[name=viewport]',
    'link[rel=canonical]',
    'meta[property="og:title"]',
    'meta[property="og:description"]',
    'meta[property="og:url"]',
    'meta[property="og:image"]',
    'script[type="application/ld+json"]',
    'meta[http-equiv=content-security-policy]',
    'a.exit',
    'main',
  ];
  return wanted
    .filter((selector) => !tree.querySelector(selector))
    .map((selector) => `no ${selector}`);
};

/** Linked data is JSON and names the page. */
export const linkedData: Rule = ({ tree }) =>
  tree.querySelectorAll('script[type="application/ld+json"]').flatMap((it) => {
    const graph = (JSON.parse(it.textContent) as { '@graph': { '@type': string }[] })['@graph'];
    return graph.some((node) => node['@type'] === 'WebPage') ? [] : ['no WebPage node'];
  });
