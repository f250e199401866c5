/** The server process: `node src/server/main.ts [built folder]`. It keeps no access log. */
import { join } from 'node:path';
import { createApp } from './app.ts';
import { address, listen, stop } from './process.ts';
import { settings } from './settings.ts';

const graceMs = 10_000;

async function start(): Promise<void> {
  const root = process.argv[2] ?? join(import.meta.dirname, '../../dist');
  const chosen = settings(process.env);
  const publication = join(root, '../.cache/publish.json');
  const app = createApp({ root, siteUrl: chosen.siteUrl, publication, report: console.error });
  const server = await listen(app, chosen);
  console.log(`Điểm Tựa đang mở tại ${address(server)}`);
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => void stop(server, graceMs).then(() => process.exit(0)));
  }
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
