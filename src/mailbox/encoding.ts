import { LetterError } from './lettererror.ts';

/** What a letter is made of. */
export type Encodable =
  | string
  | number
  | boolean
  | readonly Encodable[]
  | { readonly [field: string]: Encodable | undefined };

/**
 * Takes a value and gives bytes that no other value gives: one letter for what it is, the length as
 * 4 bytes, and the value. Lists and records carry the number of their parts, records are sorted by
 * field, and a field that is undefined is absent. Throws LetterError `text` for half of a surrogate
 * pair and for a number that is no safe integer, which two values could share.
 */
export function encode(value: Encodable): Uint8Array<ArrayBuffer> {
  switch (typeof value) {
    case 'string':
      return tagged('s', utf8(value));
    case 'boolean':
      return tagged('b', utf8(value ? '1' : '0'));
    case 'number':
      if (!Number.isSafeInteger(value)) throw new LetterError('text');
      return tagged('n', utf8(String(value)));
    default:
      return isList(value)
        ? counted('l', value.map(encode))
        : counted(
            'r',
            Object.entries(value)
              .filter((entry): entry is [string, Encodable] => entry[1] !== undefined)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([field, inner]) => joined([encode(field), encode(inner)])),
          );
  }
}

const isList = (value: Encodable): value is readonly Encodable[] => Array.isArray(value);

const tagged = (tag: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  joined([utf8(tag), u32(bytes.length), bytes]);

const counted = (tag: string, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  joined([utf8(tag), u32(parts.length), ...parts]);

function utf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const read = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (read !== text) throw new LetterError('text');
  return bytes;
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
