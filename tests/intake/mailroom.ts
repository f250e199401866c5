import { createHash, randomBytes } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { expect } from 'vitest';
import { wallClock } from '../../src/domain/calendar.ts';
import type { MailBook } from '../../src/domain/mailbook.ts';
import type { MailPoint } from '../../src/domain/mailpoint.ts';
import { createIntake, type Intake, type IntakeOptions } from '../../src/intake/intake.ts';
import type { Engine, Store } from '../../src/intake/store.ts';
import { openEntry } from '../../src/mailbox/desk.ts';
import * as wire from '../../src/mailbox/wire.ts';
import { type Challenge, type Work, workload } from '../../src/mailbox/work.ts';
import { createSecrets } from '../../src/intake/secrets.ts';
import { coordinator, identities, origin, other, point } from '../mailbox/people.ts';
import { emptyStore } from './engines.ts';
import { minted } from './works.ts';

/** A Friday; 1 January is the only holiday that the book knows. */
export const firstDay = '2026-11-27';

/** A clock that stands still until it is set; at noon in Viet Nam. */
export class Clock {
  at = noon(firstDay);

  now = (): Date => this.at;

  day(day: string): void {
    this.at = noon(day);
  }

  minutes(count: number): void {
    this.at = new Date(this.at.getTime() + count * 60_000);
  }
}

const noon = (day: string): Date => new Date(`${day}T12:00:00+07:00`);

const common = {
  operatorType: 'health',
  topics: ['relative'],
  helps: ['mailbox'],
  minors: true,
  staffed: true,
  checkedOn: '2026-11-01',
} as const satisfies Partial<MailPoint>;

const key = (version: number, recipient: string, from = '2026-01-01') => ({
  version,
  recipient,
  from,
});

/** The mailboxes of tests/mailbox/people.ts, and a few that are as they are. */
export const points: readonly MailPoint[] = [
  {
    ...common,
    id: coordinator.id,
    name: 'Nơi điều phối mẫu',
    role: 'coordinator',
    province: '46',
    versions: [key(3, coordinator.recipient)],
    deadlineHours: 8,
  },
  {
    ...common,
    id: 'toan-quoc-mau',
    name: 'Hộp thư toàn quốc mẫu',
    role: 'national',
    versions: [key(1, other.recipient)],
  },
  {
    ...common,
    id: other.id,
    name: 'Trạm khác mẫu',
    role: 'point',
    province: '48',
    coordinator: coordinator.id,
    versions: [key(1, other.recipient)],
  },
  {
    ...common,
    id: point.id,
    name: 'Trạm mẫu',
    role: 'point',
    province: '46',
    coordinator: coordinator.id,
    versions: [key(1, point.recipient)],
    deadlineHours: 16,
  },
];

export const book: MailBook = { origin, mailboxes: points, holidays: ['2027-01-01'] };

/** Takes the ID of a mailbox and what is otherwise and gives the book with it. */
export const bookWith = (id: string, change: Partial<MailPoint>): MailBook => ({
  ...book,
  mailboxes: points.map((it) => (it.id === id ? { ...it, ...change } : it)),
});

/** The offices of the tests, as a letter and an entry name them. */
export const offices = {
  point: { id: point.id, version: 1 },
  coordinator: { id: coordinator.id, version: 3 },
  other: { id: other.id, version: 1 },
};

const identityOf: Record<string, string> = {
  [point.id]: identities.point,
  [coordinator.id]: identities.coordinator,
  [other.id]: identities.other,
};

/** What an answer says: the status, the reason where it is refused, and all that stands in it. */
export type Heard = {
  status: number;
  refused: string | undefined;
  said: unknown;
  headers: Headers;
};

/** What asks: a capability and the name of its thread. */
export type Asker = { cap: string; id: string };

/** Gives somebody who has not written yet. */
export function asker(): Asker {
  const cap = randomBytes(32);
  const id = createHash('sha256').update(cap).digest('base64url');
  return { cap: cap.toString('base64url'), id };
}

/** Gives bytes that look to the server as every sealed letter does. */
export const letter = (): string => randomBytes(4492).toString('base64url');

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

type Extra = { address?: string; headers?: Record<string, string> };

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
  return { get, post, work, create, read, append, remove, enter, desk: desk(post) };
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

/** Takes a path and a body and gives the request of a page of the site. */
export const posted = (path: string, body: string | Uint8Array, extra: Extra = {}): Request =>
  new Request(origin + path, {
    method: 'POST',
    body: typeof body === 'string' ? body : Uint8Array.from(body),
    headers: { 'Content-Type': 'application/json', ...extra.headers },
  });

/** Asks, and looks that the answer has the length and the headers that every answer has. */
export async function heard(intake: Intake, request: Request, address?: string): Promise<Heard> {
  const response = await intake.answer(request, address);
  const text = await response.text();
  expect(Buffer.byteLength(text)).toBe(wire.bodyBytes);
  expect(response.headers.get('Content-Length')).toBe(String(wire.bodyBytes));
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(response.headers.get('Cache-Control')).toBe('no-store, no-transform');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  const said: unknown = JSON.parse(text);
  const { data } = wire.refusalAnswer.safeParse(said);
  expect(data === undefined).toBe(response.ok);
  return { status: response.status, refused: data?.refused, said, headers: response.headers };
}

/** Takes a challenge of a mailroom, raised by a factor, and gives its solution, which is the first one tried. */
export async function solved(challenge: Challenge, factor = 1): Promise<Work> {
  const counterStart = workload.counter.from * factor;
  const found = await solveChallenge({ challenge, counterStart, deriveKey });
  if (found === null) throw new Error('không giải được');
  const { counter, derivedKey } = found;
  return { challenge, solution: { counter, derivedKey } };
}
