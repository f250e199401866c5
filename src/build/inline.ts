import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';

/** The oldest browsers that scripts must run in; how old their libraries are no build can mend. */
export const browserFloor = ['chrome90', 'safari15', 'firefox90'];

/** A script that stands in the page itself, and the hash under which the page's CSP lets it run. */
export type InlineScript = { code: string; hash: `sha256-${string}` };

/**
 * Takes the path of a TypeScript file without imports and gives it as one classic script for the
 * browser floor (Chromium 90, Safari 15, Firefox 90): it must run before the page is first drawn.
 */
export function inlineScript(file: URL): InlineScript {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    loader: 'ts',
    format: 'iife',
    minify: true,
    target: browserFloor,
  });
  const text = code.trim();
  return { code: text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

/**
 * Takes the path of a worker's TypeScript file, and modules that others stand for, and gives it, with
 * all that it imports, as one classic script for the browser floor.
 */
export function workerScript(file: URL, alias: Readonly<Record<string, string>> = {}): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    format: 'iife',
    minify: true,
    target: browserFloor,
    alias: { ...alias },
    write: false,
  });
  return outputFiles.map(({ text }) => text.trim()).join('');
}
