import type { HeaderRow } from './headers.ts';

const crossOrigin = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** What other sites may read or frame; all the rest is for this site alone. */
export const shared: readonly HeaderRow[] = [
  { at: '/rss.xml', headers: crossOrigin },
  { at: '/atom.xml', headers: crossOrigin },
  { at: '/feed.json', headers: crossOrigin },
  { at: '/su-kien.ics', headers: crossOrigin },
  // Open data is for programs on any site to read; there are no cookies that could come with it.
  { at: '/du-lieu/*', headers: { ...crossOrigin, 'Access-Control-Allow-Origin': '*' } },
  // The only pages that may be framed: without any script, and with nothing that can be sent.
  {
    at: '/nhung/*',
    headers: {
      ...crossOrigin,
      'Content-Security-Policy':
        "frame-ancestors *; base-uri 'none'; form-action 'none'; object-src 'none'; script-src 'none'; connect-src 'none'; worker-src 'none'",
      'X-Robots-Tag': 'noindex',
    },
  },
];
