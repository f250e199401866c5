import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { AdminBackend } from '../../src/build/adminbackend.ts';
import { adminPage } from '../../src/build/adminpage.ts';
import type { LocalStore } from '../../src/build/adminlocal.ts';
import { createApp } from '../../src/server/app.ts';
import { headersAt, headerTable } from '../../src/server/headers.ts';
import { address, listen, stop } from '../../src/server/process.ts';

const root = fileURLToPath(new URL('../../dist', import.meta.url));
const siteUrl = new URL('http://127.0.0.1:4321');

/** The address of a built script or style of the editors' site, told by its ending. */
function built(name: 'admin' | 'preview', ending: 'js' | 'css'): string {
  const [file] = globSync(`quan-tri/_/${name}-*.${ending}`, { cwd: root });
  if (!file) throw new Error('Chưa có trang biên tập trong dist/. Hãy chạy: npm run build');
  return `/${file}`;
}

/**
 * Serves the built site with the editors' page for a backend, as the project's server would; a local
 * store answers at /quan-tri/kho/.
 */
export async function adminSite(
  target: AdminBackend | ((url: string) => AdminBackend | undefined),
  store?: LocalStore,
): Promise<{ url: string; close: () => Promise<void> }> {
  const files = {
    script: built('admin', 'js'),
    style: built('admin', 'css'),
    preview: built('preview', 'css'),
  };
  const headers = headersAt(headerTable(siteUrl), '/quan-tri/');
  let url = '';
  const app = new Hono()
    .get('/quan-tri/', (c) =>
      c.html(adminPage(files, typeof target === 'function' ? target(url) : target), 200, headers),
    )
    .post('/quan-tri/kho/', (c) => store?.answer(c.req.raw) ?? c.notFound())
    .route('/', createApp({ root, siteUrl }));
  const server = await listen(app, { host: '127.0.0.1', port: 0, siteUrl, hops: 0 });
  url = address(server).slice(0, -1);
  return { url, close: () => stop(server, 1000) };
}
