import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const decap = createRequire(createRequire(import.meta.url).resolve('decap-cms-core'));

/** The older YAML with which Decap writes a file. */
export const decapYaml = decap('yaml') as { stringify: (value: unknown) => string }; // Its public part.

/** Markdown and back, as Decap's rich editor does when anything in it is edited. */
type Serializers = {
  markdownToSlate: (text: string) => unknown;
  slateToMarkdown: (nodes: unknown) => string;
};

/** Gives a function that takes Markdown and gives what Decap's rich editor makes of it; made from Decap's own source. */
export async function decapMarkdown(): Promise<(text: string) => string> {
  const folder = mkdtempSync(join(tmpdir(), 'decap-'));
  const outfile = join(folder, 'serializers.cjs');
  await build({
    entryPoints: ['node_modules/decap-cms-widget-markdown/src/serializers/index.js'],
    bundle: true,
    platform: 'node',
    outfile,
    loader: { '.js': 'jsx' },
    plugins: [
      {
        name: 'no editor',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /MarkdownControl$/ }, () => ({ path: 'none', namespace: 'none' }));
          onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: none }));
        },
      },
    ],
  });
  const made = createRequire(import.meta.url)(outfile) as Serializers; // As its source exports them.
  rmSync(folder, { recursive: true });
  return (text) => made.slateToMarkdown(made.markdownToSlate(text));
}

/** In place of the editor itself: it has no components. */
const none = `const list = { find: () => undefined, get: () => undefined, map: () => [], forEach() {}, *[Symbol.iterator]() {} };
export const getEditorComponents = () => list;`;
