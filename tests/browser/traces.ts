import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from 'playwright-core';

/**
 * Everything that leaves a tab, as text: addresses, headers and bodies of requests. Where the browser
 * has not told the headers `patienceMs` after one asks, as of a request that its page gave up, those
 * that the page meant to send stand for them.
 */
export function sent(context: BrowserContext, patienceMs = 15_000): () => Promise<string[]> {
  const said: { request: Request; headers: Promise<Headers> }[] = [];
  context.on('request', (request) =>
    said.push({ request, headers: request.allHeaders().catch(() => request.headers()) }),
  );
  const text = async ({ request, headers }: (typeof said)[number]): Promise<string> => {
    const meant = sleep(patienceMs, undefined, { ref: false }).then(() => request.headers());
    const told = Object.entries(await Promise.race([headers, meant])).flat();
    return [request.url(), ...told, request.postData() ?? ''].join('\n');
  };
  return () => Promise.all(said.map(text));
}

type Headers = Record<string, string>;

/** Everything of a tab that stays or shows: address, title, history, storage, caches, cookies. */
export async function left(page: Page): Promise<string[]> {
  const here = await page.evaluate(async () => [
    location.href,
    document.title,
    window.name,
    JSON.stringify(history.state),
    ...(
      window as unknown as {
        navigation: { entries: () => { url: string; getState: () => unknown }[] };
      }
    ).navigation
      .entries()
      .map((it) => `${it.url} ${JSON.stringify(it.getState())}`),
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(
      await Promise.all(
        (await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => `cache ${name} ${url}`),
        ),
      )
    ).flat(),
  ]);
  const cookies = (await page.context().cookies()).map((it) => JSON.stringify(it));
  return [...here, ...cookies];
}
