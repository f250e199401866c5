import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newPostgres } from './postgres.ts';

/** A PostgreSQL of one test alone, which survives being killed. */
export type Cluster = {
  address: string;
  /** Where its files are. */
  folder: string;
  /** Ends all its processes as a loss of power would. */
  kill: () => Promise<void>;
  /** Starts it again on the same files. */
  start: () => Promise<void>;
  remove: () => Promise<void>;
};

/** Starts one. It writes to disk as an operator's does. */
export async function startCluster(): Promise<Cluster> {
  const { server, folder, databaseDir, address } = await newPostgres('thu-cluster-', {
    persistent: true,
  });
  await server.initialise();
  await server.start();
  return {
    address,
    folder: databaseDir,
    kill: () =>
      killTree(Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0])),
    start: () => server.start(),
    remove: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function killTree(postmaster: number): Promise<void> {
  const all = [postmaster, ...childrenOf(postmaster)];
  for (const pid of all) end(pid);
  while (all.some(isAlive)) await sleep(5);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // A connection that was over by itself.
  }
}

/** The processes that one has started, from Linux's table of them. */
function childrenOf(parent: number): number[] {
  return globSync('/proc/[0-9]*/stat').flatMap((file) => {
    const [pid = '', , state, ppid] = fields(file);
    return Number(ppid) === parent && state !== 'Z' ? [Number(pid)] : [];
  });
}

const isAlive = (pid: number): boolean =>
  !['', 'Z', 'X'].includes(fields(`/proc/${pid}/stat`)[2] ?? '');

/** What the table says of a process; the name may have blanks in it. */
function fields(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/\(.*\)/, '-')
      .split(' ');
  } catch {
    return [];
  }
}
