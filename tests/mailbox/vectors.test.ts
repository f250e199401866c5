import { Decrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { allVectors, openedBy, readVector, shippedVectors } from './agevectors.ts';

/** Opens a vector as it asks for and gives the SHA-256 of what was in it, in hex. */
const opened = (name: string): Promise<string> =>
  openedBy(name, (file, { identities, passphrases }) => {
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    for (const passphrase of passphrases) decrypter.addPassphrase(passphrase);
    return decrypter.decrypt(file);
  });

describe('the vectors of age', () => {
  test('are all there: 143, of which 19 are post-quantum', () => {
    expect(allVectors).toHaveLength(143);
    expect(shippedVectors).toHaveLength(124);
    const expected = shippedVectors.map((name) => readVector(name).one('expect'));
    expect(expected.filter((what) => what === 'success').length).toBeGreaterThan(20);
    expect(expected.every((what) => /^(success|no match|.* failure)$/.test(what))).toBe(true);
  });

  test.each(shippedVectors)('%s', async (name) => {
    const { one } = readVector(name);
    if (one('expect') === 'success') expect(await opened(name)).toBe(one('payload'));
    else await expect(opened(name)).rejects.toThrow(Error);
  });
});
