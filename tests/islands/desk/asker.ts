import { identityToRecipient } from 'age-encryption';
import type { MailBook } from '../../../src/domain/mailbook.ts';
import { keyRingOf, newPerson, type KeyRing } from '../../../src/mailbox/keyring.ts';
import { newReceipt } from '../../../src/mailbox/receipt.ts';
import { writeAgain, type Holder, type Question } from '../../../src/mailbox/visitor.ts';
import type { Work } from '../../../src/mailbox/work.ts';
import type { Line } from '../../intake/line.ts';
import { askerOf, readersOf } from '../../intake/people.ts';
import { passphrases, wrap } from '../../mailbox/keys.ts';
import { seededBytes } from '../../mailbox/people.ts';
import { identities, type TrialMailbox } from '../../site/trialkeys.ts';

/** The Monday on which all of this happens. */
export const day = '2026-11-23';

/** Takes the ID of a made-up mailbox and gives its key as the book publishes it, held by Mai, or by Mai and Ba. */
export async function keyRing(
  id: TrialMailbox,
  names: readonly ('Mai' | 'Ba')[] = ['Mai'],
  recovery?: string,
): Promise<KeyRing> {
  const people = await Promise.all(
    names.map((name) => newPerson(name, passphrases[name === 'Mai' ? 'mai' : 'ba'], wrap)),
  );
  const identity = identities[id];
  const held = { version: 1, identity, recipient: await identityToRecipient(identity) };
  const rest = { v: 1, kind: 'office', office: id, revision: 1, on: day } as const;
  return keyRingOf({ ...rest, people, ...(recovery && { recovery }) }, [held]);
}

/** Somebody who asked: what they hold, and the name of their thread. */
export type Asker = ReturnType<typeof askerOf> & {
  id: string;
  holder: Holder;
  /** Writes once more. */
  write: (text: string) => Promise<void>;
};

let codes = 0;

/** Takes a line, its book, what makes proofs of work, a question and of whom, and asks it past the page, with a code of its own. */
export async function askPastPage(
  { line, book, work }: { line: Line; book: MailBook; work: () => Promise<Work> | Work },
  question: Question,
  to: TrialMailbox,
): Promise<Asker> {
  codes += 1;
  const holder = { receipt: newReceipt(seededBytes(codes)), origin: book.origin };
  const asker = askerOf(line, holder);
  const behind = book.mailboxes.find(({ id }) => id === to)?.coordinator;
  const readers = readersOf(book, to, behind);
  const id = await asker.ask(question, readers, await work());
  const write = async (text: string): Promise<void> => {
    const sealed = await writeAgain(await asker.read(), { lang: 'vi', text }, readers);
    await asker.append(sealed, await work());
  };
  return { ...asker, id, holder, write };
}
