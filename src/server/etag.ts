import type { Encoding } from './encoding.ts';

const suffixes: Readonly<Record<Encoding, string>> = { br: '-br', gzip: '-gz', identity: '' };

/** The quoted tag of one form of a file: other bytes on the wire, another tag. */
export function entityTag(etag: string, encoding: Encoding): string {
  return `"${etag}${suffixes[encoding]}"`;
}

/** If-None-Match: a list of tags or `*`, compared weakly (RFC 9110 §13.1.2). */
export function noneMatch(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  return header.matchAll(/"[^"]*"/g).some(([listed]) => listed === tag);
}

/** If-Range: a strong comparison; a date, a weak tag or another form's tag asks for the whole file. */
export function rangeStillValid(header: string | null, tag: string): boolean {
  return header === null || header.trim() === tag;
}
