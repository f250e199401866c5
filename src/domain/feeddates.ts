import { localTime } from './publication.ts';

/** Elements and members of a feed that hold a date; no text of an item can look like them, being escaped. */
const rss = /(<(?:pubDate|lastBuildDate)>)([^<]+)(?=<)/g;
const atom = /(<(?:updated|published)>)([^<]+)(?=<)/g;
const json = /("date_(?:published|modified)": ")([^"]+)(?=")/g;

/** Takes a feed as RSS, Atom or JSON, its dates at any offset, and gives it with the same moments on the clocks of Viet Nam: +0700 in RSS, +07:00 elsewhere. */
export const localDates = (feed: string): string =>
  feed
    .replace(rss, (_, before: string, date: string) => before + rfc822(date))
    .replace(atom, (_, before: string, date: string) => before + localTime(new Date(date)))
    .replace(json, (_, before: string, date: string) => before + localTime(new Date(date)));

/** `Sun, 22 Nov 2026 00:00:00 +0700`. */
function rfc822(date: string): string {
  const local = localTime(new Date(date)).replace('+07:00', 'Z');
  return new Date(local).toUTCString().replace('GMT', '+0700');
}
