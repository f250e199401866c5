import { appendBody, createBody, lettersAtOnce, writeBody } from '../../src/mailbox/wire.ts';
import type { Work } from '../../src/mailbox/work.ts';
import { asker, letter } from './letters.ts';
import type { Line } from './line.ts';

/** A thread that somebody began: its code's capability, its name, and letters that the server said it has. */
export type Begun = { cap: string; id: string; acknowledged: string[] };

/** A letter of which nobody knows whether the server has it. */
export type Unheard = { path: string; body: string; begun: Begun; ct: string };

/** To whom everybody writes. */
const receivers = {
  point: { id: 'thu-y-te', version: 1 },
  coordinator: { id: 'thu-dieu-phoi', version: 1 },
};

/** The body that begins a thread. */
export const beginning = (id: string, ct: string, work: Work): string =>
  writeBody(createBody, { id, ...receivers, ct, work });

/** The body of a further letter. */
export const further = (cap: string, seq: number, ct: string, work: Work): string =>
  writeBody(appendBody, { cap, seq, ct, work });

/**
 * Writes by many at once, each a thread of several letters after another, until `isOver`; or, each for
 * itself, until a letter is not acknowledged; `taken` hears of each that is. Gives all threads begun and
 * the letters that nobody heard of.
 */
export async function write(
  line: Line,
  mint: () => Work,
  writers: number,
  isOver: () => boolean,
  taken: () => void = () => {},
): Promise<{ begun: Begun[]; unheard: Unheard[] }> {
  const begun: Begun[] = [];
  const unheard: Unheard[] = [];
  const one = async (): Promise<void> => {
    while (!isOver()) {
      const thread: Begun = { ...asker(), acknowledged: [] };
      begun.push(thread);
      for (let seq = 1; seq <= lettersAtOnce; seq++) {
        const sent = next(thread, mint());
        if (!(await isTaken(line, sent))) return void unheard.push(sent);
        thread.acknowledged.push(sent.ct);
        taken();
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, one));
  return { begun, unheard };
}

function next(begun: Begun, work: Work): Unheard {
  const { cap, id, acknowledged } = begun;
  const ct = letter();
  return acknowledged.length === 0
    ? { path: '/api/threads', body: beginning(id, ct, work), begun, ct }
    : {
        path: '/api/threads/append',
        body: further(cap, acknowledged.length + 1, ct, work),
        begun,
        ct,
      };
}

/** Whether the server said that it has the letter. */
export async function isTaken(line: Line, { path, body }: Unheard): Promise<boolean> {
  try {
    return (await line(path, body)).status === 201;
  } catch {
    return false;
  }
}
