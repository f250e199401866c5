import { mediaTypes } from './mediatypes.ts';
import { shared } from './sharedheaders.ts';

/**
 * One row of the header table: `at` is a path with at most one `*`, which matches
 * anything, slashes too (the pattern language of `_headers` files). Rows are read in
 * order and a later row replaces a header of the same name, so an exception is one
 * more row at the end. Spell a header's name the same way in every row.
 */
export type HeaderRow = { at: string; headers: Readonly<Record<string, string>> };

/** All response headers that depend on the path alone, for the server, `_headers` and nginx alike. */
export function headerTable(siteUrl: URL): readonly HeaderRow[] {
  return [
    { at: '/*', headers: { ...everywhere, ...transport(siteUrl) } },
    ...cacheRows(),
    ...editors,
    ...parts,
    ...letters,
    ...exceptions,
  ];
}

/** The headers of one decoded path. */
export function headersAt(table: readonly HeaderRow[], path: string): Record<string, string> {
  return Object.assign(
    {},
    ...table.filter((row) => matches(row.at, path)).map((row) => row.headers),
  );
}

/** Whether a row's pattern covers a decoded path. */
export function matches(at: string, path: string): boolean {
  const star = at.indexOf('*');
  if (star === -1) return path === at;
  const [before, after] = [at.slice(0, star), at.slice(star + 1)];
  return (
    path.length >= before.length + after.length && path.startsWith(before) && path.endsWith(after)
  );
}

/** Revalidated by ETag each time. Not `no-store`: that would shut pages out of the back/forward cache. */
export const revalidate = 'no-cache';
const hour = 'public, max-age=3600';
const forever = 'public, max-age=31536000, immutable';

const denied = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const everywhere = {
  // Only what needs no hash: pages carry script-src and style-src with hashes in their <meta>,
  // and every policy must allow a thing, so a default-src here would block what the page allows.
  // Two policies for Trusted Types: `kho` registers the offline worker (src/scripts/offline*.ts),
  // `default` lets one harmless probe of Leaflet's pass and nothing else (src/islands/trusted.ts).
  'Content-Security-Policy':
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types kho default",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [...denied.map((name) => `${name}=()`), 'geolocation=(self)'].join(', '),
  'Cache-Control': revalidate,
};

// One year; no includeSubDomains: the neighbours under the same domain are not ours to bind.
function transport(siteUrl: URL): Record<string, string> {
  return siteUrl.protocol === 'https:' ? { 'Strict-Transport-Security': 'max-age=31536000' } : {};
}

// Pages and whatever has no known extension keep `no-cache`, the value that is never wrong.
function cacheRows(): HeaderRow[] {
  const extensions = [...mediaTypes.keys()].filter((extension) => extension !== 'html');
  return [
    ...extensions.map((extension) => ({
      at: `/*.${extension}`,
      headers: { 'Cache-Control': hour },
    })),
    { at: '/_astro/*', headers: { 'Cache-Control': forever } },
    // Its name carries a hash of its content.
    { at: '/ban-do/*.pmtiles', headers: { 'Cache-Control': forever } },
    // Indexes: what an entry leads to is named after its content; the entry itself is not.
    { at: '/tim/*', headers: { 'Cache-Control': forever } },
    { at: '/tim/muc-luc.json', headers: { 'Cache-Control': revalidate } },
    { at: '/pagefind/*', headers: { 'Cache-Control': revalidate } },
    ...['pf_meta', 'pf_index', 'pf_filter', 'pf_fragment'].map((extension) => ({
      at: `/pagefind/*.${extension}`,
      headers: { 'Cache-Control': forever },
    })),
  ];
}

// What is no page needs little of a page's policies, and they would weigh more than a small file. They
// are not taken away but replaced by short and stricter ones: where a host answers with HTML under such
// an address, that page can load, run and ask for nothing. Paths end in "/" where HTML is meant to be.
const sealed = {
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'Permissions-Policy': 'geolocation=()',
};

// Scripts outside /_astro keep the long form: a worker lives under the policy of its own response.
const parts: readonly HeaderRow[] = [
  '/_astro/*',
  '/*.json',
  '/*.geojson',
  '/*.woff2',
  '/*.pmtiles',
  // A drawing opened by its address would run its scripts as the site.
  '/*.svg',
].map((at) => ({ at, headers: sealed }));

// The editors' page says in its <meta> which hosts it may ask, which this table does not know. GitHub's
// login answers from a window of its own; no page that readers see opens one.
const editors: readonly HeaderRow[] = [
  {
    at: '/quan-tri/*',
    headers: {
      'Content-Security-Policy':
        "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; script-src 'self'; worker-src 'none'",
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      'X-Robots-Tag': 'noindex',
    },
  },
  { at: '/quan-tri/_/*', headers: { 'Cache-Control': forever } },
  { at: '/quan-tri/*.json', headers: { 'Cache-Control': revalidate } },
  { at: '/quan-tri/*.csv', headers: { 'Cache-Control': revalidate } },
  // A page with the layout, and so the needs, of readers' pages.
  { at: '/quan-tri/can-kiem-lai/*', headers: everywhere },
];

const policies = (trustedTypes: string): string =>
  `frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types ${trustedTypes}`;

// What somebody types here, or reads, must be nowhere once the page is left: no-store also shuts it out
// of the back/forward cache. Each page may name the address of one worker, and nothing else.
const letters: readonly HeaderRow[] = [
  ...['/gui-cau-hoi/*', '/hop-thu/*', '/gop-y/*', '/moi-noi-chuyen/*'].map((at) => ({
    at,
    headers: { 'Content-Security-Policy': policies('thu'), 'Cache-Control': 'no-store' },
  })),
  {
    at: '/tu-van-vien/*',
    headers: {
      'Content-Security-Policy': policies('ban'),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  },
  // Workers live under the policy of their own response: these two only reckon.
  ...['/cong.js', '/khoa.js'].map((at) => ({
    at,
    headers: {
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': revalidate,
    },
  })),
  { at: '/diem-nhan-thu.json', headers: { 'Cache-Control': revalidate } },
];

const exceptions: readonly HeaderRow[] = [
  ...shared,
  {
    // A worker lives under the policy of its own response: WebAssembly is allowed here and on no page.
    at: '/pagefind/pagefind-worker.js',
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    },
  },
  {
    // The offline worker talks to this site and loads nothing; an old one must not stay.
    at: '/kho.js',
    headers: {
      'Cache-Control': revalidate,
      'Content-Security-Policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    },
  },
  { at: '/luu/*', headers: { 'Cache-Control': revalidate } },
];
