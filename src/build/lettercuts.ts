import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** What the asker's pages load of their own accord only where a browser's WebCrypto lacks X25519. */
export const curve = 'diem-tua:curve';

const lines = (...all: readonly string[]): string => all.join('\n');

/** noble's curve by itself: its module of X25519 holds Ed25519 with all its tables. */
export const curveCode = lines(
  'import { montgomery } from "@noble/curves/abstract/montgomery.js";',
  'import { pow } from "@noble/curves/abstract/modular.js";',
  'const P = 2n ** 255n - 19n;',
  'const powPminus2 = (x) => pow(x, P - 2n, P);',
  'const adjustScalarBytes = (bytes) => {',
  '  bytes[0] &= 248;',
  '  bytes[31] = (bytes[31] & 127) | 64;',
  '  return bytes;',
  '};',
  'export const x25519 = montgomery({ P, type: "x25519", powPminus2, adjustScalarBytes });',
);

/** The base point of RFC 7748, 9; age awaits what it asks of the curve, so that it may come late. */
const lateCurve = lines(
  'const late = () => import("diem-tua:curve");',
  'export const x25519 = {',
  '  GuBytes: Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 9 : 0)),',
  '  scalarMult: (scalar, u) => late().then(({ x25519 }) => x25519.scalarMult(scalar, u)),',
  '  scalarMultBase: (scalar) => late().then(({ x25519 }) => x25519.scalarMultBase(scalar)),',
  '};',
);

const absent = (...names: readonly string[]): string =>
  lines(
    'const absent = () => { throw new Error("absent"); };',
    `export { ${names.map((name) => `absent as ${name}`).join(', ')} };`,
  );

/** What a letter has no use for, or a lighter answer to; `by` is code, or a file of src/mailbox. */
const cuts: readonly { what: string; by: { code: string } | { file: string } }[] = [
  // A letter is sealed for X25519 keys alone (envelope.ts): no passphrase, nothing of P-256, nothing post-quantum.
  { what: '@noble/hashes/scrypt.js', by: { code: absent('scrypt') } },
  { what: '@noble/curves/nist.js', by: { code: absent('p256') } },
  {
    what: '@noble/post-quantum/hybrid.js',
    by: { code: absent('MLKEM768P256', 'MLKEM768X25519') },
  },
  { what: '@noble/curves/ed25519.js', by: { code: lateCurve } },
  { what: 'zod/mini', by: { file: 'shapes.ts' } },
];

/**
 * Takes the project's folder and gives what leaves out of libraries what a letter has no use for; the
 * build fails when nothing asks for one of them any longer.
 */
export const cutting = (root: string): Plugin => ({
  name: 'letter-cuts',
  setup(job) {
    const used = new Set<string>();
    const known = new Map(cuts.map(({ what, by }) => [what, by]));
    job.onResolve({ filter: /^[@z]/ }, ({ path }) => {
      const by = known.get(path);
      if (!by) return undefined;
      used.add(path);
      return 'file' in by
        ? { path: join(root, 'src/mailbox', by.file) }
        : { path, namespace: 'letter-cut' };
    });
    job.onResolve({ filter: /^diem-tua:/ }, ({ path }) => ({ path, external: true }));
    job.onLoad({ filter: /.*/, namespace: 'letter-cut' }, ({ path }) => {
      const by = known.get(path);
      return { contents: by && 'code' in by ? by.code : '' };
    });
    job.onEnd(() => ({
      errors: cuts
        .filter(({ what }) => !used.has(what))
        .map(({ what }) => ({ text: `src/build/lettercuts.ts: nothing asks for ${what}.` })),
    }));
  },
});
