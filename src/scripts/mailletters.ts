import { filled } from '../domain/filled.ts';
import type { MailPoint } from '../domain/mailpoint.ts';
import type { ReturnWords } from '../domain/mailwords.ts';
import type { Thread } from '../mailbox/chain.ts';
import type { Letter } from '../mailbox/letter.ts';
import { element } from './controls.ts';
import type { Verified } from './mailthread.ts';

/** Takes what was verified and gives it as lines of a list: the letters, and at its place why no more is shown. */
export function letterLines(
  { thread, fault }: Verified,
  words: ReturnWords,
  mailboxes: readonly MailPoint[],
): HTMLElement[] {
  const lines = (thread?.letters ?? []).map((it) => line(it, words, mailboxes));
  if (!fault) return lines;
  // Reasons of the table of src/mailbox/README.md; a reason of another kind is a mistake of ours, and reads as damage.
  const reasons: Readonly<Record<string, string>> = words.faults;
  return [
    ...lines,
    element(
      'li',
      { class: 'note red' },
      element('p', {}, element('strong', {}, filled(words.number, `${fault.at}`))),
      element('p', {}, reasons[fault.reason] ?? words.faults.size),
      element('p', {}, words.afterFault),
    ),
  ];
}

/** Whether the newest letter is the asker's own. */
export const awaitsAnswer = ({ letters }: Thread): boolean =>
  letters[letters.length - 1]?.from === 'requester';

function line(letter: Letter, words: ReturnWords, mailboxes: readonly MailPoint[]): HTMLElement {
  const mine = letter.from === 'requester';
  return element(
    'li',
    { class: mine ? 'mail-letter mine' : 'mail-letter' },
    element(
      'p',
      { class: 'small soft' },
      `${filled(words.number, `${letter.seq}`)} · ${mine ? words.mine : writer(letter.from, words, mailboxes)}`,
    ),
    ...said(letter, words, mailboxes).map((text) => element('p', { class: 'mail-text' }, text)),
  );
}

/** What a letter says: what was done with the thread, its text, and how to reach the asker. */
function said(letter: Letter, words: ReturnWords, mailboxes: readonly MailPoint[]): string[] {
  const done =
    letter.kind === 'handover'
      ? filled(words.handover, nameOf(letter.to.id, mailboxes) ?? letter.to.id)
      : letter.kind === 'state'
        ? words.notes[letter.state]
        : '';
  return [done, letter.text, ...reach(letter, words)].filter(Boolean);
}

function reach(letter: Letter, words: ReturnWords): string[] {
  const call = 'call' in letter ? letter.call : undefined;
  const visit = 'visit' in letter ? letter.visit : undefined;
  return [
    call
      ? filled(
          words.phone,
          call.phone,
          call.when,
          call.answeredBy,
          call.mayLeaveMessage ? words.mayLeave : words.mayNotLeave,
        )
      : '',
    visit ? filled(words.visit, visit.address, visit.arrival) : '',
  ];
}

const nameOf = (id: string, mailboxes: readonly MailPoint[]): string | undefined =>
  mailboxes.find((it) => it.id === id)?.name;

/** The name of the mailbox that a letter says it is from; all that read may write, so it is a claim. */
function writer(from: string, words: ReturnWords, mailboxes: readonly MailPoint[]): string {
  const [role = '', id = ''] = from.split(':');
  const roles: Readonly<Record<string, string>> = words.writers;
  return nameOf(id, mailboxes) ?? roles[role] ?? id;
}
