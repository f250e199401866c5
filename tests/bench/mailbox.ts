import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../src/intake/postgres.ts';
import { openSqlite } from '../../src/intake/sqlite.ts';
import type { Store } from '../../src/intake/store.ts';
import { bodyBytes } from '../../src/mailbox/wire.ts';
import { startCluster } from '../intake/cluster.ts';
import { type Running, startServer } from '../intake/running.ts';
import { trialBook } from '../site/trialkeys.ts';
import { beginnings, type Pace, pace } from './mailload.ts';
import { atLeast, atMost, type Row } from './table.ts';

/** How many letters are sent for each figure, and how many are read. */
const sent = { letters: 3000, readings: 8000 } as const;

/** How many ask for challenges without end in the flood. */
const flooders = 50;

const book = trialBook('https://diem-tua.example');

/**
 * What the mailbox's server does on this machine, beside the least server that keeps a letter, in the
 * same minute; and what two servers do on one PostgreSQL. All of it goes over the loopback.
 */
export async function mailboxRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-bench-'));
  try {
    const bare = await barePaces(join(folder, 'bare.db'));
    return [...(await sqliteRows(join(folder, 'thu.db'), bare)), ...(await postgresRows())];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Paces = { kept: Pace; read: Pace };

async function barePaces(file: string): Promise<Paces> {
  const [child, url] = await started('baremail.ts', file, String(bodyBytes));
  try {
    const body = 'x'.padEnd(bodyBytes);
    const many = (path: string, count: number) =>
      Array.from({ length: count }, () => ({ path, body }));
    const kept = await pace([url], many('/keep', sent.letters), 201);
    return { kept, read: await pace([url], many('/read', sent.readings), 200) };
  } finally {
    child.kill('SIGKILL');
  }
}

async function sqliteRows(file: string, bare: Paces): Promise<Row[]> {
  const store = await openSqlite(file);
  const server = await startServer(file, book, {});
  try {
    const urls = [server.url];
    const { letters, readings } = await beginnings(store, sent.letters, sent.readings);
    const kept = await pace(urls, letters, 201);
    await mustHave(store, sent.letters);
    const read = await pace(urls, readings, 200);
    const flooded = await inFlood(server.url, () => pace(urls, readings, 200));
    return [
      atLeast('letters kept in a second', kept.perSecond, 100, '/s'),
      atMost('a letter kept, p99', kept.p99, 500, 'ms'),
      atLeast('letters kept, to a bare server’s', kept.perSecond / bare.kept.perSecond, 0.1, '×'),
      atLeast('letters read in a second', read.perSecond, 1000, '/s'),
      atMost('a letter read, p99', read.p99, 200, 'ms'),
      atLeast('letters read, to a bare server’s', read.perSecond / bare.read.perSecond, 0.1, '×'),
      atMost('a letter read in a flood of challenges, p99', flooded.p99, 200, 'ms'),
      atMost('memory of the server, at its peak', peakMegabytes(server.pid), 200, 'MB'),
    ];
  } finally {
    await server.kill();
    await store.close();
  }
}

async function postgresRows(): Promise<Row[]> {
  const cluster = await startCluster();
  const store = await openPostgres(cluster.address);
  const servers: Running[] = [];
  try {
    for (const _ of [1, 2]) servers.push(await startServer(cluster.address, book, {}));
    const urls = servers.map(({ url }) => url);
    const paces: { one: number[]; two: number[] } = { one: [], two: [] };
    // By turns, so that what slows the machine for a while slows both; the first turn warms up.
    for (let turn = 0; turn < 4; turn++)
      for (const [name, some] of [
        ['one', urls.slice(0, 1)],
        ['two', urls],
      ] as const) {
        const { letters } = await beginnings(store, sent.letters / 3, 0);
        const { perSecond } = await pace(some, letters, 201);
        if (turn > 0) paces[name].push(perSecond);
      }
    await mustHave(store, (8 * sent.letters) / 3);
    return [
      atLeast('letters kept in a second, PostgreSQL', median(paces.one), 100, '/s'),
      atLeast('two servers on it, to one', median(paces.two) / median(paces.one), 0.9, '×'),
      atMost(
        'memory of each, at its peak',
        Math.max(...servers.map(({ pid }) => peakMegabytes(pid))),
        200,
        'MB',
      ),
    ];
  } finally {
    for (const server of servers) await server.kill();
    await store.close();
    await cluster.remove();
  }
}

/** Starts a program of this folder and gives it with the first thing that it says. */
async function started(name: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, name), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return [child, String(said).trim()] as const;
}

/** Does something while others ask the server for challenges as fast as they can. */
async function inFlood<T>(url: string, work: () => Promise<T>): Promise<T> {
  const [child] = await started('flood.ts', url, String(flooders));
  try {
    return await work();
  } finally {
    // If it had come to its end there would have been no flood.
    assert(child.kill('SIGKILL'), 'The flood was over before the readings.');
  }
}

/** Throws unless the store has so many threads, each with its letter. */
async function mustHave({ db }: Store, threads: number): Promise<void> {
  const { count } = await db
    .selectFrom('thread')
    .innerJoin('letter', 'letter.thread', 'thread.id')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  assert.equal(Number(count), threads, 'Letters that were acknowledged are lost.');
}

/** The most memory that a process ever had, as Linux counts it. */
function peakMegabytes(pid: number): number {
  const [, kilobytes] =
    /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
