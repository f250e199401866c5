import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { MailBook } from '../../../src/domain/mailbook.ts';
import { createIntake } from '../../../src/intake/intake.ts';
import { createSecrets } from '../../../src/intake/secrets.ts';
import { openSqlite } from '../../../src/intake/sqlite.ts';
import { createServer } from '../../../src/islands/desk/server.ts';
import { openSession, type Session } from '../../../src/islands/desk/session.ts';
import { identityToRecipient } from 'age-encryption';
import { keyRingOf, newPerson, type KeyRing } from '../../../src/mailbox/keyring.ts';
import { newReceipt } from '../../../src/mailbox/receipt.ts';
import { writeAgain, type Holder, type Question } from '../../../src/mailbox/visitor.ts';
import { askerOf, readersOf } from '../../intake/people.ts';
import { minted } from '../../intake/works.ts';
import { passphrases, wrap } from '../../mailbox/keys.ts';
import { question, seededBytes } from '../../mailbox/people.ts';
import { identities, trialBook, type TrialMailbox } from '../../site/trialkeys.ts';

/** The Monday on which all of this happens. */
export const day = '2026-11-23';

const words = { topics: {}, helps: {}, kinds: {}, roles: {} };

/** A key file of a made-up mailbox, opened; it holds the key that the book publishes. */
export async function ringOf(id: TrialMailbox): Promise<KeyRing> {
  const people = [await newPerson('Mai', passphrases.mai, wrap)];
  const identity = identities[id];
  const held = { version: 1, identity, recipient: await identityToRecipient(identity) };
  const rest = { v: 1, kind: 'office', office: id, revision: 1, on: day } as const;
  return keyRingOf({ ...rest, people }, [held]);
}

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
  const mint = () => minted(secret, now());
  const server = createServer(async (path, init) =>
    state.between(
      path,
      await intake.answer(new Request(`http://site.test${path}`, init), undefined),
    ),
  );
  let codes = 0;
  return {
    state,
    store,
    enter: async (id: TrialMailbox, ring?: KeyRing): Promise<Session> =>
      openSession(ring ?? (await ringOf(id)), 'Mai', {
        book: state.book,
        words,
        server,
        today: () => day,
      }),
    /** Somebody asks the point of health. */
    asks: async (its: Partial<Question> = {}) => {
      codes += 1;
      const holder: Holder = { receipt: newReceipt(seededBytes(codes)), origin: state.book.origin };
      const asker = askerOf(line, holder);
      const readers = readersOf(state.book, 'thu-y-te', 'thu-dieu-phoi');
      const accepts = ['health', 'mass-organisation', 'other'];
      const id = await asker.ask({ ...question, accepts, ...its }, readers, mint());
      const write = async (text: string): Promise<void> => {
        const sealed = await writeAgain(await asker.read(), { lang: 'vi', text }, readers);
        await asker.append(sealed, mint());
      };
      return { ...asker, id, write };
    },
  };
}
