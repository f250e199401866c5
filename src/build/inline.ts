import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

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
