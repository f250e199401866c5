import { connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openPostgres } from '../../src/intake/postgres.ts';
import type { Store } from '../../src/intake/store.ts';
import { database } from './engines.ts';
import { listening } from '../port.ts';

/** What becomes of what a client sends: passed on, lost without a word, or cut off where it sets its settings. */
type Fate = 'passed' | 'lost' | 'cut';

/** Takes the address of a PostgreSQL and gives one through a line between, whose fate can be set. */
async function line(address: string) {
  const state: { fate: Fate; cuts: number } = { fate: 'passed', cuts: 0 };
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(Number(new URL(address).port), '127.0.0.1');
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on('error', () => {});
    near.on('data', (bytes) => {
      const isCut = state.fate === 'cut' && bytes.includes('set_config');
      if (isCut) state.cuts += 1;
      if (isCut) near.destroy();
      else if (state.fate !== 'lost') far.write(bytes);
    });
    far.on('data', (bytes) => near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const url = new URL(address);
  url.port = String(await listening(server));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { address: url.href, state };
}

const asked = ({ db }: Store): Promise<unknown> => db.selectFrom('job').selectAll().execute();

test('a line that goes silent is given up, and the next one works', async () => {
  const { address: direct } = await database('postgres');
  const { address, state } = await line(direct);
  const store = await openPostgres(address, () => {}, 500);
  onTestFinished(() => store.close());
  expect(await asked(store)).toEqual([]);
  state.fate = 'lost';
  // More than there are connections.
  const many = await Promise.allSettled(Array.from({ length: 12 }, () => asked(store)));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set(['rejected']));
  state.fate = 'passed';
  expect(await asked(store)).toEqual([]);
});

test('connections that break as they begin are not missing afterwards', async () => {
  const { address: direct } = await database('postgres');
  const { address, state } = await line(direct);
  const store = await openPostgres(address);
  onTestFinished(() => store.close());
  const busy = store.transact(async () => {
    state.fate = 'cut';
    for (let times = 0; times < 10; times += 1) await expect(asked(store)).rejects.toThrow();
  });
  await busy;
  expect(state.cuts).toBe(10);
  state.fate = 'passed';
  expect(await Promise.all([store, store].map(asked))).toEqual([[], []]);
});
