import type { Thread } from '../../mailbox/chain.ts';
import { openThread } from '../../mailbox/desk.ts';
import { LetterError, type LetterReason } from '../../mailbox/lettererror.ts';
import { lettersAtOnce } from '../../mailbox/wire.ts';
import { fromWire } from '../../mailbox/wirebytes.ts';
import type { Delivered } from './server.ts';
import type { Session } from './session.ts';

/** What the server says of a thread; nothing of it is authenticated. */
export type Standing = Omit<Delivered, 'letter'>;

/** Where the letters of a thread stop being what they should: from this number on none may be shown. */
export type Fault = { reason: LetterReason; at: number };

/** A thread that was read: its letters as far as they are in order, and what is wrong after them. */
export type Reading = { id: string; standing: Standing; thread?: Thread; fault?: Fault };

/** Takes a desk and the name of a thread and gives what is in it. Throws CallError. */
export async function readThread(session: Session, id: string): Promise<Reading> {
  const { standing, sealed } = await delivered(session, id);
  return { id, standing, ...(await verified(session, id, sealed)) };
}

/** Fetches letters by as many at once as everybody does, until all are there or one is withheld. */
async function delivered(
  { server, withToken }: Session,
  id: string,
): Promise<{ standing: Standing; sealed: Uint8Array[] }> {
  const sealed: Uint8Array[] = [];
  for (;;) {
    const from = sealed.length + 1;
    const numbers = Array.from({ length: lettersAtOnce }, (_, index) => from + index);
    const answers = await Promise.all(
      numbers.map((seq) => withToken((token) => server.read({ token, id, seq }))),
    );
    const found = answers.flatMap(({ letter }) => (letter ? [fromWire(letter.ct)] : []));
    sealed.push(...found);
    const { letter: _, ...standing } = newest(answers);
    if (found.length < lettersAtOnce || sealed.length >= standing.count)
      return { standing, sealed };
  }
}

/** Answers that were given side by side may differ; the one that knows of most letters is the latest. */
const newest = (answers: readonly Delivered[]): Delivered => {
  const [latest] = answers.toSorted((a, b) => b.count - a.count);
  if (!latest) throw new LetterError('body');
  return latest;
};

/** Opens letters and, when one is wrong, those before it by themselves. */
async function verified(
  { ring }: Session,
  id: string,
  sealed: readonly Uint8Array[],
): Promise<Pick<Reading, 'thread' | 'fault'>> {
  const identities = ring.identities.map(({ identity }) => identity);
  try {
    return { thread: await openThread(id, sealed, identities) };
  } catch (error) {
    if (!(error instanceof LetterError)) throw error;
    const at = error.at ?? 1;
    const fault = { reason: error.reason, at };
    if (at <= 1) return { fault };
    return { thread: await openThread(id, sealed.slice(0, at - 1), identities), fault };
  }
}
