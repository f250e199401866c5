import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { manifest } from '../../src/build/manifest.ts';
import { precompress } from '../../src/build/precompress.ts';

/** How many bytes each part of the specimen weighs at least, however well it is compressed. */
export const partBytes = 3000;

// Random, so that no compressor makes it smaller than the bytes it was made from.
const ballast = () => randomBytes(partBytes).toString('hex');
const style = () => `b::after{content:"${ballast()}"}`;
const script = () => `globalThis.ballast="${ballast()}";`;

const html = () => `<!doctype html><title>Specimen</title>
<style>${style()}</style>
<link rel="stylesheet" href="/style.css">
<script>${script()}</script>
<script type="module" src="/script.js"></script>
<script type="application/ld+json">{"ballast":"${ballast()}"}</script>
<main id="noi-dung"><h1>Specimen</h1></main>`;

/**
 * Writes a built site of one page whose weights are known: one part of CSS in the page and one
 * outside, JavaScript in the page, in a file and in what that imports, and data that is neither.
 */
export async function specimen(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'diem-tua-specimen-'));
  const files = {
    'index.html': html(),
    'style.css': style(),
    'script.js': `import"./part.js";${script()}`,
    'part.js': script(),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
  await precompress(root);
  await manifest(root);
  return { root, remove: () => rm(root, { recursive: true }) };
}
