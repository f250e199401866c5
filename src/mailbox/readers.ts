import type { LaterContent, Thread } from './chain.ts';
import { nextLetter } from './chain.ts';
import { seal } from './envelope.ts';
import { LetterError } from './lettererror.ts';

/** A mailbox as its file in content/keys has it, with the version of its key that is in use. */
export type Reader = {
  id: string;
  version: number;
  /** The kind of office, such as health. */
  kind: string;
  /** age1… */
  recipient: string;
};

/** Who reads besides the asker; without a coordinator nobody stands behind the point. */
export type Readers = { point: Reader; coordinator?: Reader };

/** A letter ready to be sent: its number in the thread and its bytes. */
export type Sealed = { seq: number; sealed: Uint8Array };

/** Takes readers and gives what a letter says of them. */
export const offices = ({ point, coordinator }: Readers) => ({
  to: { id: point.id, version: point.version },
  ...(coordinator && { coordinator: { id: coordinator.id, version: coordinator.version } }),
});

/** Takes a thread and gives the mailboxes that read it now: those of the request, or of the last handover. */
export function officesNow({ request, letters }: Thread): ReturnType<typeof offices> {
  // Phones of the browser floor have no findLast.
  const [handover] = letters.flatMap((it) => (it.kind === 'handover' ? it : [])).reverse();
  const { to, coordinator } = handover ?? request;
  return { to, ...(coordinator && { coordinator }) };
}

/**
 * Takes readers, the kinds of office that the asker accepts and the asker's recipient and gives the
 * recipients of a letter. Throws LetterError `kind` when a reader is of another kind.
 */
export function recipientsOf(
  { point, coordinator }: Readers,
  accepts: readonly string[],
  asker: string,
): string[] {
  const readers = coordinator ? [point, coordinator] : [point];
  if (!readers.every(({ kind }) => accepts.includes(kind))) throw new LetterError('kind');
  return [...readers.map(({ recipient }) => recipient), asker];
}

/**
 * Takes a verified thread, what is to be said and who reads the thread now, and gives the next letter,
 * sealed. Throws LetterError `readers` for others than the thread names, and as `recipientsOf`,
 * `nextLetter` and `seal` do.
 */
export async function sealNext(
  thread: Thread,
  content: LaterContent,
  readers: Readers,
): Promise<Sealed> {
  const now = officesNow(thread);
  const { point, coordinator } = readers;
  if (point.id !== now.to.id) throw new LetterError('readers');
  if (coordinator && coordinator.id !== now.coordinator?.id) throw new LetterError('readers');
  const letter = await nextLetter(thread, content);
  const { accepts, pub } = thread.request;
  return { seq: letter.seq, sealed: await seal(letter, recipientsOf(readers, accepts, pub)) };
}
