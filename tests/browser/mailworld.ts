import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createIntake } from '../../src/intake/intake.ts';
import { openSqlite } from '../../src/intake/sqlite.ts';
import type { Store } from '../../src/intake/store.ts';
import { createApp } from '../../src/server/app.ts';
import { address, listen, stop } from '../../src/server/process.ts';
import { openLine, type Line } from '../intake/line.ts';
import { deskOf } from '../intake/people.ts';
import { identities, trialBook, type TrialMailbox } from '../site/trialkeys.ts';
import { launch } from './chromium.ts';
import { mailDay } from './mailbuild.ts';

/** What stands between the intake and the page: takes a path, what was asked and the answer, and gives what the page gets. */
export type Between = (path: string, asked: string, answer: Response) => Promise<Response>;

/** A site with made-up mailboxes, a real intake in memory, and a Chromium whose clock stands on the trial's Monday. */
export type MailWorld = {
  url: string;
  browser: Browser;
  book: ReturnType<typeof trialBook>;
  /** The clock of the server and of every tab opened from now on. */
  clock: { now: Date };
  /** Set to alter or swallow answers; undefined passes them on. */
  between: { is: Between | undefined };
  tab: (options?: BrowserContextOptions) => Promise<[Page, BrowserContext]>;
  /** What the counsellor of a mailbox can do, past the page. */
  desk: (id: TrialMailbox) => ReturnType<typeof deskOf>;
  line: Line;
  /** Where the letters lie, for what jobs do. */
  store: Store;
  close: () => Promise<void>;
};

const site = 'http://127.0.0.1:4321';
const phone = { viewport: { width: 360, height: 640 } };

/** Serves the build that MAIL_DIST names (mailbuild.ts); `intake: false` leaves a host of files alone. */
export async function mailWorld({ intake = true } = {}): Promise<MailWorld> {
  const clock = { now: new Date(`${mailDay}T09:00:00+07:00`) };
  const between: MailWorld['between'] = { is: undefined };
  const book = trialBook(site);
  const store = await openSqlite(':memory:');
  const letters = createIntake({
    store,
    book: () => book,
    now: () => clock.now,
    // The counter of every challenge is the first of its range, or the tests would compute for hours.
    random: (count) => (count === 4 ? new Uint8Array(4) : randomBytes(count)),
  });
  const app = new Hono();
  if (intake)
    app.all('/api/*', async (c) => {
      const asked = c.req.raw.clone();
      const answer = await letters.answer(c.req.raw, '203.0.113.1');
      const { pathname } = new URL(asked.url);
      return between.is ? between.is(pathname, await asked.text(), answer) : answer;
    });
  app.route('/', createApp({ root: process.env['MAIL_DIST'] ?? '', siteUrl: new URL(site) }));
  const settings = { host: '127.0.0.1', port: 0, siteUrl: new URL(site), hops: 0 };
  const server = await listen(app, settings);
  const url = address(server).slice(0, -1);
  const line = openLine(url);
  const browser = await launch([], ['--disable-back-forward-cache']);
  return {
    url,
    browser,
    book,
    clock,
    between,
    line,
    store,
    tab: async (options = phone) => {
      const context = await browser.newContext(options);
      await context.clock.setFixedTime(clock.now);
      return [await context.newPage(), context];
    },
    desk: (id) => deskOf(line, { id, version: 1 }, identities[id]),
    close: async () => {
      await browser.close();
      await stop(server, 1000);
      await store.close();
    },
  };
}
