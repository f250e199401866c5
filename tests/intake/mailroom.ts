import { randomBytes } from 'node:crypto';
import { wallClock } from '../../src/domain/calendar.ts';
import { createIntake, type Intake, type IntakeOptions } from '../../src/intake/intake.ts';
import { createSecrets } from '../../src/intake/secrets.ts';
import type { Engine, Store } from '../../src/intake/store.ts';
import { openEntry } from '../../src/mailbox/desk.ts';
import * as wire from '../../src/mailbox/wire.ts';
import type { Work } from '../../src/mailbox/work.ts';
import { origin } from '../mailbox/people.ts';
import { book, identityOf, offices } from './book.ts';
import { Clock } from './clock.ts';
import { emptyStore } from './engines.ts';
import { type Extra, heard, type Heard, posted } from './heard.ts';
import { type Asker, letter } from './letters.ts';
import { minted, solved } from './works.ts';

type Options = Partial<IntakeOptions> & { clock?: Clock; store?: Store };

/** An intake with its store, and everything that people do with it. */
export type Mailroom = Awaited<ReturnType<typeof mailroom>>;

/** Takes an engine and what is otherwise than usual and gives a mailroom of this test alone. */
export async function mailroom(engine: Engine, options: Options = {}) {
  const { clock = new Clock(), ...more } = options;
  const store = more.store ?? (await emptyStore(engine));
  const reports: string[] = [];
  const intake = createIntake({
    book: () => book,
    now: clock.now,
    // The counter of every challenge is the first of its range, or the tests would compute for hours.
    random: (count) => (count === 4 ? new Uint8Array(4) : randomBytes(count)),
    report: (sentence) => reports.push(sentence),
    rates: generous,
    ...more,
    store,
  });
  const secrets = createSecrets(store, randomBytes);
  const mint = async (): Promise<Work> => {
    const [secret = new Uint8Array()] = await secrets(wallClock(clock.now()).day);
    return minted(secret, clock.now());
  };
  return { intake, store, clock, reports, ...people(intake, mint) };
}

const generous = {
  challenge: 1e6,
  send: 1e6,
  letter: 1e6,
  read: 1e6,
  enter: 1e6,
  desk: 1e6,
};

/**
 * Takes an intake and where work comes from that nobody has to do, and gives what one can ask, each with
 * a body as long as it has to be; `work` alone is done as a browser does it.
 */
export function people(intake: Intake, mint: () => Promise<Work>) {
  const get = (path: string, extra: Extra = {}): Promise<Heard> =>
    heard(intake, new Request(origin + path, { headers: extra.headers ?? {} }), extra.address);
  const post = (path: string, body: object, extra: Extra = {}): Promise<Heard> =>
    heard(intake, posted(path, JSON.stringify(body).padEnd(wire.bodyBytes), extra), extra.address);
  const work = async (): Promise<Work> => {
    const { said } = await get('/api/challenge');
    return solved(wire.challengeAnswer.parse(said).challenge);
  };
  const create = async (
    { id }: Asker,
    ct = letter(),
    more: { point?: object; work?: object; address?: string } = {},
  ): Promise<Heard> => {
    const { point = offices.point, work: done = await mint(), address } = more;
    const behind = point === offices.point && { coordinator: offices.coordinator };
    return post(
      '/api/threads',
      { id, point, ...behind, ct, work: done },
      address ? { address } : {},
    );
  };
  const read = ({ cap }: Asker, seq = 1): Promise<Heard> => post('/api/threads/read', { cap, seq });
  const append = async ({ cap }: Asker, seq: number, ct = letter()): Promise<Heard> =>
    post('/api/threads/append', { cap, seq, ct, work: await mint() });
  const remove = ({ cap }: Asker): Promise<Heard> => post('/api/threads/delete', { cap });
  const enter = async (office: { id: string; version: number }): Promise<string> => {
    const { said } = await post('/api/desk/enter', { office });
    return openEntry(wire.enterAnswer.parse(said).sealed, identityOf[office.id] ?? '');
  };
  const deskOf = async (office = offices.point) => desk(post)(await enter(office));
  return { get, post, work, create, read, append, remove, enter, desk: desk(post), deskOf };
}

type Post = (path: string, body: object) => Promise<Heard>;

/** Takes how to post and gives, for a token, what an office can do. */
const desk = (post: Post) => (token: string) => ({
  inbox: (after?: string) => post('/api/desk/inbox', { token, ...(after && { after }) }),
  read: (id: string, seq = 1) => post('/api/desk/read', { token, id, seq }),
  reply: (id: string, seq: number, ct = letter()) =>
    post('/api/desk/reply', { token, id, seq, ct }),
  mark: (id: string, state: string) => post('/api/desk/state', { token, id, state }),
  reseal: (id: string, seq: number, to: object, ct = letter(), coordinator?: object) =>
    post('/api/desk/reseal', { token, id, to, ...(coordinator && { coordinator }), seq, ct }),
});
