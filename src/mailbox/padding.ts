import { LetterError } from './lettererror.ts';

/** How long what is inside a letter is, whatever it says: a length of 4 bytes, the JSON and zeros. */
export const plainBytes = 4096;

/** How long a sealed letter is: age's header for three X25519 recipients, its nonce, and one chunk with its tag. */
export const sealedBytes = 22 + 3 * 98 + 48 + 16 + plainBytes + 16;

const lengthBytes = 4;

/**
 * Takes what JSON can say and gives it as JSON would read it again: undefined fields are gone and
 * every text is composed (NFC), with U+FFFD for half of a pair.
 */
export const composed = <T>(value: T): T =>
  // JSON gives back the fields it was given; only texts change, and they stay texts.
  JSON.parse(json(value)) as T;

/** Takes a letter and gives `plainBytes` bytes. Throws LetterError `room` when it does not fit; never cuts. */
export function pad(letter: object): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(json(letter));
  if (bytes.length > plainBytes - lengthBytes) throw new LetterError('room');
  const padded = new Uint8Array(plainBytes);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, lengthBytes);
  return padded;
}

/**
 * Takes what was inside a letter and gives its JSON. Throws LetterError: `size` for another length
 * or one that cannot be, `padding` for anything but zeros after it, `text` for what is no JSON in UTF-8.
 */
export function unpad(padded: Uint8Array): unknown {
  if (padded.length !== plainBytes) throw new LetterError('size');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > plainBytes - lengthBytes) throw new LetterError('size');
  const end = lengthBytes + length;
  if (padded.subarray(end).some((byte) => byte !== 0)) throw new LetterError('padding');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return JSON.parse(text.decode(padded.subarray(lengthBytes, end)));
  } catch {
    throw new LetterError('text');
  }
}

/** Takes a letter and gives how many bytes are left in it; less than 0 when it does not fit. Never throws. */
export const room = (letter: object): number =>
  plainBytes - lengthBytes - new TextEncoder().encode(json(letter)).length;

/** Takes a text and gives how many bytes it takes in a letter: after NFC and in JSON, where a newline takes two. */
export const textBytes = (text: string): number =>
  new TextEncoder().encode(json(text)).length - '""'.length;

/** Each text is composed by itself: in the JSON, a mark that opens a text would join the n of the \n before it. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? wellFormed(inner).normalize('NFC') : inner,
  );

/** `toWellFormed` for phones that do not have it: a lone surrogate becomes U+FFFD. */
const wellFormed = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
