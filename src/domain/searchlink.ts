/** What a copied link to results carries: words, filters and order. */
export type LinkedSearch = {
  query: string;
  filters: Readonly<Record<string, readonly string[]>>;
  sort: string;
};

/** The part of the search page where results stand, for the box of the other pages; a file, no page. */
export const searchPartPath = '/tim-kiem/ket-qua.txt';

const mark = '#tim:';
const most = 2000;

/** The longest query that is searched for; nobody types more. */
export const mostTyped = 200;

/**
 * Takes a search and gives the fragment of a link, which browsers send to nobody:
 * `#tim:chu=cai%20nghi%E1%BB%87n&kind=article.plan&xep=date`.
 */
export function searchFragment({ query, filters, sort }: LinkedSearch): string {
  const parts = [
    ...(query === '' ? [] : [`chu=${encodeURIComponent(query.slice(0, mostTyped))}`]),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.length > 0 ? [`${name}=${values.join('.')}`] : [],
    ),
    ...(sort === '' ? [] : [`xep=${sort}`]),
  ];
  return mark + parts.join('&');
}

/** Takes the fragment of an address and gives the search in it; undefined unless it is one of ours. */
export function linkedSearch(hash: string): LinkedSearch | undefined {
  if (!hash.startsWith(mark) || hash.length > most) return undefined;
  let query = '';
  let sort = '';
  const filters: Record<string, readonly string[]> = {};
  for (const part of hash.slice(mark.length).split('&')) {
    const [key = '', value = ''] = part.split('=');
    if (key === 'chu') query = decoded(value).slice(0, mostTyped);
    else if (key === 'xep') sort = /^[a-z]+$/.test(value) ? value : '';
    else if (/^[a-z]+$/.test(key) && /^[a-z0-9.-]+$/.test(value)) filters[key] = value.split('.');
  }
  return { query, filters, sort };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // cut off in the middle of a letter
  }
}
