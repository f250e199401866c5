import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AstroPrerenderer } from 'astro';
import type { Manifest } from '../server/manifest.ts';
import type { PageLinks } from './pagelinks.ts';
import type { PageRecord } from './pagerecords.ts';
import { sealedPage, type Stylesheets } from './policy.ts';

/** What the thread is told: a page that was made, by its path in the built folder, or that no more will come. */
export type Message = { path: string; html: string } | 'finish';

/** What the thread says at the end: the manifest entry of each page, what search may find in it, and the links of all. */
export type Packed = { entries: Manifest; records: PageRecord[]; links: PageLinks };

/** Compresses pages, and reads their records for search and their links, on a second core while Astro makes the next ones on the first. */
export type Packer = {
  add: (path: string, html: string) => void;
  /** Waits for the last page. Rejects when a page could not be packed or its marks for search are wrong. */
  finish: () => Promise<Packed>;
};

/** Starts a packer for a built folder; without `searching` it reads no records. */
export function startPacker(root: string, searching: boolean): Packer {
  const workerData = { root, searching };
  const worker = new Worker(new URL('./packworker.ts', import.meta.url), { workerData });
  const said = once(worker, 'message') as Promise<[Packed]>; // the worker says one thing
  said.catch(() => {}); // heard again in finish
  const tell = (message: Message) => worker.postMessage(message);
  return {
    add: (path, html) => tell({ path, html }),
    finish: async () => {
      tell('finish');
      return (await said)[0];
    },
  };
}

/** Takes Astro's prerenderer and gives one that seals each page as it is made and hands it to the packer. */
export const packing = (
  base: AstroPrerenderer,
  packer: Packer,
  stylesheets: Stylesheets,
): AstroPrerenderer => ({
  ...base,
  name: 'packing',
  render: async (request, options) => {
    const result = await base.render(request, options);
    const response = result instanceof Response ? result : result.response;
    if (!response.headers.get('content-type')?.startsWith('text/html')) return result;
    const html = sealedPage(await response.text(), stylesheets);
    const path = fileOf(new URL(request.url).pathname);
    if (path) packer.add(path, html);
    const copy = new Response(html, response);
    return result instanceof Response ? copy : { ...result, response: copy };
  },
});

/** The file in which Astro writes a page, or undefined where that is not a plain folder's index. */
const fileOf = (pathname: string): string | undefined =>
  pathname.endsWith('/') ? `${decodeURI(pathname).slice(1)}index.html` : undefined;
