import type { Thread } from '../mailbox/chain.ts';
import type { LetterReason } from '../mailbox/lettererror.ts';
import { readThread, type Holder } from '../mailbox/visitor.ts';
import {
  deleteBody,
  doneAnswer,
  letterAnswer,
  lettersAtOnce,
  readBody,
  writeBody,
} from '../mailbox/wire.ts';
import { fromWire } from '../mailbox/wirebytes.ts';
import { api, reasonOf, type Answer } from './mailapi.ts';

/** What the server says of a thread, and its letters in order; undefined where it gave none. */
export type Delivered = { standing: Standing; letters: (Uint8Array | undefined)[] };

/** State, days and the number of letters, as the server tells them. */
export type Standing = Omit<NonNullable<Awaited<ReturnType<typeof one>>['is']>, 'letter'>;

/** The letters that were found authentic and, where one was not, why and at which number. */
export type Verified = { thread?: Thread; fault?: { reason: LetterReason; at: number } };

const one = (cap: string, seq: number) =>
  api('threads/read', letterAnswer, writeBody(readBody, { cap, seq }));

/** Takes a capability and asks for the letters of its thread, four at a time whether there are that many or not. Never throws. */
export async function delivered(cap: string): Promise<Answer<Delivered>> {
  const letters: (Uint8Array | undefined)[] = [];
  for (;;) {
    const numbers = Array.from({ length: lettersAtOnce }, (_, at) => letters.length + at + 1);
    const answers = await Promise.all(numbers.map((seq) => one(cap, seq)));
    for (const { is, refused } of answers) {
      if (!is) return { refused };
      letters.push(is.letter && fromWire(is.letter.ct));
    }
    const standing = answers[0]?.is;
    if (!standing) return { refused: 'network' };
    if (letters.length >= standing.count)
      return { is: { standing, letters: letters.slice(0, standing.count) } };
  }
}

/** Takes a capability, has the server delete the thread and gives whether it is gone. Never throws. */
export async function deleted(cap: string): Promise<boolean> {
  const { refused } = await api('threads/delete', doneAnswer, writeBody(deleteBody, { cap }));
  // What is no longer known is deleted.
  return !refused || refused === 'unknown';
}

/**
 * Takes a code and its letters as they were delivered and gives those that may be shown: all, or those
 * before the first that is missing or not what it should be.
 */
export async function verified(
  holder: Holder,
  letters: readonly (Uint8Array | undefined)[],
): Promise<Verified> {
  const there = letters.flatMap((it) => it ?? []);
  const gap = letters.findIndex((it) => !it);
  try {
    const thread = await readThread(holder, there);
    // Whole but for the end: the server counts more letters than it gives.
    return { thread, ...(gap >= 0 && { fault: { reason: 'missing', at: gap + 1 } }) };
  } catch (error) {
    const { reason, at = 1 } = reasonOf(error);
    const before = there.slice(0, at - 1);
    const thread = before.length > 0 ? await readThread(holder, before) : undefined;
    return { ...(thread && { thread }), fault: { reason, at } };
  }
}
