/** What the page does on which letters are read; it comes as one bundle (src/build/lettercode.ts) when the form is first touched. */
import type { MailBook } from '../domain/mailbook.ts';
import type { ReturnWords } from '../domain/mailwords.ts';
import { readReceipt } from '../mailbox/receipt.ts';
import { keyOf } from '../mailbox/visitor.ts';
import { part } from './controls.ts';
import { say, typed } from './mailfields.ts';
import { furtherForm } from './mailfurther.ts';
import { onEntry, onPress } from './mailpress.ts';
import { deleted, delivered, verified } from './mailthread.ts';
import { draw, end } from './mailview.ts';

/** For the vectors of age, which are run on this bundle as it ships (tests/site/letters.test.ts). */
export { decrypted } from '../mailbox/envelope.ts';

/** Takes the form and the book and does what the form is for; gives what forgets the code and all letters. */
export function start(root: HTMLElement, book: MailBook): () => void {
  const words = JSON.parse(root.dataset['words'] ?? '') as ReturnWords; // the page prints them
  const further = furtherForm(root, words, book);
  let holder = { receipt: '', origin: book.origin };
  const enter = (): void => {
    const { receipt, fault } = readReceipt(typed(root, '[data-typed]'));
    if (receipt === undefined) return say(root, 'open-said', words.receipt[fault ?? 'length']);
    holder = { ...holder, receipt };
    void read('open-said');
  };
  /** Reads the thread anew, and says where it was asked for how that went. */
  const read = async (asked: string): Promise<void> => {
    say(root, asked, words.opening);
    const { cap } = await keyOf(holder);
    const { is, refused } = await delivered(cap);
    if (!is) return say(root, asked, refused === 'unknown' ? words.unknown : words.unreached);
    say(root, asked, '');
    const found = await verified(holder, is.letters);
    const thread = draw(root, found, is.standing, words, book.mailboxes);
    further.offer(thread, cap, () => read('waiting'));
  };
  const remove = async (): Promise<void> => {
    say(root, 'delete-said', words.deleting);
    const { cap } = await keyOf(holder);
    if (!(await deleted(cap))) return say(root, 'delete-said', words.undeleted);
    forget();
    end(root, words.deleted);
  };
  const forget = (): void => {
    holder = { ...holder, receipt: '' };
    further.forget();
    part(root, '[data-letters]').replaceChildren();
  };
  onEntry(root, 'typed', 'open', enter);
  onPress(root, 'refresh', () => void read('waiting'));
  onPress(root, 'delete', () => void remove());
  // A page that is loaded anew knows nothing of the one before.
  onPress(root, 'lock', () => location.reload());
  return forget;
}
