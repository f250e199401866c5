import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, enter, hasNoBarriers, letGo, send, tabTo, typeArea, visit } from './mailhand.ts';
import { answer, threadOf } from './mailoffice.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';
import { leaks, texts, watched, type Seen } from './secrets.ts';
import { left } from './traces.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
}, 400_000);
afterAll(() => world.close());

const path = '/moi-noi-chuyen/';
const text = 'Học sinh hay hỏi về thuốc lá điện tử hương sen hồ Tịnh';
const letter = [
  'Nơi mời: Trường trung học phổ thông',
  'Cho ai nghe: Học sinh, sinh viên',
  'Số người, khoảng: hai lớp 11, 84 em',
  'Ngày, buổi thuận tiện: chiều thứ Năm',
  'Người viết: Đoàn trường',
  text,
].join('\n');

/** Fills in the form by keys alone. */
async function fillIn(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, '[data-invite] input');
  await keyboard.press('Space');
  await typeArea(page);
  await tabTo(page, '[name=ai-nghe]');
  await keyboard.press('Space');
  await tabTo(page, '#so-nguoi');
  await keyboard.type('hai lớp 11, 84 em');
  await tabTo(page, '#luc-nao');
  await keyboard.type('chiều thứ Năm');
  await tabTo(page, '#ai-viet');
  await keyboard.type('Đoàn trường');
  await tabTo(page, '[data-text]');
  await keyboard.type(text);
}

const secrets = [text, 'hai lớp 11, 84 em', 'chiều thứ Năm', 'Đoàn trường', '13264'];

test('A school invites at 360×640 by keys alone, the office reads it plainly and answers, and nothing leaks', async () => {
  const [page, context] = await world.tab();
  const seen = watched(page);
  await page.goto(world.url + path);
  await page.locator('[data-mail]').waitFor();
  await hasNoBarriers(page);
  await fillIn(page);
  expect(await page.locator('[data-route-found]').innerText()).toMatch(
    /Điểm thử Trạm y tế[^]*Điểm thử Nơi điều phối/,
  );
  await hasNoBarriers(page);
  await tabTo(page, '[data-send]');
  await page.keyboard.press('Enter');
  const code = await codeOf(page);
  await hasNoBarriers(page);

  const thread = await threadOf(world, 'thu-y-te', letter);
  expect(thread.request).toMatchObject({
    topic: 'talk',
    help: 'mailbox',
    text: letter,
    area: { province: '33', commune: '13264' },
  });
  expect(thread.request.ageBand).toBeUndefined();
  await letGo(page, code);
  await answer(world, letter, 'Chúng tôi đến chiều thứ Năm tuần sau.');
  await enter(world, page, code);
  await page.getByText('Chúng tôi đến chiều thứ Năm tuần sau.').waitFor();
  expect(await page.locator('[data-letters] li').first().innerText()).toContain(
    'Nơi mời: Trường trung học phổ thông',
  );

  await page.evaluate((it) => fetch('/khong-co/', { method: 'POST', body: it }), text);
  const said = texts(seen);
  expect(leaks(said, secrets), 'a planted leak is seen').toEqual([text]);
  expect(
    leaks(
      said.filter((it) => !it.includes('/khong-co/')),
      secrets,
    ),
  ).toEqual([]);
  expect(leaks(await left(page), secrets)).toEqual([]);
  await context.close();
});

describe('The form', () => {
  test('says what is missing, in the words of an invitation, and stands at the first of it', async () => {
    const [page, context] = await world.tab();
    await visit(world, page, path);
    await send(page);
    await page
      .getByText(
        'Còn thiếu: nơi mời là loại nào, xã, phường hoặc tỉnh nơi nói chuyện, điều muốn nghe.',
      )
      .waitFor();
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-invite]') !== null),
    ).toBe(true);
    await context.close();
  });

  test('a call back is asked for with a number of the office, and stands in the letter', async () => {
    const [page, context] = await world.tab();
    await visit(world, page, path);
    await fillIn(page);
    await page.getByText('Gọi điện', { exact: true }).click();
    await page.locator('[data-phone]').fill('0234 000 000');
    await page.locator('[data-when]').fill('giờ hành chính');
    await page.locator('[data-answered-by]').fill('văn phòng');
    await page.locator('[data-text]').fill('Muốn nghe về việc hỏi giúp đỡ ở đâu');
    await send(page);
    await codeOf(page);
    const { request } = await threadOf(world, 'thu-y-te', letter.replace(text, 'Muốn nghe'));
    expect(request).toMatchObject({ help: 'call', call: { phone: '0234 000 000' } });
    await context.close();
  });

  test('loads nothing that seals before it is touched', async () => {
    const [page, context] = await world.tab();
    const seen = watched(page);
    await visit(world, page, path);
    await page.waitForLoadState('networkidle');
    const sealing = (it: Seen) => /mail(ask|note|return)\.|curve|cong\.js|dia-ban/.test(it.url);
    expect(seen.filter(sealing)).toEqual([]);
    await page.locator('[data-text]').focus();
    await page.getByText('Tem đã làm xong').waitFor();
    expect(seen.filter(sealing).length).toBeGreaterThan(0);
    await context.close();
  });
});

test('Without JavaScript or a mailbox there is the letter to print, on one page', async () => {
  const [page, context] = await world.tab({ javaScriptEnabled: false });
  await page.goto(world.url + path);
  expect(await page.locator('[data-mail]').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Thư mời để in' }).click();
  await page.getByText('Thư mời nói chuyện').waitFor();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await context.close();
});
