import type { Answer, Asked, World } from './forgejoworld.ts';

/** Forgejo's own settings: a page unless asked otherwise, and the longest page, in items. */
const usual = 30;
const longest = 50;

/** Takes a list and gives the page that was asked for, with `Link` to the next one where there is one. */
export function paged<T>(
  world: World,
  { query, path }: Asked,
  items: readonly T[],
): Answer & { body: T[] } {
  const limit = Math.min(Number(query.get('limit')) || usual, longest);
  const page = Math.max(Number(query.get('page')) || 1, 1);
  const next = new URL(path, world.url);
  for (const [name, value] of query) next.searchParams.set(name, value);
  next.searchParams.set('page', String(page + 1));
  const more = items.length > page * limit;
  return {
    status: 200,
    body: items.slice((page - 1) * limit, page * limit),
    headers: {
      'X-Total-Count': String(items.length),
      'Access-Control-Expose-Headers': 'X-Total-Count, Link',
      ...(more && { Link: `<${next.href}>; rel="next"` }),
    },
  };
}
