import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { AstroIntegration } from 'astro';
import { headersAt, headerTable } from '../server/headers.ts';
import { mediaType } from '../server/mediatypes.ts';
import { adminBundle, adminFolder, type AdminFiles } from './adminbundle.ts';
import { localBackend } from './adminbackend.ts';
import { isNear, localStore, type LocalStore } from './adminlocal.ts';
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
        server.middlewares.use((request, response, next) => {
          if (!ours(new URL(request.url ?? '/', 'http://dev').pathname)) return next();
          const near = isNear(request.socket.remoteAddress);
          const answer = async (it: Request) => (near ? answered(await site(), it) : stranger());
          void getRequestListener(answer)(request, response).catch(next);
        });
      },
    },
  };
};

/** Whether the editors' site answers at a path; the data of the desk and the list of what to check again are pages of Astro. */
export const ours = (path: string): boolean =>
  path === `/${adminFolder}` ||
  (path.startsWith(`/${adminFolder}/`) &&
    !/^\/quan-tri\/([\w-]+\.json|can-kiem-lai(\/|\.csv)?)$/.test(path));

/** Nobody signs in here, so whoever sits at another computer may not write here. */
const stranger = (): Response =>
  said('Trang biên tập khi chạy npm run dev chỉ mở trên chính máy đang chạy lệnh ấy.', 403);

type Site = { pages: string; files: AdminFiles; store: LocalStore };

async function opened(root: string, writes: (path: string) => boolean): Promise<Site> {
  const pages = join(root, '.cache/editors');
  return { pages, files: await adminBundle(root, pages), store: localStore(root, writes) };
}

async function answered({ pages, files, store }: Site, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === `/${adminFolder}`)
    return Response.redirect(new URL(`${pathname}/`, request.url));
  if (pathname === localBackend.backend['proxy_url']) return store.answer(request);
  if (pathname === `/${adminFolder}/`) return page(adminPage(files, localBackend));
  const file = join(pages, pathname);
  if (!/^\/quan-tri\/_\/[\w.-]+$/.test(pathname) || !existsSync(file))
    return said('Không có tệp này.', 404);
  const headers = { 'Content-Type': mediaType(file).type };
  return new Response(readFileSync(file), { headers });
}

/** With the headers of the built site: else any site could show this one in a frame and lead clicks to it. */
const page = (html: string): Response =>
  new Response(html, {
    headers: {
      ...headersAt(headerTable(new URL('http://dev')), `/${adminFolder}/`),
      'Content-Type': 'text/html; charset=utf-8',
    },
  });

const said = (sentence: string, status: number): Response =>
  new Response(sentence, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** Takes a task and gives what does it once, when it is first wanted; what failed is tried again. */
function once<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () =>
    (running ??= task().catch((error: unknown) => {
      running = undefined;
      throw error;
    }));
}
