import { choices, type Filters } from './finderfilters.ts';
import type { Sort } from './finder.ts';

/** What a copied link carries: filters, order and the codes of the chosen units; never typed text or a position. */
export type LinkedFinder = { filters: Filters; sort: Sort; codes: readonly string[] };

const mark = '#loc:';
const most = 600;
const mostCodes = 60;

/**
 * Takes what the finder asks for and gives the fragment of a link: `#loc:noi=33.12190&chi=0.4`. Kinds
 * and groups are numbers, so that the link itself tells a passer-by nothing.
 */
export function fragment({ filters, sort, codes }: LinkedFinder): string {
  const parts = [
    part('noi', codes.slice(0, mostCodes)),
    part('loai', numbers(filters.kinds, choices.kinds)),
    part('nhan', numbers(filters.receives, choices.receives)),
    part('chi', numbers(filters.conditions, choices.conditions)),
    sort === 'name' ? 'xep=ten' : '',
  ];
  return mark + parts.filter(Boolean).join('&');
}

const part = (key: string, values: readonly (string | number)[]): string =>
  values.length > 0 ? `${key}=${values.join('.')}` : '';

const numbers = (values: readonly string[], all: readonly string[]): number[] =>
  all.flatMap((value, index) => (values.includes(value) ? [index] : []));

/** Takes the fragment of an address and gives what it asks for; undefined unless it is one of ours. Unknown parts are passed over. */
export function linked(hash: string): LinkedFinder | undefined {
  if (hash.length > most || !/^#loc:[a-z0-9.=&]*$/.test(hash)) return undefined;
  const parts = new Map(
    hash
      .slice(mark.length)
      .split('&')
      .map((it) => it.split('='))
      .flatMap(([key, value]) => (key && value ? [[key, value.split('.')] as const] : [])),
  );
  const codes = (parts.get('noi') ?? []).filter((code) => /^\d{2}(\d{3})?$/.test(code));
  return {
    filters: {
      kinds: among(parts.get('loai'), choices.kinds),
      receives: among(parts.get('nhan'), choices.receives),
      conditions: among(parts.get('chi'), choices.conditions),
    },
    sort: parts.get('xep')?.[0] === 'ten' ? 'name' : 'distance',
    codes: [...new Set(codes)].slice(0, mostCodes),
  };
}

const among = <T>(numbers: readonly string[] | undefined, all: readonly T[]): T[] =>
  all.filter((_, index) => numbers?.includes(String(index)));
