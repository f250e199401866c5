import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clipboard, close, path, quiet, sharingTab } from './sharing.ts';
import { siteWorld, type SiteWorld } from './siteworld.ts';
import { left, sent } from './traces.ts';

let world: SiteWorld;

beforeAll(async () => {
  world = await siteWorld();
});
afterAll(() => world.close());

describe('Sending', () => {
  test('asks nobody else for anything and leaves nothing behind, whatever is used', async () => {
    const page = await sharingTab(world.browser, world.url, clipboard, 'taken');
    const requests = sent(page.context());
    await page
      .context()
      .route('https://www.facebook.com/**', (route) => route.fulfill({ body: '' }));
    await page.reload();
    for (const part of await page.locator('main summary').all()) await part.click();
    for (const name of ['Sao chép địa chỉ', 'Chọn ứng dụng để gửi'])
      for (const button of await page.getByRole('button', { name }).all()) await button.click();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    const foreign = async (): Promise<string[]> =>
      (await requests()).filter((it) => !it.startsWith(world.url));
    expect((await requests()).length).toBeGreaterThan(2);
    expect(await foreign()).toEqual([]);
    const stays = await left(page);
    expect(stays.slice(2)).toEqual(['', 'null', `${world.url}${path} undefined`, '{}', '{}']);
    // What is planted is seen: the link to Facebook is followed only when it is pressed.
    await page.getByRole('link', { name: 'Mở Facebook' }).first().click();
    await expect.poll(foreign).toHaveLength(1);
    const [followed = ''] = await foreign();
    expect(followed).toContain(`sharer.php?u=${encodeURIComponent(quiet)}`);
    expect(followed).not.toContain('referer');
    await close(page);
  });
});

describe('Someone who was sent a link that tells nothing', () => {
  test('reads the article by one press, and leaves quickly as from any page', async () => {
    const page = await sharingTab(world.browser, world.url);
    await page.goto(quiet.replace('http://127.0.0.1:4321', world.url));
    expect(await page.title()).toBe('Một bài bạn có thể đọc | Điểm Tựa');
    expect(await page.locator('.exit').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Đọc bài viết' }).click();
    expect(new URL(page.url()).pathname).toBe('/bai-viet/soc-thuoc-goi-115/');
    await page.getByRole('link', { name: 'Gửi bài này cho người khác' }).click();
    expect(new URL(page.url()).pathname).toBe(path);
    await close(page);
  });
});
