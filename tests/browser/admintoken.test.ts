import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as form from './adminform.ts';
import { hosts, settled, watched, work, type Watched } from './adminguard.ts';
import { photo, type Photo } from './adminphoto.ts';
import { forgeAdmin, login, type ForgeAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let shot: Photo;

beforeAll(async () => {
  browser = await launch();
  shot = await photo(browser);
});
afterAll(() => browser.close());

describe('Who edits through a forge', () => {
  let admin: ForgeAdmin;
  let world: Watched;
  let page: Page;
  let token: string;

  beforeAll(async () => {
    admin = await forgeAdmin(browser);
    world = await watched(browser);
    page = await world.context.newPage();
    await login(page, admin.url, 'lan');
    const user = await page.evaluate(() => localStorage.getItem('decap-cms-user') ?? '{}');
    token = String(JSON.parse(user).token);
    await work(page, admin.url, shot);
    await form.save(page);
    await form.nobodyShown(page);
    await form.notice(page, 'Đã lưu');
    await settled(page);
  }, 240_000);
  afterAll(async () => {
    await world.context.close();
    await admin.close();
  });

  test('asks this site and the forge, and no other host', async () => {
    expect(await admin.forge.branches()).toEqual([`cms/articles/${form.article.slug}`, 'main']);
    expect(hosts(world.asked).toSorted()).toEqual(
      [new URL(admin.url).host, new URL(admin.forge.url).host].toSorted(),
    );
    expect(admin.forge.unknown).toEqual([]);
  });

  test('meets nothing that the page’s policy stops', () => {
    expect(world.seen).toEqual({ ran: [], stopped: [] });
  });

  test('has a token that goes to the forge’s API alone', () => {
    expect(token.length).toBeGreaterThan(20);
    const carrying = world.asked.filter(({ carried }) => carried.includes(token));
    expect(carrying.length).toBeGreaterThan(5);
    expect(carrying.filter(({ url }) => !url.startsWith(`${admin.forge.apiRoot}/`))).toEqual([]);
    expect(carrying.filter(({ url }) => url.includes(token))).toEqual([]);
  });

  test('keeps the token in this site’s localStorage, and nowhere else', async () => {
    const { origins, cookies } = await world.context.storageState({ indexedDB: true });
    const holders = origins.filter((it) => JSON.stringify(it).includes(token));
    expect(holders.map(({ origin }) => origin)).toEqual([new URL(admin.url).origin]);
    expect(
      holders.flatMap(({ localStorage }) =>
        localStorage.filter(({ value }) => value.includes(token)).map(({ name }) => name),
      ),
    ).toEqual(['decap-cms-user']);
    expect(
      holders.map(({ localStorage: _, ...rest }) => JSON.stringify(rest)).join(),
    ).not.toContain(token);
    expect(JSON.stringify(cookies)).not.toContain(token);
    const elsewhere = await page.evaluate(() => [
      JSON.stringify({ ...sessionStorage }),
      location.href,
      document.documentElement.outerHTML,
      JSON.stringify(history.state),
    ]);
    expect(elsewhere.join()).not.toContain(token);
  });

  test('leaves no token behind when signing out', async () => {
    const desk = await world.context.newPage();
    await desk.goto(admin.url);
    // What the desk still asks for would close the menu as it comes.
    await desk.getByRole('link', { name: form.article.title }).waitFor();
    await desk.getByRole('button', { name: 'Tài khoản' }).click();
    await desk.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await desk.getByRole('button', { name: 'Đăng nhập bằng Forgejo' }).waitFor();
    expect(JSON.stringify(await world.context.storageState())).not.toContain(token);
  });
});
