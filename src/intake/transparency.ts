import { wallClock } from '../domain/calendar.ts';
import type { MailBook } from '../domain/mailbook.ts';
import { monthTables } from '../domain/monthly.ts';
import { daily } from './daily.ts';
import { monthPage } from './monthpage.ts';
import { monthSheet } from './monthsheet.ts';
import type { Names } from './provincenames.ts';
import type { Store } from './store.ts';
import { allFigures } from './tally.ts';

/** Where administrators read what the mailboxes did, and where the same figures are as a table to keep. */
export const transparencyPaths = { page: '/minh-bach/', sheet: '/minh-bach/so-lieu.csv' } as const;

export type TransparencyOptions = {
  store: Store;
  /** The book of now, whose provinces are listed. */
  book: () => MailBook;
  now: () => Date;
  /** The page as the build made it, with the place that is filled; nothing where no build has one. */
  template: () => string | undefined;
};

/** Takes a path and gives its answer, nothing where the path is not one of these. */
export type Transparency = (path: string) => Promise<Response | undefined>;

/** Takes where figures are kept and what goes with it and gives the two answers, reckoned at most once a day. */
export function createTransparency(options: TransparencyOptions): Transparency {
  const { store, book, now } = options;
  // Once a day, also because two answers with a letter between them would tell of that letter.
  const tablesOf = daily(async (day) =>
    monthTables(await allFigures(store.db, book().holidays), provincesOf(book()), day),
  );
  return async (path) => {
    if (path !== transparencyPaths.page && path !== transparencyPaths.sheet) return undefined;
    const template = options.template();
    if (template === undefined) return undefined;
    const { names, fill } = placeIn(template);
    const tables = await tablesOf(wallClock(now()).day);
    return path === transparencyPaths.page
      ? answered('text/html', fill(monthPage(tables, names, transparencyPaths.sheet)))
      : answered('text/csv', monthSheet(tables, names));
  };
}

const answered = (type: string, text: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });

/** The provinces that mailboxes are in, and '' where one serves the whole nation. */
const provincesOf = ({ mailboxes }: MailBook): string[] => [
  ...new Set(
    mailboxes.flatMap(({ role, province }) => (role === 'operator' ? [] : [province ?? ''])),
  ),
];

/** The place to fill, which carries the names of provinces by their codes. */
const place = /<!--minh-bach (\{.*?\})-->/;

/** Takes the built page and gives how it names provinces and a function that fills its place. Throws where it has none. */
function placeIn(template: string): { names: Names; fill: (html: string) => string } {
  const json = place.exec(template)?.[1];
  if (json === undefined) throw new Error('The page of the build has no place for figures.');
  // Our own build wrote it: names by codes.
  const names = new Map(Object.entries(JSON.parse(json) as Record<string, string>));
  return { names, fill: (html) => template.replace(place, () => html) };
}
