import type { MailBook } from '../domain/mailbook.ts';

/** The book, and what fetches it anew: an open page outlives a publication. */
export type Books = { now: () => MailBook; renew: () => Promise<void> };

/** Takes the book that came with the page. */
export function books(first: MailBook): Books {
  let book = first;
  return {
    now: () => book,
    async renew() {
      const options = { cache: 'no-store', credentials: 'omit' } as const;
      const response = await fetch('/diem-nhan-thu.json', options).catch(() => undefined);
      // A file of our own; where it does not come the one that is there stays.
      if (response?.ok) book = (await response.json()) as MailBook;
    },
  };
}
