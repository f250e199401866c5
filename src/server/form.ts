import { type Encoding, encodings, preferred } from './encoding.ts';
import type { Entry, Manifest } from './manifest.ts';

/** The built folder and the list of what in it may be read. */
export type Site = { root: string; manifest: Manifest };

/** One file as it will be on the wire; `bytes` and `ending` (after the path) are of that form. */
export type Form = {
  path: string;
  entry: Entry;
  encoding: Encoding;
  bytes: number;
  ending: string;
};

const endings: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

/** The form of a listed file that an Accept-Encoding asks for. Throws when the file is not listed. */
export function negotiated({ manifest }: Site, path: string, accept: string | null): Form {
  const entry = manifest.get(path);
  if (entry === undefined) throw new Error('not in the manifest');
  const built = encodings.filter((one) => size(entry, one) !== undefined);
  const encoding = preferred(accept, built);
  const bytes = size(entry, encoding) ?? entry.bytes;
  return { path, entry, encoding, bytes, ending: endings[encoding] };
}

function size(entry: Entry, encoding: Encoding): number | undefined {
  return encoding === 'identity' ? entry.bytes : entry[encoding];
}

/** Tells caches that the answer depends on Accept-Encoding, where it does. */
export function vary({ entry }: Form): Record<string, string> {
  return entry.br === undefined && entry.gzip === undefined ? {} : { Vary: 'Accept-Encoding' };
}

/** What the bytes of a form are. */
export function contentHeaders(form: Form): Record<string, string> {
  const encoded = form.ending === '' ? {} : { 'Content-Encoding': form.encoding };
  return { 'Content-Type': form.entry.type, ...encoded, ...vary(form) };
}
