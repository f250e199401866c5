import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleSchema } from '../../src/schemas/article.ts';
import { entry } from '../../src/schemas/entry.ts';
import * as form from './adminform.ts';
import { photo, type Photo } from './adminphoto.ts';
import { clicking, editors, forgeAdmin, login, recording, type ForgeAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let shot: Photo;

beforeAll(async () => {
  browser = await launch();
  shot = await photo(browser);
});
afterAll(() => browser.close());

const { article } = form;
const path = `content/articles/${article.slug}.md`;
const draft = `cms/articles/${article.slug}`;

describe('a weekly article with a photo, from the login page of Forgejo to main', () => {
  let world: ForgeAdmin;
  let picture: string;
  let clicks: number;
  const asked: ReturnType<typeof recording>[] = [];
  const tokens: string[] = [];

  /** Someone at the desk, whose clicks and requests are counted from the first. */
  async function signIn(user: keyof typeof editors) {
    const context = await world.context();
    asked.push(recording(context));
    const page = await context.newPage();
    const count = await clicking(page);
    await login(page, world.url, user);
    const kept = await page.evaluate(() => localStorage.getItem('decap-cms-user') ?? '{}');
    tokens.push(String(JSON.parse(kept).token));
    return { page, count };
  }

  beforeAll(async () => {
    world = await forgeAdmin(browser);
    const lan = await signIn('lan');
    await form.writeArticle(lan.page, shot);
    await form.save(lan.page);
    await form.nobodyShown(lan.page);
    await form.notice(lan.page, 'Đã lưu');
    await form.setStatus(lan.page, 'Chờ duyệt');
    expect(await world.forge.branches()).toEqual([draft, 'main']);
    expect(await world.forge.file(path)).toBeUndefined();
    const duyet = await signIn('duyet');
    await duyet.page.getByRole('link', { name: article.title }).click();
    await form.setStatus(duyet.page, 'Sẵn sàng đăng');
    await form.publish(duyet.page);
    await form.notice(duyet.page, 'Đã đăng');
    clicks = lan.count() + duyet.count();
    picture = /src: \/(media\/\S+)/.exec((await world.forge.file(path)) ?? '')?.[1] ?? '';
  }, 240_000);
  afterAll(() => world.close());

  test('takes 25 clicks at most, with those of the approver, when typing is free', () => {
    expect(clicks).toBeGreaterThan(15);
    expect(clicks).toBeLessThanOrEqual(25);
  });

  test('is an article as the site reads it, with what was typed', async () => {
    const [, front = '', body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(
      (await world.forge.file(path)) ?? '',
    ) ?? ['', ''];
    const read = entry(articleSchema).parse(parse(front));
    expect(read).toMatchObject({
      title: article.title,
      summary: article.summary,
      kind: 'news',
      cover: { src: `/${picture}`, alt: article.alt },
      people: 'none',
      sources: [{ title: article.source }],
    });
    expect(body).toContain(article.body);
  });

  test('carries the photo as WebP of 1600 pixels at most, without place and camera', async () => {
    expect(shot.traces).toHaveLength(3);
    for (const trace of shot.traces) expect(shot.buffer.includes(trace)).toBe(true);
    const webp = Buffer.from((await world.forge.bytes(`public/${picture}`)) ?? []);
    expect(picture).toMatch(new RegExp(`^media/articles/${article.slug}/[a-z0-9-]+\\.webp$`));
    expect(webp.length).toBeGreaterThan(10_000);
    expect(webp.length).toBeLessThan(shot.buffer.length / 4);
    for (const trace of shot.traces) expect(webp.includes(trace)).toBe(false);
    expect(chunks(webp).filter((it) => it === 'EXIF' || it === 'XMP ')).toEqual([]);
    expect(await sides(webp)).toEqual([1600, 1200]);
  });

  test('leaves a history in Vietnamese with the names of those who wrote and who approved', async () => {
    const [merge, written] = await world.forge.log();
    expect([written?.author.name, written?.message]).toEqual([
      editors.lan.name,
      `Thêm Bài viết “${article.slug}”`,
    ]);
    expect([merge?.author.name, merge?.message]).toEqual([
      editors.duyet.name,
      `Đăng: Thêm Bài viết “${article.slug}” (#1)\n\nĐăng từ trang biên tập.`,
    ]);
    expect(merge?.parents).toHaveLength(2);
  });

  test('leaves no branch behind and asks nothing that Forgejo does not know', async () => {
    expect(await world.forge.branches()).toEqual(['main']);
    expect(world.forge.unknown).toEqual([]);
    expect(world.forge.calls.length).toBeGreaterThan(30);
  });

  test('asks the site and the forge alone, and shows no token to the site', async () => {
    const [site, forge] = [new URL(world.url).host, new URL(world.forge.url).host];
    const all = asked.flat();
    expect([...new Set(all.map(({ host }) => host))].sort()).toEqual([site, forge].sort());
    expect(tokens).toHaveLength(2);
    const shown = all.filter(({ carried }) => tokens.some((it) => carried.includes(it)));
    expect(shown.length).toBeGreaterThan(30);
    expect([...new Set(shown.map(({ host }) => host))]).toEqual([forge]);
  });

  test('would have been found out by the same list, had a page asked anyone else', async () => {
    const context = await world.context();
    const list = recording(context);
    await context.route('http://nguoi-la.invalid/**', (route) => route.fulfill({ body: '' }));
    const page = await context.newPage();
    await page.goto(world.url);
    await page.goto('about:blank');
    await page.evaluate(() => fetch('http://nguoi-la.invalid/?ma=bi-mat', { mode: 'no-cors' }));
    const stranger = list.filter(({ host }) => host === 'nguoi-la.invalid');
    expect(stranger.map(({ carried }) => carried.includes('bi-mat'))).toEqual([true]);
  });

  /** The longer and the shorter side of a picture, as a browser reads it. */
  async function sides(picture: Buffer): Promise<number[]> {
    const page = await browser.newPage();
    const read = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
      const { width, height } = await createImageBitmap(new Blob([bytes]));
      return [width, height];
    }, picture.toString('base64'));
    await page.close();
    return read;
  }
});

/** The names of the parts of a WebP file. */
function chunks(webp: Buffer): string[] {
  expect(webp.toString('latin1', 8, 12)).toBe('WEBP');
  const names = [];
  for (let at = 12; at + 8 <= webp.length;) {
    names.push(webp.toString('latin1', at, at + 4));
    const length = webp.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  expect(names.length).toBeGreaterThan(0);
  return names;
}
