import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curveModule, letterCode } from '../../src/build/lettercode.ts';
import { cutting } from '../../src/build/lettercuts.ts';

const scripts = ['mailask', 'mailnote', 'mailreturn'] as const;
const root = join(import.meta.dirname, '../..');
const pathOf = (name: string): string => join(root, `src/scripts/${name}.ts`);

let folder: string;
let asker: { Encrypter: typeof Encrypter; Decrypter: typeof Decrypter };

/** Bundles age alone as the scripts are, with the curve that it may load beside it, and loads it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diem-tua-'));
  writeFileSync(join(folder, 'curve.mjs'), await curveModule());
  const entry = "export { Encrypter, Decrypter } from 'age-encryption'; import 'zod/mini';";
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [cutting(root)],
  });
  const code = outputFiles.map(({ text }) => text).join('');
  writeFileSync(join(folder, 'age.mjs'), code.replace('diem-tua:curve', './curve.mjs'));
  // What the file exports is what its entry names.
  asker = (await import(pathToFileURL(join(folder, 'age.mjs')).href)) as typeof asker;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** WebCrypto as it is where it does not know X25519. */
async function withoutX25519<T>(work: () => Promise<T>): Promise<[T, number]> {
  const { importKey } = crypto.subtle;
  let refused = 0;
  const refusing = (...all: Parameters<typeof importKey>): ReturnType<typeof importKey> => {
    const [, , algorithm] = all;
    if (typeof algorithm === 'object' && algorithm.name === 'X25519') {
      refused += 1;
      return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
    }
    return importKey.apply(crypto.subtle, all);
  };
  // Of the overloads of importKey the library calls this one.
  crypto.subtle.importKey = refusing as typeof importKey;
  try {
    return [await work(), refused];
  } finally {
    crypto.subtle.importKey = importKey;
  }
}

async function sealedBy(Sealer: typeof Encrypter, recipient: string): Promise<Uint8Array> {
  const encrypter = new Sealer();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt('Chào bạn');
}

async function openedBy(Opener: typeof Decrypter, identity: string, file: Uint8Array) {
  const decrypter = new Opener();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(file, 'text');
}

describe('the bundle of a script of the asker’s pages', () => {
  test.each(scripts)(
    '%s: holds nothing of zod, of passphrases and of other curves',
    async (name) => {
      const { code, files } = await letterCode(pathOf(name));
      expect(files).toContain(`src/scripts/${name}.ts`);
      expect(files).toContain('src/mailbox/shapes.ts');
      expect(code).not.toMatch(/_zod|ZodMini|MLKEM768|ML-KEM|Edwards|ed25519|scrypt parameters/);
      expect(code).toContain('age-encryption.org/v1');
      expect(code).toContain('diem-tua:curve');
    },
  );

  test('stops where nothing asks any longer for what is cut', async () => {
    const failing = build({
      stdin: { contents: "import 'zod/mini';", resolveDir: root },
      bundle: true,
      write: false,
      logLevel: 'silent',
      plugins: [cutting(root)],
    });
    await expect(failing).rejects.toThrow(
      'src/build/lettercuts.ts: nothing asks for @noble/hashes/scrypt.js.',
    );
  });
});

describe('age as it is cut', () => {
  test('seals and opens with and without X25519 in WebCrypto, as the whole library does', async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const theirs = await sealedBy(Encrypter, recipient);
    expect(await openedBy(asker.Decrypter, identity, theirs)).toBe('Chào bạn');
    expect(await openedBy(Decrypter, identity, await sealedBy(asker.Encrypter, recipient))).toBe(
      'Chào bạn',
    );
    const [late, refused] = await withoutX25519(async () => ({
      opened: await openedBy(asker.Decrypter, identity, theirs),
      sealed: await sealedBy(asker.Encrypter, recipient),
    }));
    expect(refused).toBeGreaterThan(2);
    expect(late.opened).toBe('Chào bạn');
    expect(await openedBy(Decrypter, identity, late.sealed)).toBe('Chào bạn');
  });

  test.each([
    [
      'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
      'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
      'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    ],
    [
      '4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d',
      'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493',
      '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957',
    ],
    [
      `09${'00'.repeat(31)}`,
      `09${'00'.repeat(31)}`,
      '422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079',
    ],
  ])('multiplies %s as RFC 7748 §5.2 does', async (scalar, u, product) => {
    const curve = pathToFileURL(join(folder, 'curve.mjs')).href;
    const { x25519 } = (await import(curve)) as Curve;
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
    const found = x25519.scalarMult(bytes(scalar), bytes(u));
    expect(Buffer.from(found).toString('hex')).toBe(product);
  });
});

/** What the file of the curve exports. */
type Curve = { x25519: { scalarMult: (scalar: Uint8Array, u: Uint8Array) => Uint8Array } };
