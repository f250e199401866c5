import { createHmac } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { beforeEach, describe, expect, test } from 'vitest';
import * as wire from '../../src/mailbox/wire.ts';
import { type Challenge, type Work, workload } from '../../src/mailbox/work.ts';
import { database, engines } from './engines.ts';
import { offices } from './book.ts';
import { asker, letter } from './letters.ts';
import { mailroom, type Mailroom } from './mailroom.ts';
import { solved } from './works.ts';

const challengeOf = async ({ get }: Pick<Mailroom, 'get'>): Promise<Challenge> =>
  wire.challengeAnswer.parse((await get('/api/challenge')).said).challenge;

/** What is wrong with a proof of work: takes a room and a solved challenge of it and gives another one. */
type Fault = (room: Mailroom, work: Work) => Promise<unknown>;

const changed =
  (change: Partial<Challenge['parameters']>): Fault =>
  async (_, { challenge, solution }) => ({
    challenge: { ...challenge, parameters: { ...challenge.parameters, ...change } },
    solution,
  });

/** Made and solved by somebody who has other secrets. */
const foreign: Fault = async ({ clock }) =>
  solved(
    (await createChallenge({
      algorithm: workload.algorithm,
      cost: 1,
      counter: workload.counter.from,
      deriveKey,
      expiresAt: new Date(clock.now().getTime() + 60_000),
      hmacSignatureSecret: 'của nơi khác',
      hmacKeySignatureSecret: 'của nơi khác',
      // The types of altcha-lib leave open what is always there in this mode.
    })) as Challenge,
  );

const refusedWork: [string, Fault, string][] = [
  ['none', async () => undefined, 'body'],
  [
    'one that was used',
    async ({ create }, work) => (await create(asker(), letter(), { work }), work),
    'work',
  ],
  ['one that is over', async ({ clock }, work) => (clock.minutes(10.1), work), 'work'],
  [
    'one of the day before yesterday',
    async ({ clock }, work) => (clock.minutes(2 * 24 * 60), work),
    'work',
  ],
  ['one signed by somebody else', foreign, 'work'],
  ['one whose cost was changed', changed({ cost: 1 }), 'work'],
  ['one that was made to last', changed({ expiresAt: 1_900_000_000 }), 'work'],
  ['one with another nonce', changed({ nonce: '0'.repeat(32) }), 'work'],
  ['one with another salt', changed({ salt: '0'.repeat(32) }), 'work'],
  ['one with another prefix', changed({ keyPrefix: '0'.repeat(32) }), 'work'],
  ['one with another key', changed({ keySignature: '0'.repeat(64) }), 'work'],
  [
    'one that was not solved',
    async (_, work) => ({ ...work, solution: { counter: 1, derivedKey: '0'.repeat(64) } }),
    'work',
  ],
  [
    'the solution of another one',
    async ({ work }, { challenge }) => ({ challenge, solution: (await work()).solution }),
    'work',
  ],
];

describe.each(engines)('on %s', (engine) => {
  let room: Mailroom;
  beforeEach(async () => {
    room = await mailroom(engine);
  });

  test.each(refusedWork)('no letter is taken for %s', async (_, fault, refused) => {
    const [who, known] = [asker(), asker()];
    await room.create(known);
    const work = await fault(room, await room.work());
    const body = { ct: letter(), ...(work !== undefined && { work }) };
    const first = await room.post('/api/threads', { id: who.id, point: offices.point, ...body });
    expect(first).toMatchObject({ refused, status: refused === 'body' ? 400 : 403 });
    const next = await room.post('/api/threads/append', { cap: known.cap, seq: 2, ...body });
    // Two days later the thread is still there, and today's letter too.
    expect(next).toMatchObject({ refused });
    expect((await room.read(who)).refused).toBe('unknown');
    expect((await room.read(known)).said).toMatchObject({ count: 1 });
  });

  test('a letter that was refused has not used its work', async () => {
    const [who, work] = [asker(), await room.work()];
    await room.create(who, letter(), { point: { id: 'khong-co', version: 1 }, work });
    expect((await room.create(who, letter(), { work })).status).toBe(201);
  });

  test('a challenge of before midnight holds after it, and of another process everywhere', async () => {
    const { open } = await database(engine);
    const [one, two] = [
      await mailroom(engine, { store: await open(), clock: room.clock }),
      await mailroom(engine, { store: await open(), clock: room.clock }),
    ];
    room.clock.at = new Date('2026-11-27T23:55:00+07:00');
    const [ofOne, ofTwo] = [await one.work(), await two.work()];
    room.clock.minutes(9);
    expect((await two.create(asker(), letter(), { work: ofOne })).status).toBe(201);
    expect((await one.create(asker(), letter(), { work: ofTwo })).status).toBe(201);
    expect((await two.create(asker(), letter(), { work: await one.work() })).status).toBe(201);
    const kept = await one.store.db.selectFrom('secret').select('day').orderBy('day').execute();
    expect(kept.map(({ day }) => day)).toEqual(['2026-11-27', '2026-11-28']);
    room.clock.day('2026-11-29');
    await one.work();
    const later = await one.store.db.selectFrom('secret').select('day').orderBy('day').execute();
    expect(later.map(({ day }) => day)).toEqual(['2026-11-28', '2026-11-29']);
  });
});

describe('a challenge', () => {
  test('is as altcha makes and verifies it', async () => {
    const room = await mailroom('sqlite');
    // altcha looks at the clock on the wall.
    room.clock.at = new Date('2100-01-01T12:00:00+07:00');
    const work = await solved(await challengeOf(room));
    const { bytes } = await room.store.db
      .selectFrom('secret')
      .selectAll()
      .executeTakeFirstOrThrow();
    const secret = (name: string) => createHmac('sha256', bytes).update(name).digest('hex');
    const secrets = {
      hmacSignatureSecret: secret('challenge'),
      hmacKeySignatureSecret: secret('key'),
    };
    expect(await verifySolution({ ...work, deriveKey, ...secrets })).toMatchObject({
      verified: true,
    });
    expect((await room.create(asker(), letter(), { work })).status).toBe(201);
  });

  test('draws its counter within the range, both ends too', async () => {
    const counters = [];
    for (const drawn of [0, 400, 401, 2 ** 32 - 1]) {
      const random = (count: number): Uint8Array => {
        const bytes = Buffer.alloc(count, 7);
        if (count === 4) bytes.writeUInt32BE(drawn);
        return bytes;
      };
      counters.push(await counterOf(await challengeOf(await mailroom('sqlite', { random }))));
    }
    // (2³² − 1) mod 401 = 254.
    expect(counters).toEqual([300, 700, 300, 554]);
  });

  test('costs two, four and eight times as much when far more is sent, and no more in the next hour', async () => {
    const room = await mailroom('sqlite', { lettersPerHour: 1 });
    const factors = [];
    for (const factor of [1, 2, 4, 4, 8, 8]) {
      const work = await solved(await challengeOf(room), factor);
      factors.push(work.solution.counter / 300);
      expect((await room.create(asker(), letter(), { work })).status).toBe(201);
    }
    room.clock.minutes(60);
    factors.push((await room.work()).solution.counter / 300);
    expect(factors).toEqual([1, 2, 4, 4, 8, 8, 1]);
  });

  test('is refused for a moment when too many are asked for, and letters are read all the same', async () => {
    const room = await mailroom('sqlite', { challengesPerSecond: 5 });
    const who = asker();
    await room.create(who);
    const flood = await Promise.all(Array.from({ length: 60 }, () => room.get('/api/challenge')));
    const refused = flood.filter(({ status }) => status === 503);
    expect(refused).toHaveLength(55);
    expect(refused[0]).toMatchObject({ refused: 'busy' });
    expect(refused[0]?.headers.get('Retry-After')).toBe('1');
    expect((await room.read(who)).status).toBe(200);
    room.clock.minutes(1);
    expect((await room.get('/api/challenge')).status).toBe(200);
  });

  test('waits for others in a row that is not long', async () => {
    const room = await mailroom('sqlite', { challengesPerSecond: 1e6 });
    const flood = await Promise.all(Array.from({ length: 60 }, () => room.get('/api/challenge')));
    expect(flood.filter(({ status }) => status === 200)).toHaveLength(32);
    expect(flood.filter(({ refused }) => refused === 'busy')).toHaveLength(28);
    expect((await room.get('/api/challenge')).status).toBe(200);
  });
});

/** Which of the counters that the tests know solves a challenge. */
async function counterOf({ parameters }: Challenge): Promise<number | undefined> {
  const password = Buffer.concat([Buffer.from(parameters.nonce, 'hex'), Buffer.alloc(4)]);
  for (const counter of [299, 300, 301, 554, 699, 700, 701]) {
    password.writeUInt32BE(counter, 16);
    const salt = Buffer.from(parameters.salt, 'hex');
    const { derivedKey } = await deriveKey(parameters, salt, password);
    if (Buffer.from(derivedKey).toString('hex').startsWith(parameters.keyPrefix)) return counter;
  }
  return undefined;
}
