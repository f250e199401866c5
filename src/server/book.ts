import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MailBook } from '../domain/mailbook.ts';
import type { Site } from './form.ts';

const file = 'diem-nhan-thu.json';

/**
 * Takes what says which build stands there now and gives what says its book of mailboxes. A build
 * without one, or whose one cannot be read, keeps the book that was known; at first it is empty.
 */
export function liveBook(live: () => Site): () => MailBook {
  let book: MailBook = { origin: '', mailboxes: [], holidays: [] };
  let read: Site['manifest'] | undefined;
  return () => {
    const { root, manifest } = live();
    if (manifest === read) return book;
    try {
      // Our own build wrote it, from files that its schemas have checked.
      book = JSON.parse(readFileSync(join(root, file), 'utf8')) as MailBook;
      read = manifest;
    } catch {
      // Moved since we looked, or of an older version: the next request looks again.
    }
    return book;
  };
}
