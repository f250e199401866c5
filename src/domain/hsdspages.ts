/** A page of a list, as the API of HSDS names its parts. */
export type HsdsPage<T> = {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: readonly T[];
};

/** How many things stand on one page. */
export const hsdsPageSize = 100;

/** Takes things and a size and gives pages of them, numbered from 1; of nothing one empty page. */
export function hsdsPages<T>(items: readonly T[], size = hsdsPageSize): HsdsPage<T>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => {
    const contents = items.slice(index * size, (index + 1) * size);
    return {
      total_items: items.length,
      total_pages: total,
      page_number: index + 1,
      size: contents.length,
      first_page: index === 0,
      last_page: index === total - 1,
      empty: items.length === 0,
      contents,
    };
  });
}
