import type { APIRoute } from 'astro';
import { feed } from '../model/feed.ts';

export const GET: APIRoute = ({ site, url }) =>
  new Response(feed(site ?? url).json1(), { headers: { 'Content-Type': 'application/feed+json' } });
