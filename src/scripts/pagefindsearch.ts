/** Pagefind in place of our own index: the same pages, found with less knowledge of Vietnamese. */
import { canonText } from '../domain/canon.ts';
import { fold } from '../domain/fold.ts';
import { isSyllable } from '../domain/syllables.ts';
import { keystrokes } from '../domain/telex.ts';
import type { SearchKind } from '../search/record.ts';
import type { Facets, Found, Run, Search } from '../search/search.ts';

type Fragment = {
  url: string;
  excerpt: string;
  meta: Readonly<Record<string, string | undefined>>;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  sub_results?: readonly { title: string; url: string; excerpt: string }[];
};

type Pagefind = {
  init: () => Promise<void>;
  /** Counts of all values; without it no answer has counts. */
  filters: () => Promise<unknown>;
  search: (
    query: string | null,
    options: { filters: Readonly<Record<string, { any: readonly string[] }>> },
  ) => Promise<{ results: readonly { data: () => Promise<Fragment> }[]; totalFilters: Facets }>;
};

const folder = '/pagefind/';

/** Opens Pagefind's index. Rejects when that cannot be done; results keep Pagefind's order whatever is asked. */
export async function pagefindSearch(): Promise<Search> {
  allowWorker();
  // `as`: the file is Pagefind's own, of the version this was written for.
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.init();
  await pagefind.filters();
  return async (query, { filters = {}, from = 0, limit = 10 } = {}) => {
    const words = normalised(query);
    const narrowed = Object.fromEntries(
      Object.entries(filters).map(([name, values = []]) => [name, { any: values }]),
    );
    const { results, totalFilters: facets } = await pagefind.search(words || null, {
      filters: narrowed,
    });
    const page = await Promise.all(results.slice(from, from + limit).map((it) => it.data()));
    return { found: page.map(found), total: results.length, facets };
  };
}

/** Trusted Types let a page start a worker only by a policy: this one knows one address. */
function allowWorker(): void {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (types && !types.defaultPolicy)
    types.createPolicy('default', {
      createScriptURL: (address) => {
        const { pathname, origin } = new URL(address, location.href);
        return origin === location.origin && pathname === `${folder}pagefind-worker.js`
          ? address
          : undefined;
      },
    });
}

type TrustedTypes = {
  defaultPolicy: unknown;
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | undefined },
  ) => unknown;
};

const normalised = (query: string): string =>
  canonText(query)
    .split(/\s+/)
    .map((word) => {
      const keyed = isSyllable(fold(word)) ? undefined : keystrokes(word);
      return keyed && isSyllable(fold(keyed)) ? canonText(keyed) : word;
    })
    .join(' ')
    .trim();

function found({ url, excerpt, meta, filters, sub_results: parts = [] }: Fragment): Found {
  const title = meta['title'] ?? '';
  const [part] = parts.filter((it) => it.url.includes('#'));
  const kind = filters['kind']?.find((it) => !it.includes('-')) ?? 'article';
  return {
    url,
    // `as`: the pages of the same build say which kinds there are.
    kind: kind as SearchKind,
    title,
    titleRuns: [{ text: title, marked: false }],
    excerpt: runs(part?.excerpt ?? excerpt),
    ...(meta['note'] && { note: meta['note'] }),
    ...(meta['date'] && { date: meta['date'] }),
    ...(part && {
      section: { anchor: part.url.slice(part.url.indexOf('#') + 1), heading: part.title },
    }),
  };
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/** Pagefind's excerpt is HTML with marks alone: cut at them, never parsed as HTML. */
const runs = (html: string): Run[] =>
  html.split(/<mark>|<\/mark>/).map((text, index) => ({
    text: text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity),
    marked: index % 2 === 1,
  }));
