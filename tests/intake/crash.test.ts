import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPostgres } from '../../src/intake/postgres.ts';
import type { Store } from '../../src/intake/store.ts';
import type { Work } from '../../src/mailbox/work.ts';
import { letterAnswer, readBody, readBodyAs, writeBody } from '../../src/mailbox/wire.ts';
import { rounds } from '../mailbox/people.ts';
import { trialBook } from '../site/trialkeys.ts';
import { startCluster } from './cluster.ts';
import { database, emptyStore, engines } from './engines.ts';
import { type Line, openLine } from './line.ts';
import { patience, type Running, startServer } from './running.ts';
import { type Begun, isTaken, type Unheard, write } from './writers.ts';
import { idOf, keep } from './threads.ts';
import { mintOf } from './works.ts';

const book = trialBook('https://diem-tua.example');
const writers = 12;

/** What is killed, and how the server answers again afterwards. */
type Victim = {
  store: Store;
  server: () => Running;
  kill: () => Promise<void>;
  rise: () => Promise<void>;
};

/** A server of a database, which is what dies. */
async function mortalServer(address: string, store: Store): Promise<Victim> {
  let server = await startServer(address, book);
  onTestFinished(() => server.kill());
  return {
    store,
    server: () => server,
    kill: () => server.kill(),
    rise: async () => {
      server = await startServer(address, book);
    },
  };
}

/** A server whose PostgreSQL dies with all its processes, and comes back. */
async function mortalPostgres(): Promise<Victim> {
  const cluster = await startCluster();
  const store = await openPostgres(cluster.address);
  const server = await startServer(cluster.address, book);
  onTestFinished(async () => {
    await server.kill();
    await store.close();
    await cluster.remove();
  });
  return { store, server: () => server, kill: cluster.kill, rise: cluster.start };
}

/** What came of all rounds. */
type Count = { acknowledged: number; unheard: number; arrivedUnheard: number };

/** Kills it in mid-load so many times, and looks after each whether all that was acknowledged is there. */
async function survive(victim: Victim, times: number): Promise<Count> {
  const count: Count = { acknowledged: 0, unheard: 0, arrivedUnheard: 0 };
  const mint = await mintOf(victim.store);
  for (let round = 0; round < times; round++) {
    const { begun, unheard } = await writeUntilKilled(victim, mint, round);
    await victim.rise();
    const again = openLine(victim.server().url, writers);
    expect(await broken(victim.store)).toEqual([]);
    count.acknowledged += await acknowledgedAreThere(again, begun);
    count.unheard += unheard.length;
    count.arrivedUnheard += await retriesMakeNoDuplicate(again, victim.store, unheard);
    expect(await broken(victim.store)).toEqual([]);
  }
  return count;
}

/** Writes, and kills it when some letters have been acknowledged and others are on their way, in each round at another moment. */
async function writeUntilKilled({ server, kill }: Victim, mint: () => Work, round: number) {
  const line = openLine(server().url, writers);
  const letters = 25 + ((round * 17) % 60);
  let taken = 0;
  let isOver = false;
  let killed: Promise<void> | undefined;
  const killAfter = async (ms: number): Promise<void> => {
    await sleep(ms);
    isOver = true;
    await kill();
  };
  const written = await write(
    line,
    mint,
    writers,
    () => isOver,
    () => {
      taken += 1;
      if (taken === letters) killed = killAfter((round * 3 + 4) % 11);
    },
  );
  await killed;
  return written;
}

async function acknowledgedAreThere(line: Line, begun: readonly Begun[]): Promise<number> {
  let letters = 0;
  for (const { cap, acknowledged } of begun)
    for (const [index, ct] of acknowledged.entries()) {
      const seq = index + 1;
      const answer = await line('/api/threads/read', writeBody(readBody, { cap, seq }));
      expect(readBodyAs(letterAnswer, answer.body).letter).toEqual({ seq, ct });
      letters += 1;
    }
  return letters;
}

/** Sends what nobody heard of twice more, and gives how much of it had arrived all the same. */
async function retriesMakeNoDuplicate(
  line: Line,
  store: Store,
  unheard: readonly Unheard[],
): Promise<number> {
  const before = await letterCount(store);
  for (let time = 0; time < 2; time++)
    for (const letter of unheard) expect(await isTaken(line, letter)).toBe(true);
  const missing = (await letterCount(store)) - before;
  for (const { begun, ct } of unheard) {
    const acknowledged = [...begun.acknowledged, ct];
    await acknowledgedAreThere(line, [{ ...begun, acknowledged }]);
  }
  expect(missing).toBeLessThanOrEqual(unheard.length);
  return unheard.length - missing;
}

async function letterCount({ db }: Store): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from letter`.execute(db);
  return Number(rows[0]?.n);
}

/** Gives threads without their letters, with a gap among them or another count of them, and what SQLite finds wrong. */
async function broken({ engine, db }: Store): Promise<unknown[]> {
  const { rows: half } = await sql`
    select thread.count, count(letter.seq) as letters
    from thread left join letter on letter.thread = thread.id
    group by thread.id, thread.count
    having thread.count <> count(letter.seq) or thread.count <> max(letter.seq)`.execute(db);
  if (engine === 'postgres') return half;
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  return [...half, ...rows.filter((row) => row.integrity_check !== 'ok')];
}

describe(
  'kill -9 in mid-load loses nothing that was acknowledged and leaves no half thread',
  { timeout: patience },
  () => {
    const times = rounds(1, 20);

    /** The load was one: letters were acknowledged before, and others were on their way. */
    function proves(count: Count): void {
      if (process.env['PROVE']) console.log(count);
      expect(count.acknowledged).toBeGreaterThan(20 * times);
      expect(count.unheard).toBeGreaterThan(0);
    }

    test.each(engines)('of the server, on %s', async (engine) => {
      const { address, open } = await database(engine);
      proves(await survive(await mortalServer(address, await open()), times));
    });

    test('of PostgreSQL with all its processes', async () => {
      proves(await survive(await mortalPostgres(), times));
    });
  },
);

test.each(engines)('the look for half threads sees one on %s', async (engine) => {
  const store = await emptyStore(engine);
  for (const number of [1, 2, 3, 4]) await keep(store, number, { count: 3 });
  expect(await broken(store)).toEqual([]);
  await store.db.deleteFrom('letter').where('thread', '=', idOf(1)).execute();
  for (const [number, seq] of [
    [2, 3],
    [3, 2],
  ] as const)
    await store.db
      .deleteFrom('letter')
      .where('thread', '=', idOf(number))
      .where('seq', '=', seq)
      .execute();
  expect(await broken(store)).toHaveLength(3);
  await store.db.updateTable('thread').set({ count: 2 }).where('id', '=', idOf(4)).execute();
  expect(await broken(store)).toHaveLength(4);
});
