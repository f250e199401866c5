import { createHash } from 'node:crypto';

/**
 * Takes base64url that the wire has checked and gives its bytes: Node's own way, which takes a tenth of
 * the time of what every browser has (wirebytes.ts of the mailbox), for whole loads of letters.
 */
export const toBytes = (text: string): Uint8Array => Buffer.from(text, 'base64url');

/** Takes bytes and gives them in base64url without padding. */
export const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Takes bytes and gives their SHA-256. */
export const sha256 = (bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(bytes).digest();

/** Whether both are the same bytes. */
export const same = (one: Uint8Array, other: Uint8Array): boolean =>
  Buffer.compare(one, other) === 0;
