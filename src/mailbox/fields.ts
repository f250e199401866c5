import * as z from 'zod/mini';

/** A word of the site's lists, such as a topic, or the name of a mailbox; the lists themselves are not this room's. */
export const word = z.string().check(z.maxLength(80), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** The version of a mailbox's key. */
export const version = z.int().check(z.minimum(1), z.maximum(999));

/** A mailbox and the version of its key that something is for. */
export const office = z.strictObject({ id: word, version });

/** A day of the calendar, as YYYY-MM-DD. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** The public half of a key, as age writes it. */
export const recipient = z.string().check(z.regex(/^age1[02-9ac-hj-np-z]{58}$/));

/** So many bytes in base64url without padding, in the one way in which they can be written: the spare bits of the last symbol are 0. */
export function bytes(count: number) {
  const length = Math.ceil((count * 4) / 3);
  const last = { 0: '[\\w-]', 1: '[AQgw]', 2: '[AEIMQUYcgkosw048]' }[count % 3] ?? '';
  return z.string().check(z.regex(new RegExp(`^[\\w-]{${length - 1}}${last}$`)));
}
