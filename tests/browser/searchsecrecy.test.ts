import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { left, sent } from './traces.ts';
import { found, phone, search, searchWorld, type SearchWorld } from './searchworld.ts';

let world: SearchWorld;

beforeAll(async () => {
  world = await searchWorld();
});
afterAll(() => world.close());

const query = 'con gai toi choi da';
const secret = /con.{0,3}gai|toi.{0,3}choi|choi.{0,3}da|#tim/iu;
const tellTale = (all: readonly string[]): string[] => all.filter((it) => secret.test(it));

describe('What someone searches for', () => {
  test('would be seen if it leaked', async () => {
    const [page, context] = await world.tab();
    const requests = sent(context);
    await page.goto(`${world.url}/tim-kiem/`);
    await page.evaluate(async (text) => {
      await fetch(`/khong-co/?q=${encodeURIComponent(text)}`);
      await fetch('/khong-co/', { method: 'POST', body: text });
      localStorage.setItem('planted', text);
      sessionStorage.setItem('planted', text);
      document.title = text;
      history.pushState({ text }, '', '#tim:chu=x');
      document.cookie = `planted=${encodeURIComponent(text)}`;
    }, query);
    expect(tellTale(await requests()).length).toBe(2);
    expect(tellTale(await left(page)).length).toBeGreaterThanOrEqual(6);
    await context.close();
  });

  test.each([
    ['/tim-kiem/', true],
    ['/thu-vien/', true],
    ['/tim-kiem/', false],
  ])('stays in the page %s (our own index: %s)', async (path, own) => {
    const [page, context] = await world.tab();
    const requests = sent(context);
    const logged: string[] = [];
    page.on('console', (it) => logged.push(it.text()));
    if (!own) await page.route('**/tim/**', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(world.url + path);
    const before = await page.evaluate(() => history.length);
    await page.locator('#tim-chu').pressSequentially(query);
    await search(page, query);
    if (own) await found(page);
    const all = await requests();
    expect(all.some((it) => it.includes(own ? '/tim/' : '/pagefind/'))).toBe(true);
    expect(all.filter((it) => !it.startsWith(world.url))).toEqual([]);
    expect(tellTale(all)).toEqual([]);
    expect(tellTale(await left(page))).toEqual([]);
    expect(tellTale(logged)).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(before);
    if (own) {
      await page.locator('.search-list h3 a').first().click();
      await page.waitForURL((url) => url.pathname !== path);
      expect(tellTale(await requests())).toEqual([]);
      expect(tellTale(await left(page))).toEqual([]);
    }
    await context.close();
  });

  test('is forgotten when the page is loaded anew', async () => {
    const [page, context] = await world.tab();
    await page.goto(`${world.url}/tim-kiem/`);
    await search(page, query);
    await page.reload();
    expect(await page.locator('#tim-chu').inputValue()).toBe('');
    expect(await page.locator('[data-answers]').isVisible()).toBe(false);
    await context.close();
  });

  test('is in a link only when one is copied, and leaves the address when that is opened', async () => {
    const [page, context] = await world.tab({
      ...phone,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${world.url}/tim-kiem/`);
    await search(page, 'methadone');
    await page.locator('[data-kinds] label', { hasText: 'Bài viết' }).click();
    await page
      .locator('[data-status]')
      .getByText(/Có \d+ kết quả/)
      .waitFor();
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
    await page.getByText('Đã sao chép').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${world.url}/tim-kiem/#tim:chu=methadone&kind=article`);
    const other = await context.newPage();
    const requests = sent(context);
    await other.goto(link);
    await found(other);
    expect(await other.locator('#tim-chu').inputValue()).toBe('methadone');
    expect(await other.locator('[data-kinds] :checked').count()).toBe(1);
    expect(new URL(other.url()).hash).toBe('');
    expect((await requests()).filter((it) => it.includes('#tim'))).toEqual([]);
    await context.close();
  });
});

const strange: readonly (readonly [string, string])[] = [
  ['5,000 characters', 'nghiện ngập '.repeat(420)],
  ['right to left', '\u202eمرحبا\u200f שלום'],
  ['pictures', '😀👩‍👩‍👧‍👦🇻🇳'],
  ['markup', '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'],
  ['marks of our own', '</mark><b>methadone</b>&lt;b&gt;'],
  ['only stop words', 'là gì thì sao'],
  ['control characters', 'a\u0000b\u0007\n\tc'],
];

test('Whatever is typed does no harm', async () => {
  const [page, context] = await world.tab();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${world.url}/tim-kiem/`);
  for (const [name, text] of strange) {
    await page.keyboard.press('Escape');
    await search(page, text);
    expect(await page.locator('[data-results] :is(img, script, b)').count(), name).toBe(0);
    expect(await page.evaluate(() => 'hurt' in window), name).toBe(false);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, name).toBe(0);
  }
  expect(faults).toEqual([]);
  await context.close();
});
