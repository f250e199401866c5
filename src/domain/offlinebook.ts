/** What a device keeps of one province: pages cut into parts that they share, and the files they use. */
export type OfflineBook = {
  /** How this is laid out; a reader of another form must not read it. */
  form: 1;
  /** The province as in a sentence, and the path of its page. */
  name: string;
  path: string;
  /** Response headers of every page. */
  headers: Readonly<Record<string, string>>;
  parts: readonly string[];
  /** By path: the places of its parts in `parts`. */
  pages: Readonly<Record<string, readonly number[]>>;
  /** By path: fonts and such as base64, scripts and drawings as text. */
  files: Readonly<Record<string, OfflineFile>>;
  /** How many pages of places are kept, and how many found no room. */
  places: number;
  left: number;
};

/** A file that pages use. */
export type OfflineFile = { type: string; text: string; base64?: boolean };

/** What a province's book should hold, as the model lists it: pages that it must have, and places, the most useful first. */
export type OfflineList = Pick<OfflineBook, 'name' | 'path'> & {
  pages: readonly string[];
  places: readonly string[];
};

/** The most that a device keeps for one province, in bytes. */
export const offlineLimit = 300_000;

/** What fits: pages, the parts they are made of, and how many places. */
type Fitted = { parts: string[]; pages: Record<string, number[]>; places: number };

/**
 * Takes a list, a reader of pages, and what else the book holds, and gives the book with as many
 * places, in their order, as stay under `limit` bytes of JSON. Throws when what it must have does not fit.
 */
export function offlineBook(
  list: OfflineList,
  page: (path: string) => string,
  { headers, files }: Pick<OfflineBook, 'headers' | 'files'>,
  limit = offlineLimit,
): OfflineBook {
  const { name, path } = list;
  const book = ({ parts, pages, places }: Fitted): OfflineBook => ({
    form: 1,
    name,
    path,
    headers,
    parts,
    pages,
    files,
    places,
    left: list.places.length - places,
  });
  const must = list.pages.reduce((all, at) => withPage(all, at, page(at)), empty);
  const least = bytes(book(must));
  if (least > limit)
    throw new Error(`The pages that ${name} needs offline take ${least} bytes of ${limit}.`);
  return book(filled(must, list.places, page, limit - least - slack));
}

/** Room for the two counts, which are printed last. */
const slack = 16;

const empty: Fitted = { parts: [], pages: {}, places: 0 };

function filled(
  must: Fitted,
  places: readonly string[],
  page: (path: string) => string,
  room: number,
): Fitted {
  let fitted = must;
  let left = room;
  for (const path of places) {
    const next = withPage(fitted, path, page(path));
    left -= grown(fitted, next, path);
    if (left < 0) break;
    fitted = { ...next, places: fitted.places + 1 };
  }
  return fitted;
}

/** The bytes that one more page adds. */
const grown = (before: Fitted, after: Fitted, path: string): number =>
  bytes(after.parts.slice(before.parts.length)) + bytes({ [path]: after.pages[path] });

/** The same with one page more. */
function withPage({ parts, pages, places }: Fitted, path: string, html: string): Fitted {
  const all = [...parts];
  const numbers = pieces(html).map((piece) => {
    const known = all.indexOf(piece);
    return known === -1 ? all.push(piece) - 1 : known;
  });
  return { parts: all, pages: { ...pages, [path]: numbers }, places };
}

/** Where a page may be cut: around what many pages have alike. */
const cuts = /(?=<(?:script|style|header|footer|main|section)\b)|(?<=<\/(?:script|style|header)>)/;

/** A page without what only works online, in pieces. */
const pieces = (html: string): string[] => withoutOnline(html).split(cuts);

/** What a page marks as of no use without a network. */
const online = /<!--online-->[^]*?<!--\/online-->/g;

/** Takes a page and gives it without what it marks as of no use offline. */
export const withoutOnline = (html: string): string => html.replace(online, '');

/** How many bytes a value takes as JSON. */
export const bytes = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).length;
