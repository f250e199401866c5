import { Feed } from 'feed';
import { instant } from '../domain/calendar.ts';
import { paths } from '../domain/paths.ts';
import { articles } from './articles.ts';
import { settings } from './settings.ts';

/** How many of the newest articles a feed carries. */
const most = 30;

/** Takes the site's address and gives a feed of the newest articles, to be printed as RSS, Atom or JSON. */
export function feed(site: URL): Feed {
  const newest = articles.slice(0, most);
  const made = new Feed({
    id: site.href,
    link: site.href,
    title: settings.name,
    description: settings.tagline,
    language: 'vi',
    copyright: 'CC BY 4.0',
    generator: settings.name,
    // Atom wants an author; without an address of mail RSS has none.
    author: { name: settings.operator ?? settings.name },
    updated: new Date(instant(newest[0]?.data.published ?? '2026-01-01')),
    feedLinks: {
      rss: new URL('/rss.xml', site).href,
      atom: new URL('/atom.xml', site).href,
      json: new URL('/feed.json', site).href,
    },
  });
  for (const { id, data } of newest) {
    const url = new URL(paths.article(id), site).href;
    made.addItem({
      id: url,
      link: url,
      title: data.title,
      description: data.summary,
      date: new Date(instant(data.published)),
    });
  }
  return made;
}
