import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { createApp } from '../../src/server/app.ts';
import { address, listen, stop } from '../../src/server/process.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const settings = { host: '127.0.0.1', port: 0, siteUrl: new URL('http://127.0.0.1:4321'), hops: 0 };

/** Serves built pages, the site's own unless told otherwise, with the project's server on a free port; /500/ shows the page for errors. */
export async function serve(root = dist): Promise<{ url: string; close: () => Promise<void> }> {
  const app = new Hono()
    .get('/500/', (c) => c.html(readFileSync(join(root, '500.html'), 'utf8')))
    .route('/', createApp({ root, siteUrl: settings.siteUrl }));
  const server = await listen(app, settings);
  return { url: address(server).slice(0, -1), close: () => stop(server, 1000) };
}
