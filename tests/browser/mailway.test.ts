import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasNoBarriers, tabTo, typeArea } from './mailhand.ts';
import { answer, threadOf } from './mailoffice.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
}, 400_000);
afterAll(() => world.close());

const asked = 'Em trai tôi không ngủ nhiều đêm. Nhà tôi nên bắt đầu từ đâu?';
const further = 'Cảm ơn anh chị. Tôi đến vào lúc nào?';

/** A small phone that is six times slower than this computer, and only its keys are used; whoever looks for barriers need not wait. */
async function slowPhone(): Promise<[Page, () => Promise<void>]> {
  const [page, context] = await world.tab();
  const session = await context.newCDPSession(page);
  const slower = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });
  await slower(6);
  const look = async (): Promise<void> => {
    await slower(1);
    await hasNoBarriers(page);
    await slower(6);
  };
  return [page, look];
}

async function write(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, '[data-topic] input');
  await keyboard.press('Space');
  await typeArea(page);
  await tabTo(page, '[data-help] input');
  await tabTo(page, '[data-accepts] [value=police]');
  await keyboard.press('Space');
  await tabTo(page, '[data-text]');
  await keyboard.type(asked);
}

async function keepCode(page: Page, look: () => Promise<void>): Promise<string> {
  const { keyboard } = page;
  await page.locator('[data-code-shown]').waitFor({ timeout: 60_000 });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Máy chủ đã nhận thư',
  );
  const code = ((await page.locator('[data-code]').textContent()) ?? '').trim();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){5}$/);
  await look();
  await tabTo(page, '[data-written]');
  await keyboard.press('Enter');
  await keyboard.type(code.slice(0, 4));
  await keyboard.press('Enter');
  await page.getByText('Đó là nhóm thứ nhất. Trang hỏi nhóm cuối, nhóm thứ sáu.').waitFor();
  await look();
  await keyboard.type(code.slice(-4).toLowerCase());
  await keyboard.press('Enter');
  await page.getByText('Xong. Trang này không giữ mã nữa').waitFor();
  expect(await page.locator('body').textContent()).not.toContain(code.slice(-4));
  await look();
  return code;
}

async function read(page: Page, code: string): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, '[data-typed]');
  await keyboard.type('vu hoi');
  await keyboard.press('Enter');
  await page.getByText('Có ký tự không dùng trong mã').waitFor();
  await keyboard.press('Control+A');
  await keyboard.type(code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'));
  await keyboard.press('Enter');
  await page.locator('[data-thread]').waitFor({ timeout: 60_000 });
}

test('A person asks, is answered, writes again and deletes: at 360×640, six times slower, by keys alone', async () => {
  const [page, look] = await slowPhone();
  await page.goto(`${world.url}/gui-cau-hoi/`);
  await page.locator('[data-mail]').waitFor();
  await look();
  await write(page);
  const route = page.locator('[data-route-found]');
  expect(await route.innerText()).toMatch(
    /Điểm thử Trạm y tế[^]*Cơ quan y tế[^]*Điểm này phục vụ xã, phường của bạn[^]*Điểm thử Nơi điều phối[^]*25\/11\/2026[^]*23\/12\/2026/,
  );
  await look();
  await tabTo(page, '[data-send]');
  await page.keyboard.press('Enter');
  const code = await keepCode(page, look);

  const thread = await threadOf(world, 'thu-y-te', asked);
  expect(thread.request).toMatchObject({
    topic: 'relative',
    help: 'mailbox',
    accepts: ['health', 'mass-organisation', 'private', 'other'],
    area: { province: '33', commune: '13264' },
  });
  await answer(world, asked, 'Chào bạn. Trước hết hãy để em nghỉ ở nơi yên tĩnh.');

  await page.goto(`${world.url}/hop-thu/`);
  await page.locator('[data-mail]').waitFor();
  await look();
  await read(page, code);
  const letters = page.locator('[data-letters] li');
  expect(await letters.count()).toBe(2);
  expect(await letters.nth(1).innerText()).toMatch(
    /Điểm thử Trạm y tế[^]*để em nghỉ ở nơi yên tĩnh/,
  );
  expect(await page.locator('[data-facts]').innerText()).toContain('Nơi nhận đã trả lời.');
  expect(await page.locator('[data-waiting]').textContent()).toBe('');
  await look();

  await tabTo(page, '[data-further] [data-text]');
  await page.keyboard.type(further);
  await tabTo(page, '[data-further] [data-send]');
  await page.keyboard.press('Enter');
  await letters.nth(2).waitFor({ timeout: 60_000 });
  await page.getByText('Chưa có thư mới nào được chuyển đến.').waitFor();
  const more = await threadOf(world, 'thu-y-te', asked);
  expect(more.letters.map(({ text }) => text)[2]).toBe(further);

  await tabTo(page, '[data-deleting] summary');
  await page.keyboard.press('Enter');
  await page.getByText('Không thu hồi được điều đã đọc').waitFor();
  await look();
  await tabTo(page, '[data-delete]');
  await page.keyboard.press('Enter');
  await page.getByText('Đã xóa. Máy chủ không còn thư nào').waitFor();
  await look();

  await page.reload();
  await page.locator('[data-mail]').waitFor();
  await tabTo(page, '[data-typed]');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByText('Mã gõ không sai, nhưng không mở được cuộc trao đổi nào').waitFor();
  await page.context().close();
});
