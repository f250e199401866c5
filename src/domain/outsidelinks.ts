/** A file of content as it was read: its front matter or YAML, and its Markdown if it has any. */
export type LinkFile = { file: string; data: unknown; body?: string };

/** An address on another site, and where content names it. */
export type OutsideLink = { url: string; places: { file: string; field: string }[] };

/** Takes files of content and gives every address of another site that they name, each once, in the order in which they come. */
export function outsideLinks(files: readonly LinkFile[]): OutsideLink[] {
  const found = files.flatMap(({ file, data, body = '' }) => [
    ...inside(data, []).map((it) => ({ ...it, file })),
    ...addressesIn(body).map((url) => ({ url, field: 'nội dung', file })),
  ]);
  return [...Map.groupBy(found, ({ url }) => url.replace(/#.*$/, ''))].map(([url, all]) => ({
    url,
    places: all.map(({ file, field }) => ({ file, field })),
  }));
}

type Found = { url: string; field: string };

/** The addresses in a value, with the way to each: sources.0.url. */
function inside(value: unknown, way: readonly string[]): Found[] {
  if (typeof value === 'string')
    return (isAddress(value) ? [value] : addressesIn(value)).map((url) => ({
      url,
      field: way.join('.'),
    }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, its]) => inside(its, [...way, key]));
}

/** Whether a value is one address and nothing else; it may hold brackets. */
const isAddress = (value: string): boolean => /^https?:\/\/\S+$/.test(value) && URL.canParse(value);

/** Addresses end at a blank, a quote or a bracket, and before the sign that ends a sentence. */
const addressesIn = (text: string): string[] =>
  (text.match(/https?:\/\/[^\s<>"'`)\]]+/g) ?? [])
    .map((it) => it.replace(/[.,;:!?]+$/, ''))
    .filter((it) => URL.canParse(it));
