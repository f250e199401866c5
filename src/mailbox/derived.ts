import { base64urlnopad, bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { LetterError } from './lettererror.ts';
import { readReceipt } from './receipt.ts';

/** What a receipt opens. All of it is made again whenever the code is entered; nothing is stored. */
export type Derived = {
  /** The bearer secret that reads, writes on and deletes the thread; 32 bytes in base64url. */
  capability: string;
  /** The age identity that opens the answers: AGE-SECRET-KEY-1… */
  identity: string;
  /** Its recipient, to which the answers are sealed: age1… */
  recipient: string;
  /** The key that authenticates every letter of the thread; 32 bytes in base64url. */
  macKey: string;
};

/** Each purpose has its own name, so that no key says anything of another. */
const purposes = { capability: 'capability', identity: 'x25519', macKey: 'thread-mac' } as const;

/**
 * Takes a receipt and the origin of the site as it is configured, such as https://diem-tua.example,
 * and gives the keys of the thread by HKDF-SHA256 (RFC 5869). Throws LetterError: `receipt` for a
 * code with a fault, `origin` for anything but an origin, `crypto` without WebCrypto.
 */
export async function derive(receipt: string, origin: string): Promise<Derived> {
  const read = readReceipt(receipt);
  if (read.receipt === undefined) throw new LetterError('receipt');
  if (!isOrigin(origin)) throw new LetterError('origin');
  const code = read.receipt.replaceAll('-', '').slice(0, -2);
  const key = await webCrypto().importKey('raw', utf8(code), 'HKDF', false, ['deriveBits']);
  const salt = utf8(`tuvan-mailbox/v1|${origin}`);
  const bytesFor = async (purpose: string) =>
    new Uint8Array(
      await webCrypto().deriveBits(
        { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(purpose) },
        key,
        256,
      ),
    );
  const identity = identityOf(await bytesFor(purposes.identity));
  return {
    capability: base64urlnopad.encode(await bytesFor(purposes.capability)),
    identity,
    recipient: await identityToRecipient(identity),
    macKey: base64urlnopad.encode(await bytesFor(purposes.macKey)),
  };
}

/**
 * Takes a capability and gives the thread's name, SHA-256 of its 32 bytes in base64url: all that the
 * server keeps of it. Throws LetterError `key` for anything but 32 bytes, `crypto` without WebCrypto.
 */
export async function threadId(capability: string): Promise<string> {
  const digest = await webCrypto().digest('SHA-256', keyBytes(capability));
  return base64urlnopad.encode(new Uint8Array(digest));
}

/** Takes 32 bytes in base64url and gives them; throws LetterError `key` for anything else. */
export function keyBytes(text: string): Uint8Array<ArrayBuffer> {
  let bytes: Uint8Array;
  try {
    bytes = base64urlnopad.decode(text);
  } catch {
    throw new LetterError('key');
  }
  if (bytes.length !== 32) throw new LetterError('key');
  return Uint8Array.from(bytes);
}

/** Gives WebCrypto, which a page has only over https; throws LetterError `crypto` where there is none. */
export function webCrypto(): SubtleCrypto {
  // The DOM's types say it is always there; an insecure page has none.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) throw new LetterError('crypto');
  return subtle;
}

const identityOf = (scalar: Uint8Array): string =>
  bech32.encodeFromBytes('AGE-SECRET-KEY-', scalar).toUpperCase();

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function isOrigin(text: string): boolean {
  try {
    return /^https?:/.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
}
