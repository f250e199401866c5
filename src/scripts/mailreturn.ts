/** What the page does on which letters are read; it comes as one bundle (src/build/lettercode.ts) when the form is first touched. */
import { shown, wallClock } from '../domain/calendar.ts';
import { filled } from '../domain/filled.ts';
import type { MailBook } from '../domain/mailbook.ts';
import type { ReturnWords } from '../domain/mailwords.ts';
import { readReceipt } from '../mailbox/receipt.ts';
import { keyOf } from '../mailbox/visitor.ts';
import { deleteBody, doneAnswer, writeBody } from '../mailbox/wire.ts';
import { element, part } from './controls.ts';
import { api } from './mailapi.ts';
import { show } from './mailfields.ts';
import { furtherForm } from './mailfurther.ts';
import { awaitsAnswer, letterLines } from './mailletters.ts';
import { delivered, verified, type Standing } from './mailthread.ts';

/** For the vectors of age, which are run on this bundle as it ships (tests/site/letters.test.ts). */
export { decrypted } from '../mailbox/envelope.ts';

/** Takes the form and the book and does what the form is for; gives what forgets the code and all letters. */
export function start(root: HTMLElement, book: MailBook): () => void {
  const words = JSON.parse(root.dataset['words'] ?? '') as ReturnWords; // the page prints them
  const typed = part<HTMLInputElement>(root, '[data-typed]');
  const further = furtherForm(root, words, book);
  let holder = { receipt: '', origin: book.origin };
  const say = (name: string, sentence: string): void => {
    part(root, `[data-${name}]`).textContent = sentence;
  };
  const enter = (): void => {
    const { receipt, fault } = readReceipt(typed.value);
    if (receipt === undefined) return say('open-said', words.receipt[fault ?? 'length']);
    holder = { ...holder, receipt };
    void read('open-said');
  };
  /** Reads the thread anew, and says where it was asked for how that went. */
  const read = async (asked: string): Promise<void> => {
    say(asked, words.opening);
    const { cap } = await keyOf(holder);
    const { is, refused } = await delivered(cap);
    if (!is) return say(asked, refused === 'unknown' ? words.unknown : words.unreached);
    say(asked, '');
    typed.value = '';
    const first = part(root, '[data-thread]').hidden;
    const found = await verified(holder, is.letters);
    show(root, '[data-entry]', false);
    show(root, '[data-thread]', true);
    part(root, '[data-letters]').replaceChildren(...letterLines(found, words, book.mailboxes));
    const { thread, fault } = found;
    say('waiting', thread && !fault && awaitsAnswer(thread) ? words.waiting : '');
    const blocked = is.standing.state === 'blocked' || noted(found.thread?.letters, 'blocked');
    show(root, '[data-blocked]', blocked);
    facts(root, is.standing, words);
    further.offer(fault || blocked ? undefined : thread, cap, () => read('waiting'));
    if (first) part(root, '[data-thread-title]').focus();
  };
  const remove = async (): Promise<void> => {
    say('delete-said', words.deleting);
    const { cap } = await keyOf(holder);
    const { refused } = await api('threads/delete', doneAnswer, writeBody(deleteBody, { cap }));
    // What is no longer known is deleted.
    if (refused && refused !== 'unknown') return say('delete-said', words.undeleted);
    forget();
    const ended = part(root, '[data-ended]');
    show(root, '[data-thread]', false);
    ended.hidden = false;
    ended.textContent = words.deleted;
    ended.focus();
  };
  const forget = (): void => {
    holder = { ...holder, receipt: '' };
    further.forget();
    part(root, '[data-letters]').replaceChildren();
  };
  const press = (name: string, work: () => void): void =>
    part(root, `[data-${name}]`).addEventListener('click', work);
  press('open', enter);
  typed.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') enter();
  });
  press('refresh', () => void read('waiting'));
  press('delete', () => void remove());
  // A page that is loaded anew knows nothing of the one before.
  press('lock', () => location.reload());
  return forget;
}

/** Whether the last note of what was done with the thread is this one; notes are authentic, what the server says is not. */
function noted(letters: readonly { kind: string }[] | undefined, state: string): boolean {
  const notes = (letters ?? []).filter(
    (it): it is { kind: string; state: string } => 'state' in it,
  );
  return notes[notes.length - 1]?.state === state;
}

function facts(root: HTMLElement, { state, due, expires }: Standing, words: ReturnWords): void {
  const today = wallClock(new Date()).day;
  const waits = state === 'received' || state === 'opened';
  const late = waits && due !== undefined && due < today;
  part(root, '[data-facts]').replaceChildren(
    ...[
      words.states[state],
      due && waits && filled(late ? words.overdue : words.due, shown(due)),
      filled(words.gone, shown(expires)),
    ].map((text) => (text ? element('li', {}, text) : '')),
  );
}
