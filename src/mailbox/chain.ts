import { open } from './envelope.ts';
import type { FollowUp, Handover, Letter, Reply, Request, StateNote } from './letter.ts';
import { LetterError, type LetterReason } from './lettererror.ts';
import { checkMac, macOf } from './mac.ts';
import { composed } from './padding.ts';

/** A thread whose letters were all opened and found authentic, complete up to the last one delivered, and in order. */
export type Thread = {
  id: string;
  macKey: string;
  request: Request;
  letters: readonly [Request, ...Later[]];
};

/** A letter after the first. */
export type Later = FollowUp | Reply | Handover | StateNote;

/** What the chain adds to a letter by itself. */
type Linked = 'v' | 'thread' | 'seq' | 'prev' | 'mac';

/** What a writer says in a letter after the first. */
export type LaterContent =
  Omit<FollowUp, Linked> | Omit<Reply, Linked> | Omit<Handover, Linked> | Omit<StateNote, Linked>;

/** What the asker says in the first letter. */
export type FirstContent = Omit<Request, Linked | 'mk'>;

/** Takes the thread's name and key and what the asker says and gives the first letter, signed. Throws LetterError `key`. */
export async function firstLetter(
  id: string,
  macKey: string,
  content: FirstContent,
): Promise<Request> {
  const unsigned = composed({
    ...content,
    v: 1 as const,
    thread: id,
    seq: 1 as const,
    prev: '' as const,
    mk: macKey,
  });
  return { ...unsigned, mac: await macOf(unsigned, macKey) };
}

/**
 * Takes a verified thread and what is to be said and gives its next letter: numbered, bound to the
 * one before it by that one's MAC, and signed.
 */
export async function nextLetter({ id, macKey, letters }: Thread, content: LaterContent) {
  const unsigned = composed({
    ...content,
    v: 1 as const,
    thread: id,
    seq: letters.length + 1,
    prev: (letters[letters.length - 1] ?? letters[0]).mac,
  });
  // A union of contents with the same fields added to each is the union of letters.
  return { ...unsigned, mac: await macOf(unsigned, macKey) } as Later;
}

/**
 * Takes the sealed letters of a thread as they were delivered, a reader's identities, the thread's
 * name and, from the asker, its key; an office has the key from the first letter. Gives the thread.
 *
 * Throws LetterError with the number of the first letter that is wrong, so that those before it may
 * still be shown: a reason of `open`; `first` when there is no request to start from; `foreign` for a
 * letter of another thread; `forged` for one made or altered without the key; `missing`, `reordered`,
 * `replayed` for one out of its place; `broken` for one that answers another letter than the one
 * before it, as when two wrote at once. Letters withheld from the end cannot be told: whoever keeps
 * them may always deliver fewer, so a page says "no newer message was delivered", not "there is none".
 */
export async function readThread(
  sealed: readonly Uint8Array[],
  identities: readonly string[],
  id: string,
  macKey?: string,
): Promise<Thread> {
  const opened = await Promise.all(sealed.map((one) => open(one, identities).catch(fault)));
  const delivered = opened.map((one) => (one instanceof LetterError ? undefined : one));
  const request = delivered.find((letter) => letter?.kind === 'request');
  const key = macKey ?? request?.mk;
  for (const [index, one] of opened.entries()) {
    if (one instanceof LetterError) throw new LetterError(one.reason, index + 1);
    if (key === undefined) throw new LetterError('first', 1);
    await checkPlace(delivered, index, one, id, key);
  }
  const [first, ...rest] = delivered;
  if (key === undefined || first?.kind !== 'request') throw new LetterError('first', 1);
  const later = rest.filter((letter) => letter !== undefined && letter.kind !== 'request');
  return { id, macKey: key, request: first, letters: [first, ...later] };
}

/** Whatever else goes wrong in opening is a mistake of ours, and is passed on. */
function fault(error: unknown): LetterError {
  if (error instanceof LetterError) return error;
  throw error;
}

async function checkPlace(
  delivered: readonly (Letter | undefined)[],
  index: number,
  letter: Letter,
  id: string,
  macKey: string,
): Promise<void> {
  const at = index + 1;
  if (letter.thread !== id) throw new LetterError('foreign', at);
  const refused = await checkMac(letter, macKey).catch(fault);
  if (refused instanceof LetterError) throw new LetterError('forged', at);
  if (letter.seq !== at) throw new LetterError(misplaced(delivered, index, letter), at);
  if (letter.prev !== (delivered[index - 1]?.mac ?? '')) throw new LetterError('broken', at);
}

function misplaced(
  delivered: readonly (Letter | undefined)[],
  index: number,
  letter: Letter,
): LetterReason {
  if (delivered.slice(0, index).some((earlier) => earlier?.mac === letter.mac)) return 'replayed';
  if (letter.seq <= index) return 'broken';
  const elsewhere = delivered.slice(index + 1).some((other) => other?.seq === index + 1);
  return elsewhere ? 'reordered' : 'missing';
}
