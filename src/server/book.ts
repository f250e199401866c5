import type { MailBook } from '../domain/mailbook.ts';
import type { Site } from './form.ts';
import { liveFile } from './livefile.ts';

const empty: MailBook = { origin: '', mailboxes: [], holidays: [] };

/** Takes what says which build stands there now and gives what says its book of mailboxes; at first it is empty. */
export const liveBook = (live: () => Site): (() => MailBook) =>
  // Our own build wrote it, from files that its schemas have checked.
  liveFile(live, 'diem-nhan-thu.json', (text) => JSON.parse(text) as MailBook, empty);
