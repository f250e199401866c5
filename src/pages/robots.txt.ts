import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site, url }) =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: /thoat/\nDisallow: /quan-tri/\n\nSitemap: ${new URL('/sitemap.xml', site ?? url).href}\n`,
  );
