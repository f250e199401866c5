import { shown, wallClock } from '../domain/calendar.ts';
import { filled } from '../domain/filled.ts';
import type { MailPoint } from '../domain/mailpoint.ts';
import type { ReturnWords } from '../domain/mailwords.ts';
import type { Thread } from '../mailbox/chain.ts';
import { element, part } from './controls.ts';
import { say, show } from './mailfields.ts';
import { awaitsAnswer, letterLines } from './mailletters.ts';
import type { Standing, Verified } from './mailthread.ts';

/** Takes the page, what was verified and what the server says beside it, and shows both; gives the thread where it may be written to. */
export function draw(
  root: HTMLElement,
  found: Verified,
  standing: Standing,
  words: ReturnWords,
  mailboxes: readonly MailPoint[],
): Thread | undefined {
  const { thread, fault } = found;
  const first = part(root, '[data-thread]').hidden;
  part<HTMLInputElement>(root, '[data-typed]').value = '';
  show(root, '[data-entry]', false);
  show(root, '[data-thread]', true);
  part(root, '[data-letters]').replaceChildren(...letterLines(found, words, mailboxes));
  say(root, 'waiting', thread && !fault && awaitsAnswer(thread) ? words.waiting : '');
  const blocked = standing.state === 'blocked' || noted(thread?.letters, 'blocked');
  show(root, '[data-blocked]', blocked);
  facts(root, standing, words);
  if (first) part(root, '[data-thread-title]').focus();
  return fault || blocked ? undefined : thread;
}

/** Shows that there is no thread any longer. */
export function end(root: HTMLElement, sentence: string): void {
  show(root, '[data-thread]', false);
  show(root, '[data-ended]', true);
  say(root, 'ended', sentence);
  part(root, '[data-ended]').focus();
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
