/** One page of a long list: its items, which page it is, of how many. */
export type Chapter<T> = { items: T[]; number: number; count: number };

/** Takes a list and gives it cut into chapters of `size`; an empty list gives one empty chapter. */
export function chapters<T>(items: readonly T[], size: number): Chapter<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
  }));
}

/** Takes the path of a list and a chapter's number and gives the chapter's path. */
export const chapterPath = (path: string, number: number): string =>
  number === 1 ? path : `${path}trang/${number}/`;
