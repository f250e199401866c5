import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { armor } from 'age-encryption';
import * as vectors from 'cctv-age';

/** All vectors of age (C2SP/CCTV/age), by name. */
export const allVectors = Object.keys(vectors);

/** Vectors of what is shipped: post-quantum recipients are left out of it. */
export const shippedVectors = allVectors.filter((name) => !/hybrid/.test(name));

/** A vector: lines of `key: value`, an empty line, an age file. */
export function readVector(name: string) {
  const bytes = Buffer.from(vectors[name] ?? []);
  const end = bytes.indexOf('\n\n');
  const lines = bytes.toString('utf8', 0, end).split('\n');
  const all = (key: string): string[] =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const body = bytes.subarray(end + 2);
  const file = all('compressed')[0] === 'zlib' ? inflateSync(body) : body;
  return { all, one: (key: string) => all(key)[0] ?? '', file: new Uint8Array(file) };
}

/** Opens a vector, its armour taken off, and gives the SHA-256 of what was in it, in hex. */
export async function openedBy(
  name: string,
  decrypted: (
    file: Uint8Array,
    by: Record<'identities' | 'passphrases', readonly string[]>,
  ) => Promise<Uint8Array>,
): Promise<string> {
  const { all, one, file } = readVector(name);
  const age = one('armored') === 'yes' ? armor.decode(Buffer.from(file).toString('latin1')) : file;
  const by = { identities: all('identity'), passphrases: all('passphrase') };
  return createHash('sha256')
    .update(await decrypted(age, by))
    .digest('hex');
}
