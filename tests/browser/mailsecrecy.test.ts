import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../../src/mailbox/visitor.ts';
import { bodyBytes } from '../../src/mailbox/wire.ts';
import { chooseArea, codeOf, enter, letGo, send, visit } from './mailhand.ts';
import { answer } from './mailoffice.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';
import { leaks, texts, watched } from './secrets.ts';
import { left } from './traces.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
}, 400_000);
afterAll(() => world.close());

const text = 'Sương mù ở bến đò Vĩnh Tuy, chuyện chỉ mình tôi biết';
const further = 'Con thuyền giấy màu xanh ngọc bích';
const reply = 'Cây cầu đá phủ rêu ở làng bên';
const phone = '0000 650 432';
const when = 'lúc gà gáy lần ba';
const secrets = [text, further, reply, phone, when, 'relative', '13264'];

test('A leak would be found in any coding', async () => {
  const [page, context] = await world.tab();
  const seen = watched(page);
  await page.goto(`${world.url}/gop-y/`);
  const bytes = Buffer.from(`x${text.normalize('NFD')}y`);
  for (const planted of [
    encodeURIComponent(text),
    bytes.toString('hex'),
    bytes.toString('base64url'),
    Buffer.from(`xy${text}z`).toString('base64url'),
    `xyz${text}`,
  ]) {
    const before = seen.length;
    await page.evaluate((body) => fetch('/khong-co/', { method: 'POST', body }), planted);
    expect(leaks(texts(seen.slice(before)), secrets), planted).toEqual([text]);
  }
  await context.close();
});

describe('Over a whole exchange', () => {
  test('text, topic, area, phone and code leave the page sealed alone, in bodies of one size; nothing stays', async () => {
    const [page, context] = await world.tab();
    const seen = watched(page);
    await visit(world, page, '/gui-cau-hoi/');
    await page.getByText('Chuyện của người thân').click();
    await chooseArea(page);
    await page.getByText('Gọi điện vào giờ bạn chọn').click();
    await page.locator('[data-phone]').fill(phone);
    await page.locator('[data-when]').fill(when);
    await page.locator('[data-answered-by]').fill('mẹ tôi');
    await page.locator('[data-text]').fill(text);
    await send(page);
    const code = await codeOf(page);
    await letGo(page, code);
    await answer(world, text, reply);
    await enter(world, page, code);
    await page.getByText(reply).waitFor();
    await page.locator('[data-further] [data-text]').fill(further);
    await page.locator('[data-further] [data-send]').click();
    await page.locator('[data-letters] li').nth(2).waitFor();
    await page.locator('[data-deleting] summary').click();
    await page.locator('[data-delete]').click();
    await page.getByText('Đã xóa. Máy chủ không còn thư nào').waitFor();

    const { cap, id } = await keyOf({ receipt: code, origin: world.book.origin });
    const codes = [code, code.replaceAll('-', ''), code.replaceAll('-', '').slice(0, 22)];
    expect(leaks(texts(seen), [...secrets, ...codes])).toEqual([]);
    // The capability opens the thread: it stands in the bodies that ask for that, and nowhere else.
    const withCap = seen.filter((it) => leaks(texts([it]), [cap]).length > 0);
    const paths = new Set(withCap.map(({ url }) => new URL(url).pathname));
    expect([...paths].sort()).toEqual(
      ['append', 'delete', 'read'].map((it) => `/api/threads/${it}`),
    );
    expect(withCap.filter(({ url, headers }) => leaks([url, headers], [cap]).length > 0)).toEqual(
      [],
    );
    // Whoever sees the first letter sees the name that the thread has on the server.
    expect(texts(seen).some((it) => it.includes(id))).toBe(true);

    const posts = seen.filter(({ method }) => method === 'POST');
    expect(posts.length).toBeGreaterThan(8);
    expect(new Set(posts.map(({ body }) => Buffer.byteLength(body ?? '')))).toEqual(
      new Set([bodyBytes]),
    );
    expect(seen.filter(({ url }) => !url.startsWith(world.url))).toEqual([]);
    const kept = await left(page);
    expect(leaks(kept, [...secrets, ...codes, cap, id])).toEqual([]);
    expect(kept.filter((it) => /indexedDB|^cache |"name"/.test(it))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.close();
  });

  test('no policy of the pages is broken on the way, nor Trusted Types', async () => {
    const [page, context] = await world.tab();
    const broken: string[] = [];
    page.on('console', (it) => broken.push(it.text()));
    page.on('pageerror', (it) => broken.push(it.message));
    await visit(world, page, '/gui-cau-hoi/');
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', (it) =>
        console.log(it.violatedDirective),
      );
    });
    await page.getByText('Chuyện của người thân').click();
    await chooseArea(page);
    await page.locator('[data-text]').fill('Một câu hỏi khác');
    await send(page);
    const code = await codeOf(page);
    await page.locator('[data-receipt] details summary').click();
    await page.locator('[data-qr]').click();
    await letGo(page, code);
    expect(broken).toEqual([]);
    await context.close();
  });
});
