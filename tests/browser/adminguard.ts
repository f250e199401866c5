import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { article, writeArticle } from './adminform.ts';
import type { Photo } from './adminphoto.ts';
import { desktop, recording, type Asked } from './adminworld.ts';

/** What happened in a browser that should not: code of an attacker that ran, and what the page's policy stopped. */
export type Seen = { ran: readonly string[]; stopped: readonly string[] };

/**
 * Takes a context, before it has a page, and gives the growing lists of what happens in its pages and
 * all their frames: each time `__ran` is set anywhere, and each violation of a policy.
 */
export async function guarding(context: BrowserContext): Promise<Seen> {
  const seen = { ran: [] as string[], stopped: [] as string[] };
  await context.exposeBinding('seen', (_, kind: 'ran' | 'stopped', what: string) => {
    seen[kind].push(what);
  });
  await context.addInitScript(() => {
    const tell: (kind: string, what: string) => void = Reflect.get(globalThis, 'seen');
    Object.defineProperty(globalThis, '__ran', {
      set: () => tell('ran', location.href),
      get: () => undefined,
    });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      tell('stopped', `${effectiveDirective} ${blockedURI}`),
    );
  });
  return seen;
}

/** Lets what stands in a page and its frames come to an end: each picture has come or failed, and two frames are drawn. */
export async function settled(page: Page): Promise<void> {
  for (const frame of page.frames())
    await frame
      .waitForFunction(() => [...document.images].every(({ complete }) => complete))
      .catch((error: unknown) => {
        // The preview draws itself anew in another frame: what is gone has come to an end.
        if (!frame.isDetached()) throw error;
      });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** The hosts that were asked, each once. */
export const hosts = (asked: readonly Asked[]): string[] => [
  ...new Set(asked.map(({ host }) => host)),
];

/** A context that is watched from before its first page: what it asks for, and what happens in it. */
export type Watched = { context: BrowserContext; asked: readonly Asked[]; seen: Seen };

/** Takes a running browser and gives a context of someone's own, watched; questions of the browser are agreed to. */
export async function watched(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ ...desktop, ...options });
  const seen = await guarding(context);
  context.on('page', (page) => page.on('dialog', (it) => void it.accept()));
  return { context, asked: recording(context), seen };
}

/** Takes a page at the desk and does a day's work: a list, the map of a place, an article with a photograph and its preview. Ends where it would be saved. */
export async function work(page: Page, url: string, shot: Photo): Promise<void> {
  await page.goto(`${url}#/collections/plans`);
  await page.locator('a[href*="/plans/entries/"]').first().waitFor();
  await page.goto(`${url}#/collections/places/new`);
  await page.getByRole('button', { name: 'Mở bản đồ' }).click();
  await page.locator('.dt-map canvas').first().waitFor();
  await page.getByRole('button', { name: 'Đặt điểm ở giữa bản đồ' }).click();
  await settled(page);
  await page.goto(`${url}#/`);
  await writeArticle(page, shot);
  const preview = page.frameLocator('iframe').first();
  await preview.getByText(article.body).waitFor();
  await preview.locator('img[src^="blob:"]').first().waitFor();
}
