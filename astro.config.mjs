import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { asked } from './src/build/asked.ts';
import { writes } from './cms/writable.ts';
import { devServer } from './src/build/devserver.ts';
import { editors } from './src/build/editors.ts';
import { finish } from './src/build/finish.ts';
import { letterScripts } from './src/build/lettercode.ts';
import { browserFloor, inlineScript, workerScript } from './src/build/inline.ts';
import { markdownPlugins } from './src/build/markdown.ts';
import { streetSources } from './src/build/streetsources.ts';
import { shortPreload } from './src/build/preload.ts';

const exit = inlineScript(new URL('./src/scripts/exit.ts', import.meta.url));
const worker = workerScript(new URL('./src/worker/worker.ts', import.meta.url));
const work = workerScript(new URL('./src/worker/work.ts', import.meta.url));

/** What age needs for keys that no mailbox has, left out of the desk. */
const absent = fileURLToPath(new URL('./src/build/absent.ts', import.meta.url));
const alias = { '@noble/post-quantum/hybrid.js': absent, '@noble/curves/nist.js': absent };
const passphrases = workerScript(
  new URL('./src/islands/desk/keyworker.ts', import.meta.url),
  alias,
);

/** Modules that the finder needs whenever it is used, search and map too, and no other page. */
const shared =
  /src\/domain\/(capital|cardfacts|fold|phone|placefamilies|placepaths|recency|telex)\.ts$/;

/** What a box for an area needs, in the finder and in a letter. */
const areaBox = /src\/(scripts\/(areahint|finderbox|patience)|domain\/printedgazetteer)\.ts$/;

const site = process.env.SITE_URL ?? 'http://127.0.0.1:4321';

export default defineConfig({
  site,
  output: 'static',
  trailingSlash: 'always',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  outDir: process.env.OUT_DIR ?? './dist',
  publicDir: process.env.PUBLIC_DIR ?? './public',
  server: { host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT ?? 4321) },
  // Styles stand in the page all the same: src/build/policy.ts puts them there, and their hashes.
  // Pages made side by side fill the time in which one waits for the disk.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  markdown: { processor: satteri(markdownPlugins), syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        ...streetSources(process.env.PUBLIC_STREET_TILES_URL, site),
        "img-src 'self' data:",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [exit.hash] },
    },
  },
  vite: {
    resolve: { alias },
    plugins: [shortPreload(), letterScripts()],
    define: {
      'import.meta.env.EXIT_SCRIPT': JSON.stringify(exit.code),
      'import.meta.env.WORKER_SCRIPT': JSON.stringify(worker),
      'import.meta.env.WORK_SCRIPT': JSON.stringify(work),
      'import.meta.env.PASSPHRASE_SCRIPT': JSON.stringify(passphrases),
    },
    // Lightning CSS would add variables to every page for light-dark(), which nothing here uses.
    css: { lightningcss: { exclude: 1048576 } },
    // 91, not 90: for 90 every `?.` is spelled out because of a fault with `?.` and spread together.
    // Nothing here has both.
    // Two files of script load each other; what preloads them would weigh as much as one.
    // What finder, search and map share comes as one file: several small ones compress worse and come later.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'shared', test: shared },
                  { name: 'areabox', test: areaBox },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      target: ['chrome91', 'safari15', 'firefox90'],
      cssTarget: [...browserFloor, 'ios15'],
      modulePreload: false,
      // Pictures of Leaflet's own controls, which this map has not: asked for by nobody.
      assetsInlineLimit: (file) => (file.includes('/leaflet/') ? false : undefined),
    },
  },
  integrations: [react(), asked(), devServer(), editors(writes), finish()],
});
