import type { Browser } from 'playwright-core';
import { launch } from './chromium.ts';
import { serve } from './site.ts';

/** A browser and the addresses of what is served for it: the built site, and a trial of it. */
export type SiteWorld = {
  browser: Browser;
  url: string;
  trial: string;
  close: () => Promise<void>;
};

/** Opens a browser and serves the built site and a trial of it, each on a free port, until `close`: the trial that MAIL_DIST names (mailbuild.ts), or that of a folder. */
export async function siteWorld(folder = process.env['MAIL_DIST']): Promise<SiteWorld> {
  const [browser, site, trial] = await Promise.all([launch(), serve(), serve(folder)]);
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
    await trial.close();
  };
  return { browser, url: site.url, trial: trial.url, close };
}
