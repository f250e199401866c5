import type { APIRoute } from 'astro';
import { localDates } from '../domain/feeddates.ts';
import { feed } from '../model/feed.ts';

export const GET: APIRoute = ({ site, url }) =>
  new Response(localDates(feed(site ?? url).json1()), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
