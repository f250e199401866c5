import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { localBackend, type AdminBackend } from '../../src/build/adminbackend.ts';
import { localStore } from '../../src/build/adminlocal.ts';
import { writes } from '../../cms/writable.ts';
import { adminSite } from './adminsite.ts';
import { startForgejo, type Forgejo, type ForgejoOptions } from './forgejo.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Two who write and one who approves, by login. */
export const editors = {
  lan: { name: 'Lan (biên tập thử)', mayMerge: false },
  minh: { name: 'Minh (biên tập thử)', mayMerge: false },
  duyet: { name: 'Duyệt (người duyệt thử)', mayMerge: true },
} as const;

export type Login = keyof typeof editors;

/** A desktop in Vietnam. */
export const desktop: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
};

/** The editors' site over a copy of content/, which stands in `folder`; `open` gives its desk in a context of its own. */
export type LocalAdmin = {
  folder: string;
  url: string;
  open: (options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
};

/** Takes a running browser and starts the editors' site as `npm run dev` would, on a copy of content/. */
export async function localAdmin(browser: Browser): Promise<LocalAdmin> {
  const folder = mkdtempSync(join(tmpdir(), 'bien-tap-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const store = localStore(folder, writes);
  const site = await adminSite(localBackend, store);
  const contexts: BrowserContext[] = [];
  return {
    folder,
    url: `${site.url}/quan-tri/`,
    open: async (options = {}) => {
      const context = await browser.newContext({ ...desktop, ...options });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(`${site.url}/quan-tri/`);
      await atDesk(page);
      return page;
    },
    close: async () => {
      await Promise.all(contexts.map((it) => it.close()));
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The editors' site over a Forgejo that holds content/. */
export type ForgeAdmin = {
  forge: Forgejo;
  url: string;
  /** An editor's own browser, not signed in yet. */
  context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page at the desk of an editor who is signed in already, without the way through the login page. */
  open: (login: Login, options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
};

/** Takes a running browser and starts the editors' site over a Forgejo with a protected main and content/, or a part of it; only `duyet` may merge. */
export async function forgeAdmin(
  browser: Browser,
  { seeds = ['content/**'], ...options }: Partial<ForgejoOptions> & { seeds?: string[] } = {},
): Promise<ForgeAdmin> {
  let target: AdminBackend = { backend: {}, hosts: [] };
  const site = await adminSite(() => target);
  const forge = await startForgejo({
    origin: site.url,
    users: editors,
    protect: true,
    ...options,
  });
  target = backendOf(forge);
  await forge.seedFrom(root, seeds);
  const url = `${site.url}/quan-tri/`;
  const contexts: BrowserContext[] = [];
  const context = async (its: BrowserContextOptions = {}) => {
    const made = await browser.newContext({ ...desktop, ...its });
    contexts.push(made);
    return made;
  };
  return {
    forge,
    url,
    context,
    open: async (login, its) => {
      const kept = signedIn(url, login, forge.token(login));
      const page = await (await context({ ...kept, ...its })).newPage();
      await page.goto(url);
      await atDesk(page);
      return page;
    },
    close: async () => {
      await Promise.all(contexts.map((it) => it.close()));
      await Promise.all([site.close(), forge.close()]);
    },
  };
}

const backendOf = ({ repo, apiRoot, clientId, url }: Forgejo): AdminBackend => ({
  backend: { name: 'forgejo', repo, branch: 'main', api_root: apiRoot, app_id: clientId },
  hosts: [url],
});

/** What the editors' site keeps in the browser of someone who has signed in. */
const signedIn = (url: string, login: Login, token: string): BrowserContextOptions => {
  const user = JSON.stringify({ backendName: 'forgejo', login, name: editors[login].name, token });
  const localStorage = [{ name: 'decap-cms-user', value: user }];
  return {
    storageState: { cookies: [], origins: [{ origin: new URL(url).origin, localStorage }] },
  };
};

/** Takes a page of an editor who is not signed in and signs in on Forgejo's own page; ends at the desk. */
export async function login(page: Page, url: string, user: Login): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Đăng nhập bằng Forgejo' }).click();
  await page.getByRole('link', { name: `Đăng nhập: ${editors[user].name}` }).click();
  await atDesk(page);
}

/** Waits until the desk, or what else a template opens from, is there. */
const atDesk = (page: Page): Promise<void> => page.getByText('Viết tin trong tuần').waitFor();

/**
 * Counts what a hand does on a page before it goes anywhere: every press of the pointer, every answer to
 * a question of the browser (all are accepted), every file chosen. Typing and Tab are free.
 */
export async function clicking(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeBinding('pressed', () => {
    clicks++;
  });
  await page.addInitScript(() =>
    addEventListener('pointerdown', () => Reflect.get(globalThis, 'pressed')(), true),
  );
  page.on('dialog', (dialog) => {
    clicks++;
    void dialog.accept();
  });
  page.on('filechooser', () => {
    clicks++;
  });
  return () => clicks;
}

/** A request that a browser made: where to, and all that it carried in one text. */
export type Asked = { host: string; url: string; carried: string };

/** Takes a context and gives the growing list of what its pages ask for. */
export function recording(context: BrowserContext): readonly Asked[] {
  const asked: Asked[] = [];
  context.on('request', (request) => {
    const url = request.url();
    // A blob or data address asks nobody.
    if (!/^(https?|wss?):/.test(url)) return;
    const carried = [url, JSON.stringify(request.headers()), request.postData() ?? ''].join('\n');
    asked.push({ host: new URL(url).host, url, carried });
  });
  return asked;
}
