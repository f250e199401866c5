import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { MailBook } from '../../src/domain/mailbook.ts';
import { openPostgres } from '../../src/intake/postgres.ts';
import type { Engine, Store } from '../../src/intake/store.ts';
import { startCluster } from './cluster.ts';
import { database } from './engines.ts';
import { openLine } from './line.ts';
import { startServer } from './running.ts';
import { tap } from './wiretap.ts';

/** Where something may have been left: its name and all bytes there. */
export type Place = { name: string; bytes: Buffer };

/** A database of this test alone, and the folder with all its files. */
async function keeping(engine: Engine): Promise<{ address: string; store: Store; folder: string }> {
  if (engine === 'sqlite') {
    const { address, open } = await database(engine);
    return { address, store: await open(), folder: dirname(address) };
  }
  const { address, folder, remove } = await startCluster();
  const store = await openPostgres(address);
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  return { address, store, folder };
}

/** A server process of its own, a line to it that is tapped, and all places where something of it may be left. */
export async function tapped(engine: Engine, book: MailBook) {
  const { address, store, folder } = await keeping(engine);
  const server = await startServer(address, book);
  const wire = await tap(server.url);
  onTestFinished(async () => {
    wire.close();
    await server.kill();
  });
  const files = (): Place[] =>
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }));
  const places = (): Place[] => [
    ...(engine === 'sqlite'
      ? files()
      : [{ name: 'postgres', bytes: Buffer.concat(files().map(({ bytes }) => bytes)) }]),
    { name: 'said', bytes: Buffer.from(server.said()) },
    { name: 'asked', bytes: wire.asked() },
    { name: 'answered', bytes: wire.answered() },
  ];
  return { store, line: openLine(wire.url), places };
}
