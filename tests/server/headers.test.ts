import { expect, test } from 'vitest';
import { headersAt, headerTable, matches } from '../../src/server/headers.ts';

const table = headerTable(new URL('https://diemtua.example'));
const header = (path: string, name: string) => headersAt(table, path)[name];

test('a page carries exactly these headers', () => {
  expect(headersAt(table, '/bai-viet/')).toEqual({
    'Content-Security-Policy':
      "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types kho default",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': expect.stringMatching(
      /camera=\(\).*microphone=\(\).*payment=\(\).*usb=\(\).*geolocation=\(self\)$/,
    ),
    'Strict-Transport-Security': 'max-age=31536000',
    'Cache-Control': 'no-cache',
  });
});

test('a site without https does not ask for it', () => {
  expect(headersAt(headerTable(new URL('http://127.0.0.1:4321')), '/')).not.toHaveProperty(
    'Strict-Transport-Security',
  );
});

test('no policy header holds a default-src or script-src that would fight the page’s own', () => {
  expect(header('/', 'Content-Security-Policy')).not.toMatch(/default-src|script-src|style-src/);
});

test.for([
  ['/', 'no-cache'],
  ['/bai-viet/mot/', 'no-cache'],
  ['/trang.html', 'no-cache'],
  ['/_astro/a.B2c.css', 'public, max-age=31536000, immutable'],
  ['/_astro/anything', 'public, max-age=31536000, immutable'],
  ['/tim/muc-luc.json', 'no-cache'],
  ['/tim/rjj2im75ku8p/w0.json', 'public, max-age=31536000, immutable'],
  ['/pagefind/pagefind.js', 'no-cache'],
  ['/pagefind/pagefind-entry.json', 'no-cache'],
  ['/pagefind/pagefind.vi_bbe2129f2b.pf_meta', 'public, max-age=31536000, immutable'],
  ['/pagefind/fragment/vi_917c3c4.pf_fragment', 'public, max-age=31536000, immutable'],
  ['/favicon.svg', 'public, max-age=3600'],
  ['/rss.xml', 'public, max-age=3600'],
  ['/media/a.png', 'public, max-age=3600'],
  ['/a_astro/a', 'no-cache'],
] as const)('%s is kept for: %s', ([path, cache]) => {
  expect(header(path, 'Cache-Control')).toBe(cache);
});

test('only pages of letters are kept out of the back/forward cache', () => {
  const kept = table.filter((row) => row.headers['Cache-Control']?.includes('no-store'));
  expect(kept.map((row) => row.at)).toEqual([
    '/gui-cau-hoi/*',
    '/hop-thu/*',
    '/gop-y/*',
    '/moi-noi-chuyen/*',
    '/tu-van-vien/*',
  ]);
});

test.for([
  ['/rss.xml', 'cross-origin'],
  ['/atom.xml', 'cross-origin'],
  ['/feed.json', 'cross-origin'],
  ['/du-lieu/noi-giup.json', 'cross-origin'],
  ['/nhung/hue/', 'cross-origin'],
  ['/', 'same-origin'],
  ['/du-lieux', 'same-origin'],
  ['/a/rss.xml', 'same-origin'],
  ['/rss.xml.html', 'same-origin'],
  ['/RSS.XML', 'same-origin'],
] as const)('%s may be read from: %s', ([path, policy]) => {
  expect(header(path, 'Cross-Origin-Resource-Policy')).toBe(policy);
});

test.for([
  ['/du-lieu/', '*'],
  ['/du-lieu/noi.csv', '*'],
  ['/du-lieu/noi.geojson', '*'],
  ['/du-lieu/tinh/hue.json', '*'],
  ['/du-lieu/hsds/services/2.json', '*'],
  ['/', undefined],
  ['/noi.json', undefined],
  ['/feed.json', undefined],
  ['/nhung/hue/', undefined],
  ['/du-lieux/a.json', undefined],
  ['/a/du-lieu/a.json', undefined],
] as const)('a program on another site may read %s: %s', ([path, origins]) => {
  expect(header(path, 'Access-Control-Allow-Origin')).toBe(origins);
});

test('no page may be framed but those for embedding, and these may run no script', () => {
  const framed = (path: string) =>
    /frame-ancestors ([^;]*)/.exec(header(path, 'Content-Security-Policy') ?? '')?.[1];
  for (const path of ['/', '/bai-viet/', '/gui-cau-hoi/', '/du-lieu/', '/quan-tri/', '/nhung'])
    expect(framed(path), path).toBe("'none'");
  expect(framed('/nhung/hue/')).toBe('*');
  expect(header('/nhung/hue/', 'Content-Security-Policy')).toContain("script-src 'none'");
  expect(header('/nhung/hue/', 'X-Robots-Tag')).toBe('noindex');
  const names = table.flatMap((row) => Object.keys(row.headers));
  expect(names).not.toContain('X-Frame-Options');
});

test('WebAssembly is allowed in the search worker alone', () => {
  expect(header('/pagefind/pagefind-worker.js', 'Content-Security-Policy')).toContain(
    "'wasm-unsafe-eval'",
  );
  expect(header('/pagefind/pagefind.js', 'Content-Security-Policy')).not.toContain('wasm');
});

test('the offline worker talks to this site alone and, like its books, is asked for anew each time', () => {
  expect(header('/kho.js', 'Content-Security-Policy')).toBe(
    "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  );
  expect(header('/kho.js', 'Cache-Control')).toBe('no-cache');
  expect(header('/luu/hue.json', 'Cache-Control')).toBe('no-cache');
});

test.for(['/favicon.svg', '/media/2026/a.svg'])('%s, opened, cannot run scripts', (path) => {
  expect(header(path, 'Content-Security-Policy')).toMatch(/default-src 'none'.*sandbox/);
});

test.for([
  '/noi.json',
  '/_astro/a.B2c.js',
  '/_astro/a.woff2',
  '/favicon.svg',
  '/ban-do/vn.pmtiles',
])('%s is no page: its policies are short and allow nothing, the rest is as everywhere', (path) => {
  const own = headersAt(table, path);
  const pages = headersAt(table, '/');
  expect(own).toEqual({
    ...pages,
    'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'Permissions-Policy': 'geolocation=()',
    'Cache-Control': own['Cache-Control'],
  });
  expect(bytes(pages) - bytes(own)).toBeGreaterThan(250);
});

const bytes = (headers: Record<string, string>): number =>
  Object.entries(headers).flat().join('').length;

test.for([
  '/',
  '/noi-giup/',
  '/noi.json/',
  '/a.svg/',
  '/a.html',
  '/404.html',
  '/khong-co',
  '/pagefind/pagefind.js',
  '/rss.xml',
  '/a.pdf',
  '/a.unknown',
])('%s may be a page or a worker, and has the policies of a page', (path) => {
  for (const name of ['Content-Security-Policy', 'Permissions-Policy'])
    expect(header(path, name), name).toBe(header('/', name));
});

test('every row spells a header as the others do, or it could not replace it', () => {
  const names = new Set(table.flatMap((row) => Object.keys(row.headers)));
  expect(new Set([...names].map((name) => name.toLowerCase())).size).toBe(names.size);
});

test.for([
  ['/*', '/', true],
  ['/*', '/a/b', true],
  ['/a', '/a', true],
  ['/a', '/a/', false],
  ['/a/*', '/a/', true],
  ['/a/*', '/a', false],
  ['/*.svg', '/b/a.svg', true],
  ['/*.svg', '/a.svgz', false],
  ['/ab*ba', '/aba', false],
  ['/ab*ba', '/abba', true],
] as const)('the pattern %s and the path %s', ([at, path, covered]) => {
  expect(matches(at, path)).toBe(covered);
});

test('the list of what to check again has the policies of readers’ pages, and search engines leave it', () => {
  const list = headersAt(table, '/quan-tri/can-kiem-lai/');
  expect(list).toEqual({ ...headersAt(table, '/bai-viet/'), 'X-Robots-Tag': 'noindex' });
  expect(header('/quan-tri/can-kiem-lai.csv', 'X-Robots-Tag')).toBe('noindex');
  expect(header('/quan-tri/can-kiem-lai.csv', 'Cache-Control')).toBe('no-cache');
  expect(header('/quan-tri/', 'Content-Security-Policy')).not.toBe(list['Content-Security-Policy']);
});
