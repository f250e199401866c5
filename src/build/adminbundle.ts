import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { parse } from 'yaml';
import { replacing } from './adminreplacements.ts';
import { isPatched, missed, patched } from './adminpatches.ts';

/** Where the parts of the editors' site lie among the built pages. */
export const adminFolder = 'quan-tri';

/** What a page has to load first: addresses on the site. */
export type AdminFiles = { script: string; style: string; preview: string };

const yaml = join(
  dirname(fileURLToPath(import.meta.resolve('yaml/package.json'))),
  'browser/index.js',
);

/** Takes the project's folder and gives what reads Decap's files with our changes, and YAML as the data that it holds. */
const decap = (root: string): Plugin => ({
  name: 'decap',
  setup(job) {
    job.onResolve({ filter: /^diem-tua:desk$/ }, () => ({ path: join(root, 'cms/desk.tsx') }));
    // Of YAML there is one version.
    job.onResolve({ filter: /^yaml$/ }, ({ importer }) =>
      /[\\/]decap-cms-core[\\/]/.test(importer) ? { path: yaml } : undefined,
    );
    job.onLoad({ filter: /[\\/](decap-cms-|react-|zod[\\/])[^?]*\.m?js$/ }, ({ path }) =>
      isPatched(path) ? { contents: patched(path, readFileSync(path, 'utf8')) } : undefined,
    );
    job.onLoad({ filter: /\.yml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
    job.onEnd(({ metafile }) => ({
      errors: missed(Object.keys(metafile?.inputs ?? {})).map((file) => ({
        text: `${file} is no part of the bundle any longer. Compare src/build/adminpatches.ts and adminwords.ts with the new version of the package.`,
      })),
    }));
  },
});

const options = (root: string): BuildOptions => ({
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari16'],
  jsx: 'automatic',
  alias: { path: 'path-browserify' },
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env': '{}',
    'process.platform': '"browser"',
    'process.browser': 'true',
    global: 'globalThis',
  },
  loader: { '.woff2': 'file', '.png': 'dataurl' },
  logLevel: 'silent',
  metafile: true,
  plugins: [replacing(join(root, 'cms')), decap(root)],
});

/**
 * Takes the project's folder and the built pages' and writes the scripts and styles of the editors'
 * site among them; gives what a page loads. Throws when a change to Decap no longer fits.
 */
export async function adminBundle(root: string, pages: string): Promise<AdminFiles> {
  const { metafile } = await build({
    ...options(root),
    entryPoints: ['cms/admin.ts', 'cms/previews/preview.css'],
    outdir: join(pages, adminFolder, '_'),
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
  });
  const outputs = Object.entries(metafile?.outputs ?? {});
  const of = (entry: string) =>
    outputs.find(([, it]) => it.entryPoint === entry) ?? ['', undefined];
  const address = (path = '') => `/${relative(pages, join(root, path)).replaceAll('\\', '/')}`;
  const [script, { cssBundle } = {}] = of('cms/admin.ts');
  const [preview] = of('cms/previews/preview.css');
  return { script: address(script), style: address(cssBundle), preview: address(preview) };
}
