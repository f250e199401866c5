import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createJobs, runJobs } from '../../src/intake/jobs.ts';
import { compact, purge } from '../../src/intake/purge.ts';
import { database } from './engines.ts';
import { keep, kept } from './threads.ts';

const jobs = createJobs();
const marker = 'DAU-VET-CUA-LA-THU-DA-XOA';

/** A sealed letter's length full of the marker. */
const marked = (): Uint8Array => new Uint8Array(Buffer.from(marker.repeat(200)).subarray(0, 4492));

/** How often the marker stands in a file of the database, or in any of them. */
const found = (address: string): Record<string, number> =>
  Object.fromEntries(
    ['', '-wal', '-shm'].map((ending) => {
      const file = `${address}${ending}`;
      const text = existsSync(file) ? readFileSync(file, 'latin1') : '';
      return [ending || 'db', text.split(marker).length - 1];
    }),
  );

test('what expired is nowhere in the bytes of the SQLite file or of its log, where it was before', async () => {
  const { address, open } = await database('sqlite');
  const store = await open();
  const fails: unknown[] = [];
  const run = (day: string) =>
    runJobs(jobs, { store, holidays: [], at: new Date(`${day}T09:00:00+07:00`) }, (_, error) =>
      fails.push(error),
    );
  for (let number = 0; number < 50; number += 1)
    await keep(store, number, { count: 3, expires: '2026-12-20' }, marked());
  for (let number = 50; number < 60; number += 1)
    await keep(store, number, { expires: '2027-01-20' });
  // Once in the log, and once in the file itself after a checkpoint.
  expect(found(address)['-wal']).toBeGreaterThan(1000);
  await run('2026-12-20');
  expect(found(address)).toMatchObject({ '-wal': 0 });
  expect(found(address)['db']).toBeGreaterThan(1000);
  await run('2026-12-21');
  expect(fails).toEqual([]);
  expect(found(address)).toEqual({ db: 0, '-wal': 0, '-shm': 0 });
  expect(Object.keys(await kept(store, 'id'))).toHaveLength(10);
});

test('nor is the name of a thread, though its rows move from page to page', async () => {
  const { address, open } = await database('sqlite');
  const store = await open();
  let others = 0;
  await store.transact(async (db) => {
    for (let number = 0; number < 1000; number += 1) {
      // Scattered as hashes are; those that will be deleted end with the marker.
      const id = createHash('sha256').update(`2 ${number}`).digest();
      const isMarked = (id[0] ?? 0) % 2 === 0;
      if (isMarked) id.write(marker, 32 - marker.length, 'latin1');
      else others += 1;
      const expires = isMarked ? '2026-12-20' : '2027-01-20';
      await keep({ db }, 0, { id: new Uint8Array(id), expires });
    }
  });
  await purge(store);
  // In the thread, in its index, in its letter and in the index of that.
  expect(found(address)['db']).toBeGreaterThan(4 * 400);
  await store.transact((db) => db.deleteFrom('thread').where('expires', '<', '2027').execute());
  await compact(store);
  await purge(store);
  expect(found(address)).toEqual({ db: 0, '-wal': 0, '-shm': 0 });
  expect(await store.db.selectFrom('thread').select('id').execute()).toHaveLength(others);
});

test('deleting alone would leave it there', async () => {
  const { address, open } = await database('sqlite');
  const store = await open();
  await keep(store, 1, { count: 3 }, marked());
  await store.db.deleteFrom('thread').execute();
  const { db = 0, '-wal': log = 0 } = found(address);
  expect(db + log).toBeGreaterThan(0);
});

test('while another process reads an old state, the log stays and the job says so', async () => {
  const { address, open } = await database('sqlite');
  const store = await open();
  const { DatabaseSync } = await import('node:sqlite');
  const reader = new DatabaseSync(address, { readOnly: true });
  await keep(store, 1, { expires: '2026-12-20' }, marked());
  reader.exec('begin');
  reader.prepare('select count(*) from letter').get();
  const said: string[] = [];
  const run = (hour: string) =>
    runJobs(
      jobs,
      { store, holidays: [], at: new Date(`2026-12-21T${hour}:00:00+07:00`) },
      (name, error) => said.push(`${name}: ${error instanceof Error ? error.message : ''}`),
    );
  await run('09');
  expect(said).toEqual([
    'purge: Có tiến trình khác đang đọc tệp SQLite nên chưa xóa hẳn được nhật ký của nó.',
  ]);
  reader.close();
  await run('09');
  expect(said).toHaveLength(1);
  expect(found(address)).toEqual({ db: 0, '-wal': 0, '-shm': 0 });
});
