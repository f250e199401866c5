import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './chromium.ts';
import { serve } from './site.ts';
import { trialMoment } from './trialplaces.ts';

/** A site with made-up places, and a Chromium that keeps pages for Back as people's browsers do. */
export type FinderWorld = {
  url: string;
  /** A tab whose clock stands on the trial's Monday at nine. */
  tab: (options?: BrowserContextOptions) => Promise<[Page, BrowserContext]>;
  close: () => Promise<void>;
};

/** Serves the site with made-up places: the build that FINDER_DIST names, which finderbuild.ts makes once for all tests. */
export async function finderWorld(): Promise<FinderWorld> {
  const site = await serve(process.env['FINDER_DIST']);
  const browser: Browser = await launch([], ['--disable-back-forward-cache']);
  return {
    url: site.url,
    tab: async (options = { viewport: { width: 360, height: 740 } }) => {
      const context = await browser.newContext(options);
      await context.clock.setFixedTime(trialMoment);
      return [await context.newPage(), context];
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
