import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { MailBook } from '../../../src/domain/mailbook.ts';
import { createIntake } from '../../../src/intake/intake.ts';
import { createSecrets } from '../../../src/intake/secrets.ts';
import { openSqlite } from '../../../src/intake/sqlite.ts';
import { CallError, createServer } from '../../../src/islands/desk/server.ts';
import { openSession, type Session } from '../../../src/islands/desk/session.ts';
import type { KeyRing } from '../../../src/mailbox/keyring.ts';
import type { Question } from '../../../src/mailbox/visitor.ts';
import { minted } from '../../intake/works.ts';
import { question } from '../../mailbox/people.ts';
import { trialBook, type TrialMailbox } from '../../site/trialkeys.ts';
import { askPastPage, day, keyRing, type Asker } from './asker.ts';

const words = { topics: {}, helps: {}, kinds: {}, roles: {} };

/** What a desk sent, and how the answer comes back: as it was, or otherwise. */
type Between = (path: string, answer: Response) => Response | Promise<Response>;

/** A real intake in memory and the made-up mailboxes; every call of a desk goes through `between`. */
export async function bench() {
  const store = await openSqlite(':memory:');
  onTestFinished(() => store.close());
  const state: { book: MailBook; between: Between; at: Date } = {
    at: new Date(`${day}T09:00:00+07:00`),
    book: trialBook('https://diem-tua.example'),
    between: (_, answer) => answer,
  };
  const now = (): Date => state.at;
  const intake = createIntake({ store, book: () => state.book, now, random: randomBytes });
  const line = async (path: string, body?: string) => {
    const headers = { 'Content-Type': 'application/json' };
    const request = new Request(
      `http://site.test${path}`,
      body === undefined ? {} : { method: 'POST', body, headers },
    );
    const answer = await intake.answer(request, undefined);
    return { status: answer.status, body: await answer.text(), ms: 0 };
  };
  const [secret] = await createSecrets(store, randomBytes)(day);
  if (!secret) throw new Error('The store has no secret of the day.');
  const server = createServer(async (path, init) =>
    state.between(
      path,
      await intake.answer(new Request(`http://site.test${path}`, init), undefined),
    ),
  );
  return {
    state,
    store,
    enter: async (id: TrialMailbox, ring?: KeyRing): Promise<Session> =>
      openSession(ring ?? (await keyRing(id)), 'Mai', {
        book: state.book,
        words,
        server,
        today: () => day,
      }),
    /** Somebody asks the point of health. */
    asks: (its: Partial<Question> = {}): Promise<Asker> => {
      const accepts = ['health', 'mass-organisation', 'other'];
      const world = { line, book: state.book, work: () => minted(secret, now()) };
      return askPastPage(world, { ...question, accepts, ...its }, 'thu-y-te');
    },
  };
}

/** Takes what should fail and gives the reason of a call, or the sentence. */
export const refused = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => 'it was accepted',
    (thrown: unknown) => thrown,
  );
  return error instanceof CallError ? error.reason : error instanceof Error ? error.message : '';
};

/** What stands in the letters of a thread. */
export const texts = (thread: { letters: readonly { text: string }[] } | undefined): string[] =>
  (thread?.letters ?? []).map(({ text }) => text);
