/** A thread that compresses pages and reads their records and links while others are still being made; see packer.ts. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Entry } from '../server/manifest.ts';
import { entry } from './manifest.ts';
import { pack } from './pack.ts';
import { write } from './precompress.ts';
import { addLinks, type PageLinks } from './pagelinks.ts';
import { pageRecords, type PageRecord } from './pagerecords.ts';
import type { Message, Packed } from './packer.ts';

const { root, searching } = workerData as { root: string; searching: boolean }; // what packer.ts gives
const entries = new Map<string, Entry>();
const records: PageRecord[] = [];
const links: PageLinks = new Map();

parentPort?.on('message', (message: Message) => {
  if (message === 'finish') {
    parentPort?.postMessage({ entries, records, links } satisfies Packed);
    parentPort?.close();
    return;
  }
  const content = Buffer.from(message.html);
  const file = join(root, message.path);
  mkdirSync(dirname(file), { recursive: true });
  const { br, gz } = write(file, pack(message.path, content));
  entries.set(message.path, entry(message.path, content, { br: br?.length, gz: gz?.length }));
  const address = `/${message.path.replace(/index\.html$/, '')}`;
  addLinks(links, address, message.html);
  if (searching) records.push(...pageRecords(address, message.html));
});
