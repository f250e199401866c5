import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { armor, Decrypter } from 'age-encryption';
import * as vectors from 'cctv-age';
import { describe, expect, test } from 'vitest';

/** Vectors of what the shipped bundle does without: post-quantum recipients. */
const postQuantum = /hybrid/;
const names = Object.keys(vectors).filter((name) => !postQuantum.test(name));

/** A vector: lines of `key: value`, an empty line, an age file (C2SP/CCTV/age). */
function readVector(name: string) {
  const bytes = Buffer.from(vectors[name] ?? []);
  const end = bytes.indexOf('\n\n');
  const lines = bytes.toString('utf8', 0, end).split('\n');
  const all = (key: string): string[] =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const body = bytes.subarray(end + 2);
  const file = all('compressed')[0] === 'zlib' ? inflateSync(body) : body;
  return { all, one: (key: string) => all(key)[0] ?? '', file: new Uint8Array(file) };
}

/** Opens a vector as it asks for and gives the SHA-256 of what was in it, in hex. */
async function opened(name: string): Promise<string> {
  const { all, one, file } = readVector(name);
  const decrypter = new Decrypter();
  for (const identity of all('identity')) decrypter.addIdentity(identity);
  for (const passphrase of all('passphrase')) decrypter.addPassphrase(passphrase);
  const age = one('armored') === 'yes' ? armor.decode(Buffer.from(file).toString('latin1')) : file;
  return createHash('sha256')
    .update(await decrypter.decrypt(age))
    .digest('hex');
}

describe('the vectors of age', () => {
  test('are all there: 143, of which 19 are post-quantum', () => {
    expect(Object.keys(vectors)).toHaveLength(143);
    expect(names).toHaveLength(124);
    const expected = names.map((name) => readVector(name).one('expect'));
    expect(expected.filter((what) => what === 'success').length).toBeGreaterThan(20);
    expect(expected.every((what) => /^(success|no match|.* failure)$/.test(what))).toBe(true);
  });

  test.each(names)('%s', async (name) => {
    const { one } = readVector(name);
    if (one('expect') === 'success') expect(await opened(name)).toBe(one('payload'));
    else await expect(opened(name)).rejects.toThrow(Error);
  });
});
