import { base64urlnopad } from '@scure/base';
import { keyBytes, webCrypto } from './derived.ts';
import { encode, type Encodable } from './encoding.ts';
import { LetterError } from './lettererror.ts';

/** What can be signed: a letter without its MAC. */
export type Unsigned = { readonly [field: string]: Encodable | undefined };

/** Said first, so that the key signs nothing that another protocol could read. */
const domain = 'tuvan-mailbox/v1|letter';

/**
 * Takes a letter without its MAC and the thread's key and gives the HMAC-SHA256 over every field, in
 * base64url. Throws LetterError `key` for a key that is none, `text` for what has no single encoding.
 */
export async function macOf(letter: Unsigned, macKey: string): Promise<string> {
  const key = await hmacKey(macKey, 'sign');
  const signature = await webCrypto().sign('HMAC', key, encode([domain, letter]));
  return base64urlnopad.encode(new Uint8Array(signature));
}

/** Takes a letter with its MAC and the thread's key; throws LetterError `forged` unless the one is made with the other. */
export async function checkMac(
  { mac, ...letter }: Unsigned & { readonly mac: string },
  macKey: string,
): Promise<void> {
  const key = await hmacKey(macKey, 'verify');
  // WebCrypto compares in constant time.
  const genuine = await webCrypto().verify('HMAC', key, keyBytes(mac), encode([domain, letter]));
  if (!genuine) throw new LetterError('forged');
}

const hmacKey = (macKey: string, usage: 'sign' | 'verify'): Promise<CryptoKey> =>
  webCrypto().importKey('raw', keyBytes(macKey), { name: 'HMAC', hash: 'SHA-256' }, false, [usage]);
