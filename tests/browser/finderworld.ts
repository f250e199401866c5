import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { build, trial } from '../site/trial.ts';
import { launch } from './chromium.ts';
import { serve } from './site.ts';
import { trialDay, trialMoment, writePlaces } from './trialplaces.ts';

/** A site with made-up places, and a Chromium that keeps pages for Back as people's browsers do. */
export type FinderWorld = {
  url: string;
  /** A tab whose clock stands on the trial's Monday at nine. */
  tab: (options?: BrowserContextOptions) => Promise<[Page, BrowserContext]>;
  close: () => Promise<void>;
};

/** Builds and serves the site with made-up places. FINDER_DIST names such a build that is already there. */
export async function finderWorld(): Promise<FinderWorld> {
  const ready = process.env['FINDER_DIST'];
  const folder = ready ? undefined : built();
  const site = await serve(ready ?? join(folder ?? '', 'dist'));
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
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function built(): string {
  const folder = trial();
  writePlaces(folder);
  const { status, said } = build(folder, trialDay);
  if (status !== 0) throw new Error(`The trial site was not built:\n${said}`);
  return folder;
}
