import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersFile } from '../../src/build/hostfiles.ts';
import { nginxFile } from '../../src/build/nginx.ts';
import { headersAt, headerTable } from '../../src/server/headers.ts';
import { builtFolder, page } from './folder.ts';
import { cloudflare, netlify, nginx } from './hosts.ts';

const paths = [
  '/',
  '/bai-viet/',
  '/bai-viet/dau-hieu-can-de-y/',
  '/404.html',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/_astro/base.DkX1a9.css',
  '/_astro/page.js',
  '/_astro/x.woff2',
  '/favicon.svg',
  '/noi.json',
  '/a/b.woff2',
  '/kho.js',
  '/media/a.png',
  '/media/a.svg',
  '/a/rss.xml',
  '/du-lieu/',
  '/du-lieu/noi-giup.json',
  '/du-lieu/sub/a.geojson',
  '/nhung/',
  '/du-lieu/noi.csv',
  '/du-lieu/hsds/services.json',
  '/nhung/hue/',
  '/pagefind/pagefind.js',
  '/pagefind/pagefind-worker.js',
  '/pagefind/fragment/vi_1.pf_fragment',
  '/robots.txt',
  '/khong-co',
  '/x.pmtiles',
  '/rssxxml',
];
const sites = ['https://diemtua.example', 'http://127.0.0.1:4321'].map((url) => new URL(url));

test.for(sites.flatMap((site) => paths.map((path) => [site, path] as const)))(
  '%s%s has the same headers on every host',
  ([site, path]) => {
    const table = headerTable(site);
    const expected = headersAt(table, path);
    expect(cloudflare(headersFile(table), path)).toEqual(expected);
    expect(netlify(headersFile(table), path)).toEqual(expected);
    expect(nginx(nginxFile(table), path)).toEqual(expected);
  },
);

test('a row added to the table reaches every host', () => {
  const strict = "default-src 'self'";
  const table = [
    ...headerTable(new URL('https://a.example')),
    {
      at: '/quan-tri/*',
      headers: { 'Content-Security-Policy': strict, 'X-Robots-Tag': 'noindex' },
    },
  ];
  for (const read of [
    headersAt(table, '/quan-tri/'),
    cloudflare(headersFile(table), '/quan-tri/'),
    netlify(headersFile(table), '/quan-tri/'),
    nginx(nginxFile(table), '/quan-tri/'),
  ]) {
    expect(read).toMatchObject({
      'Content-Security-Policy': strict,
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'no-referrer',
    });
  }
  expect(nginx(nginxFile(table), '/')).not.toHaveProperty('X-Robots-Tag');
});

test('the rules stay within what Cloudflare reads: 100 rules, 2,000 characters a line, one star a path', () => {
  const lines = headersFile(headerTable(new URL('https://a.example'))).split('\n');
  const rules = lines.filter((line) => line.startsWith('/'));
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(rules.filter((rule) => rule.split('*').length > 2)).toEqual([]);
});

test('a value nginx cannot write is refused, not bent', () => {
  const table = [{ at: '/*', headers: { 'X-Price': '5$' } }];
  expect(() => nginxFile(table)).toThrow(
    new Error('nginx-headers.conf không ghi được giá trị này: 5$'),
  );
});

test('nginx is told of compressed files, error pages, one address a page and what stays hidden', () => {
  const conf = nginxFile(headerTable(new URL('https://a.example')));
  for (const line of [
    'gzip_static on;',
    '# brotli_static on;',
    'error_page 404 /404.html;',
    'return 308 $uri/$is_args$args;',
    'location = /_headers { return 404; }',
    'location = /nginx-headers.conf { return 404; }',
    String.raw`location ~ \.(br|gz)$ { return 404; }`,
  ])
    expect(conf).toContain(line);
});

test('both files are printed into the built folder', async () => {
  const site = new URL('https://diemtua.example');
  const root = await builtFolder({ 'index.html': page('Chào') }, site);
  expect(await readFile(join(root, '_headers'), 'utf8')).toBe(headersFile(headerTable(site)));
  expect(await readFile(join(root, 'nginx-headers.conf'), 'utf8')).toBe(
    nginxFile(headerTable(site)),
  );
});
