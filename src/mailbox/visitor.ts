import type { FirstContent, Thread } from './chain.ts';
import { firstLetter, nextLetter, readThread as readSealed } from './chain.ts';
import { derive, threadId } from './derived.ts';
import { seal } from './envelope.ts';
import type { FollowUp } from './letter.ts';
import { room } from './padding.ts';
import type { Readers, Sealed } from './readers.ts';
import { offices, recipientsOf, sealNext } from './readers.ts';

/** The code and the site: all that an asker has. The origin is the configured one, with which the code was made. */
export type Holder = { receipt: string; origin: string };

/** What the asker says first. */
export type Question = Omit<FirstContent, 'kind' | 'from' | 'to' | 'coordinator' | 'pub'>;

/** What the asker says later. */
export type FurtherQuestion = Omit<
  FollowUp,
  'v' | 'kind' | 'thread' | 'seq' | 'prev' | 'from' | 'mac'
>;

/**
 * Takes a new receipt, a question and who is to read it and gives the thread's name and its first
 * letter, sealed for the readers and for the asker. Throws LetterError: as `derive`, `recipientsOf`
 * and `seal` do.
 */
export async function ask(
  holder: Holder,
  question: Question,
  readers: Readers,
): Promise<Sealed & { id: string }> {
  const { id, first } = await askInParts(holder, question, [], readers);
  return { id, ...first };
}

/**
 * As `ask`, for a text that fills several letters: gives the first one and those that follow it, sealed
 * and numbered, so that all can be sent without reading anything back.
 */
export async function askInParts(
  { receipt, origin }: Holder,
  question: Question,
  further: readonly FurtherQuestion[],
  readers: Readers,
): Promise<{ id: string; first: Sealed; further: Sealed[] }> {
  const { capability, recipient, macKey } = await derive(receipt, origin);
  const id = await threadId(capability);
  const request = await firstLetter(id, macKey, {
    ...question,
    kind: 'request',
    from: 'requester',
    ...offices(readers),
    pub: recipient,
  });
  const recipients = recipientsOf(readers, question.accepts, recipient);
  const first = { seq: 1, sealed: await seal(request, recipients) };
  const sealed: Sealed[] = [];
  let thread: Thread = { id, macKey, request, letters: [request] };
  for (const said of further) {
    const letter = await nextLetter(thread, { ...said, kind: 'follow-up', from: 'requester' });
    sealed.push({ seq: letter.seq, sealed: await seal(letter, recipients) });
    thread = { ...thread, letters: [...thread.letters, letter] };
  }
  return { id, first, further: sealed };
}

/** Takes a receipt and gives what the server asks for and what it keeps. Throws LetterError as `derive` does. */
export async function keyOf({ receipt, origin }: Holder): Promise<{ cap: string; id: string }> {
  const { capability } = await derive(receipt, origin);
  return { cap: capability, id: await threadId(capability) };
}

/**
 * Takes a receipt and the thread's sealed letters as they were delivered and gives the thread.
 * Throws LetterError as `derive` and the chain's `readThread` do.
 */
export async function readThread(
  { receipt, origin }: Holder,
  sealed: readonly Uint8Array[],
): Promise<Thread> {
  const { capability, identity, macKey } = await derive(receipt, origin);
  return readSealed(sealed, [identity], await threadId(capability), macKey);
}

/**
 * Takes a thread that was read, what the asker says further and who reads the thread now and gives
 * the next letter, sealed. Throws LetterError as `sealNext` does. When someone wrote meanwhile the
 * server refuses its number: read the thread again and seal anew.
 */
export const writeAgain = (
  thread: Thread,
  further: FurtherQuestion,
  readers: Readers,
): Promise<Sealed> =>
  sealNext(thread, { ...further, kind: 'follow-up', from: 'requester' }, readers);

/** Takes a question and its readers and gives how many bytes are left in its letter, less than 0 when it does not fit. */
export const roomToAsk = (question: Question, readers: Readers): number =>
  room({ ...question, ...offices(readers), ...requestFields });

/** Takes what is to be said further and gives how many bytes are left in its letter, or one more. */
export const roomToWrite = (further: FurtherQuestion): number =>
  room({ ...further, ...laterFields });

/** As long as 32 bytes are in base64url. */
const bytes32 = 'A'.repeat(43);
const linked = { v: 1, thread: bytes32, from: 'requester', mac: bytes32 };

/** The fields that a letter has besides, each as long as it will be. */
const requestFields = {
  ...linked,
  kind: 'request',
  seq: 1,
  prev: '',
  pub: 'a'.repeat(62),
  mk: bytes32,
};
const laterFields = { ...linked, kind: 'follow-up', seq: 99, prev: bytes32 };
