import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { AstroIntegration } from 'astro';
import { mediaType } from '../server/mediatypes.ts';
import { adminBundle, adminFolder, type AdminFiles } from './adminbundle.ts';
import { localBackend } from './adminbackend.ts';
import { localStore, type LocalStore } from './adminlocal.ts';
import { adminPage } from './adminpage.ts';

/**
 * Under `npm run dev` opens the editors' site at /quan-tri/ on the working tree, without a login: takes
 * which files of the tree it may write. The build puts it among the pages itself (finish.ts).
 */
export const editors = (writes: (path: string) => boolean): AstroIntegration => {
  let root: string;
  return {
    name: 'editors',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        const site = once(() => opened(root, writes));
        server.httpServer?.once('close', () => void site.now()?.then(({ store }) => store.close()));
        server.middlewares.use((request, response, next) => {
          if (!ours(new URL(request.url ?? '/', 'http://dev').pathname)) return next();
          const answer = async (it: Request) => answered(await site.get(), it);
          void getRequestListener(answer)(request, response).catch(next);
        });
      },
    },
  };
};

/** What is answered here; the data of the desk are pages of Astro. */
const ours = (path: string): boolean =>
  path === `/${adminFolder}` ||
  (path.startsWith(`/${adminFolder}/`) && !/^\/quan-tri\/[\w-]+\.json$/.test(path));

type Site = { pages: string; files: AdminFiles; store: LocalStore };

async function opened(root: string, writes: (path: string) => boolean): Promise<Site> {
  const pages = join(root, '.cache/editors');
  const [files, store] = await Promise.all([adminBundle(root, pages), localStore(root, writes)]);
  return { pages, files, store };
}

async function answered({ pages, files, store }: Site, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === `/${adminFolder}`)
    return Response.redirect(new URL(`${pathname}/`, request.url));
  if (pathname === localBackend.backend['proxy_url']) return store.answer(request);
  if (pathname === `/${adminFolder}/`) return html(adminPage(files, localBackend));
  const file = join(pages, pathname);
  return /^\/quan-tri\/_\/[\w.-]+$/.test(pathname) && existsSync(file)
    ? new Response(readFileSync(file), { headers: { 'Content-Type': mediaType(file).type } })
    : new Response('Không có tệp này.', { status: 404 });
}

const html = (page: string): Response =>
  new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/** Takes a task and gives what does it once, when it is first wanted. */
function once<T>(task: () => Promise<T>): {
  get: () => Promise<T>;
  now: () => Promise<T> | undefined;
} {
  let running: Promise<T> | undefined;
  return { get: () => (running ??= task()), now: () => running };
}
