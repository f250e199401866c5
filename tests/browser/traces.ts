import type { BrowserContext, Page } from 'playwright-core';

/** Everything that leaves a tab, as text: addresses, headers and bodies of requests. */
export function sent(context: BrowserContext): () => Promise<string[]> {
  const said: Promise<string>[] = [];
  context.on('request', (request) =>
    said.push(
      request
        .allHeaders()
        .catch(() => request.headers())
        .then((headers) =>
          [request.url(), ...Object.entries(headers).flat(), request.postData() ?? ''].join('\n'),
        ),
    ),
  );
  return () => Promise.all(said);
}

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
