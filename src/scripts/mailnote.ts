/** What the page for notes to the operator does; it comes as one bundle (src/build/lettercode.ts) when the form is first touched. */
import { wallClock } from '../domain/calendar.ts';
import { operatorOf, type MailBook } from '../domain/mailbook.ts';
import type { NoteWords } from '../domain/mailwords.ts';
import { placePath } from '../domain/placepaths.ts';
import { roomToAsk, type Question } from '../mailbox/visitor.ts';
import { part } from './controls.ts';
import { books } from './mailbooks.ts';
import { lacking, typed } from './mailfields.ts';
import { linkedPlace } from './mailplace.ts';
import { readersOn } from './mailreaders.ts';
import { sender } from './mailsender.ts';
import { laterRoom, roomSaid } from './mailtext.ts';
import { works } from './mailworks.ts';

/** Takes the form and the book and does what the form is for; gives what forgets all that was typed. */
export function start(root: HTMLElement, book: MailBook): () => void {
  const words = JSON.parse(root.dataset['words'] ?? '') as NoteWords; // the page prints them
  const current = books(book);
  const readers = () => readersOn(wallClock(new Date()).day, operatorOf(current.now()), undefined);
  const stamps = works(root, words);
  const about = part<HTMLInputElement>(root, '[data-about]');
  const slug = linkedPlace();
  if (slug && !about.value) about.value = placePath(slug);
  const question = (): Question => ({
    topic: 'note',
    help: 'mailbox',
    lang: 'vi',
    text: '',
    accepts: [readers()?.point.kind ?? ''],
    ...(about.value.trim() && { about: about.value.trim() }),
  });
  const rooms = () => {
    const to = readers();
    return { first: to ? roomToAsk(question(), to) : laterRoom, later: laterRoom };
  };
  const measure = roomSaid(root, words, rooms);
  stamps.prepare();
  measure();
  const lack = () => lacking({ text: typed(root, '[data-text]') });
  return sender(root, {
    words,
    origin: book.origin,
    stamps,
    lack,
    readers,
    question,
    rooms,
    renew: current.renew,
  });
}
