import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, enter, hasNoBarriers, letGo, send, visit } from './mailhand.ts';
import { threadOf } from './mailoffice.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
}, 400_000);
afterAll(() => world.close());

describe('A nameless note that something is wrong', () => {
  test('goes to the operator alone, with the place it is about, and can be answered', async () => {
    const [page, context] = await world.tab();
    await visit(world, page, '/gop-y/#noi=hue-an-cuu-1');
    await hasNoBarriers(page);
    await page.locator('[data-text]').fill('Số điện thoại của nơi này đã đổi.');
    await page.getByText('Tem đã làm xong').waitFor();
    expect(await page.locator('[data-about]').inputValue()).toBe('/dia-chi/hue-an-cuu-1/');
    await send(page);
    const code = await codeOf(page);
    await hasNoBarriers(page);
    await letGo(page, code);
    const { request } = await threadOf(world, 'thu-phu-trach', 'Số điện thoại');
    expect(request).toMatchObject({
      topic: 'note',
      help: 'mailbox',
      about: '/dia-chi/hue-an-cuu-1/',
      to: { id: 'thu-phu-trach', version: 1 },
    });
    expect(request.coordinator).toBeUndefined();
    expect(request.area).toBeUndefined();
    await enter(world, page, code);
    expect(await page.locator('.mail-letter').innerText()).toContain('Số điện thoại của nơi này');
    expect(await page.locator('[data-may-call]').isVisible()).toBe(false);
    await context.close();
  });

  test('may be about anything, and asks for no answer', async () => {
    const [page, context] = await world.tab();
    const asks: string[] = [];
    page.on('dialog', (it) => {
      asks.push(it.type());
      void it.dismiss();
    });
    await visit(world, page, '/gop-y/');
    await send(page);
    await page.getByText('Còn thiếu: lời bạn viết.').waitFor();
    await page.locator('[data-text]').fill('Một chữ ở trang đầu làm tôi buồn.');
    await send(page);
    await codeOf(page);
    await page.getByText('Tôi không cần trả lời').click();
    await page.locator('[data-code-kept]').waitFor();
    await page.locator('.trail a').click();
    await page.waitForURL(`${world.url}/`);
    expect(asks).toEqual([]);
    const { request } = await threadOf(world, 'thu-phu-trach', 'Một chữ ở trang đầu');
    expect(request.about).toBeUndefined();
    await context.close();
  });
});
