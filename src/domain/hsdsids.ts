import { v5 } from 'uuid';

/**
 * The namespace of every id that we publish, never to change: the UUIDv5 of `urn:diem-tua:du-lieu` in
 * the namespace for URLs of RFC 4122 (6ba7b811-9dad-11d1-80b4-00c04fd430c8).
 */
export const hsdsNamespace = 'ced82890-3c4b-5350-8867-57690cce84f7';

/**
 * Takes what a thing is and the parts of its name and gives its UUIDv5, the same at every build: of
 * `service:hue-1` for a place's service. Only the last part may hold a colon.
 */
export const hsdsId = (kind: string, ...parts: readonly string[]): string =>
  v5([kind, ...parts].join(':').normalize('NFC'), hsdsNamespace);
