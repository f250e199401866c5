/**
 * Answers for the network when there is none, from the books that a reader chose to keep. With a
 * network every page is the site's own. A worker without a book takes itself away.
 */
import { keptPage, missingPage, type KeptBook } from '../domain/offlinepage.ts';
import type { Answer, Ask } from '../domain/offlinewords.ts';
import { paths } from '../domain/paths.ts';
import type { FetchEvent, Scope } from './scope.ts';
import { Shelf } from './shelf.ts';

const scope = self as unknown as Scope; // this file runs as a service worker and nowhere else
const shelf = new Shelf({ caches, fetch: (...all) => fetch(...all), now: () => new Date() });

/** How long a kept page waits for a network that does not answer. */
const patienceMs = 20_000;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (pathname.startsWith('/_astro/') || pathname === '/favicon.svg')
    event.respondWith(fetch(request).catch((error) => file(pathname, error)));
});

scope.addEventListener('message', (event) => {
  const ask = event.data as Ask; // only pages of this site can write here
  event.waitUntil(
    answer(ask).then((it) => {
      event.ports[0]?.postMessage(it);
    }),
  );
});

async function answer(ask: Ask): Promise<Answer> {
  if (ask.ask === 'keep' && ask.accepted && /^\/luu\/[a-z-]+\.json$/.test(ask.path)) {
    const kept = await shelf.keep(ask.path);
    if (kept.done === 'failed') await leaveIfEmpty();
    return kept;
  }
  if (ask.ask !== 'forget') return { done: 'failed', why: 'network' };
  await shelf.forget();
  await scope.registration.unregister();
  return { done: 'forgotten' };
}

async function page(event: FetchEvent, path: string): Promise<Response> {
  const network = fetch(event.request);
  try {
    const response = await Promise.race([network, slow(path, network)]);
    event.waitUntil(tidy(path).catch(() => undefined));
    return response;
  } catch (error) {
    const books = await shelf.books();
    const found = kept(books, path) ?? whole(missingPage(books), books, 503);
    if (found) return found;
    throw error;
  }
}

/** The kept page once the network has been silent for too long; the network's own where it is not kept. */
async function slow(path: string, network: Promise<Response>): Promise<Response> {
  await new Promise((done) => setTimeout(done, patienceMs));
  return kept(await shelf.books(), path) ?? network;
}

/** After a page came from the network: the book of a province is made new where its own page was seen. */
async function tidy(path: string): Promise<void> {
  const slug = /^\/tinh-thanh\/([a-z-]+)\/$/.exec(path)?.[1];
  if (slug) await shelf.refresh(paths.offlineBook(slug));
  await leaveIfEmpty();
}

async function leaveIfEmpty(): Promise<void> {
  if (shelf.busy > 0 || (await shelf.books()).length > 0) return;
  await shelf.forget();
  await scope.registration.unregister();
}

function kept(books: readonly KeptBook[], path: string): Response | undefined {
  for (const it of books) {
    const found = whole(keptPage(it, path), [it], 200);
    if (found) return found;
  }
  return undefined;
}

const whole = (
  html: string | undefined,
  [from]: readonly KeptBook[],
  status: number,
): Response | undefined =>
  html === undefined || !from
    ? undefined
    : new Response(html, {
        status,
        headers: { ...from.book.headers, 'Content-Type': 'text/html; charset=utf-8' },
      });

async function file(path: string, error: unknown): Promise<Response> {
  for (const { book } of await shelf.books()) {
    const it = book.files[path];
    if (!it) continue;
    const body = it.base64
      ? Uint8Array.from(atob(it.text), (letter) => letter.charCodeAt(0))
      : it.text;
    return new Response(body, { headers: { ...book.headers, 'Content-Type': it.type } });
  }
  throw error;
}
