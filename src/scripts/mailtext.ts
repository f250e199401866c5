import { filled } from '../domain/filled.ts';
import type { MailWords } from '../domain/mailwords.ts';
import { textBytes } from '../mailbox/padding.ts';
import { partsOf } from '../mailbox/parts.ts';
import { roomToWrite } from '../mailbox/visitor.ts';
import { say, written } from './mailfields.ts';

/** A text goes into so many letters at most; each costs its sender a proof of work. */
export const mostLetters = 4;

/** How much of a text the first letter takes, and each later one, in bytes. */
export type Rooms = { first: number; later: number };

/** What a later letter takes that says nothing but its text. */
export const laterRoom = roomToWrite({ lang: 'vi', text: '' });

/** Takes a form and gives its text in parts, one a letter. */
export const lettersOf = (root: ParentNode, { first, later }: Rooms): string[] =>
  partsOf(written(root), first, later);

/**
 * Takes a form, its words and what tells how much there is room for, and says what is left whenever the
 * text changes. Gives what says it anew.
 */
export function roomSaid(root: ParentNode, words: MailWords, rooms: () => Rooms): () => void {
  const measure = (): void => {
    const { first, later } = rooms();
    const letters = lettersOf(root, { first, later });
    const { length } = letters;
    const left = (length > 1 ? later : first) - textBytes(letters[length - 1] ?? '');
    const shown = Math.max(0, left).toLocaleString('vi');
    const sentence =
      length > mostLetters
        ? filled(words.tooLong, `${mostLetters}`)
        : length > 1
          ? filled(words.second, `${length}`, shown)
          : filled(words.room, shown);
    say(root, 'room', sentence);
  };
  root.addEventListener('input', measure);
  return measure;
}
