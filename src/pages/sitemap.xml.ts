import type { APIRoute } from 'astro';
import { listings } from '../model/sitemap.ts';

export const GET: APIRoute = ({ site, url }) => {
  const entries = listings.map(
    ({ path, changed }) =>
      `<url><loc>${new URL(path, site ?? url).href}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  );
};
