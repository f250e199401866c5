import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as desk from '../../src/mailbox/desk.ts';
import {
  ask,
  chooseArea,
  codeOf,
  enter,
  fillIn,
  hasNoBarriers,
  letGo,
  send,
  visit,
} from './mailhand.ts';
import { held } from './held.ts';
import { answer, stationReaders, threadOf } from './mailoffice.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
}, 400_000);
afterAll(() => world.close());

async function form(path = '/gui-cau-hoi/'): Promise<Page> {
  const [page] = await world.tab();
  await visit(world, page, path);
  return page;
}

const to = (page: Page) => page.locator('[data-to]').textContent();

describe('Who is under 18', () => {
  test('is shown 111 and what parents are told, before sending, and only who receives minors', async () => {
    const page = await form();
    await fillIn(page, 'Em mười bảy tuổi');
    const others = page.locator('[data-other-list] label');
    expect(await others.allInnerTexts()).toHaveLength(3);
    await page.getByText('Tôi dưới 18 tuổi').click();
    expect(await page.getByRole('link', { name: 'Gọi 111' }).isVisible()).toBe(true);
    expect(await page.getByText('Luật buộc họ báo cho cha mẹ bạn điều gì').isVisible()).toBe(true);
    const offered = await others.allInnerTexts();
    expect(offered.join()).not.toContain('Hội phụ nữ');
    expect(offered.join()).toContain('Trạm y tế');
    await hasNoBarriers(page);
    await send(page);
    await codeOf(page);
    const { request } = await threadOf(world, 'thu-y-te', 'Em mười bảy tuổi');
    expect(request.ageBand).toBe('under18');
    await page.context().close();
  });
});

describe('A kind of office that is not accepted', () => {
  test('reads nothing: it is no longer offered, and nobody of it stands behind', async () => {
    const page = await form();
    await fillIn(page);
    expect(await to(page)).toBe('Điểm thử Trạm y tế');
    await page.locator('[data-accepts] [value=health]').uncheck();
    expect(await to(page)).toBe('Điểm thử Hội phụ nữ');
    expect(await page.locator('[data-behind]').textContent()).not.toContain('Nơi điều phối');
    for (const kind of ['mass-organisation', 'other'])
      await page.locator(`[data-accepts] [value=${kind}]`).uncheck();
    await page.locator('[data-none]').getByText('Các điểm phục vụ nơi này không hợp').waitFor();
    expect(await page.locator('[data-route-found]').isVisible()).toBe(false);
    await send(page);
    await page.getByText('Chưa có nơi nhận thư hợp với điều bạn chọn').waitFor();
    expect(await page.locator('[data-receipt]').isVisible()).toBe(false);
    await hasNoBarriers(page);
    await page.context().close();
  });

  test('and neighbours are left out where the asker says so', async () => {
    const page = await form();
    await fillIn(page);
    await page.getByText('Đừng gửi cho người ở xã tôi').click();
    expect(await to(page)).not.toBe('Điểm thử Trạm y tế');
    await page.context().close();
  });
});

describe('Where one lives', () => {
  test('may be told by a province alone, or as one of the parts of a unit that is gone', async () => {
    const page = await form();
    await page.getByText('Chuyện của người thân').click();
    await page.locator('#noi-o').fill('huyen vu thu');
    await page.locator('[role=option]').first().click();
    const parts = page.locator('[role=option]');
    expect(await parts.count()).toBeGreaterThan(5);
    expect(await parts.last().innerText()).toBe('Không chắc xã nào, chỉ chọn Hưng Yên');
    await page.getByRole('option', { name: /Xã Thư Vũ/ }).click();
    expect(await page.locator('#noi-o').inputValue()).toBe('Xã Thư Vũ, Hưng Yên');
    expect(await to(page)).toBe('Điểm thử Trạm y tế');
    await page.locator('#noi-o').fill('tỉnh hưng yên');
    await page.locator('[role=option]').first().click();
    expect(await to(page)).toBe('Điểm thử Hội phụ nữ');
    await page.locator('#noi-o').fill('zzqq wwxx');
    await page.getByText('Chưa thấy nơi nào tên như vậy').waitFor();
    expect(await page.locator('[data-route-wait]').isVisible()).toBe(true);
    await page.context().close();
  });

  test('may be a place of the map: its name is shown, and it is asked first', async () => {
    const page = await form('/gui-cau-hoi/#noi=thu-noi-doan-the');
    expect(await page.getByText('Bạn đã chọn:').isVisible()).toBe(true);
    await page.getByText('Chuyện của người thân').click();
    await page.getByText('Điểm thử Hội phụ nữ').first().waitFor();
    expect(await to(page)).toBe('Điểm thử Hội phụ nữ');
    await page.getByText('Bỏ, chọn theo nơi tôi ở').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-o');
    await chooseArea(page);
    expect(await to(page)).toBe('Điểm thử Trạm y tế');
    await page.context().close();
  });

  test('a place that was dropped stays dropped, though it is found only then', async () => {
    const [page] = await world.tab();
    const letTable = await held(page, '**/noi.json');
    await visit(world, page, '/gui-cau-hoi/#noi=thu-noi-doan-the');
    const asked = page.waitForRequest('**/noi.json');
    const heard = page.waitForResponse('**/noi.json');
    await page.getByText('Chuyện của người thân').click();
    await asked;
    await page.getByText('Bỏ, chọn theo nơi tôi ở').click();
    await chooseArea(page);
    letTable();
    await (await heard).finished();
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(await page.locator('[data-place]').isVisible()).toBe(false);
    expect(await to(page)).toBe('Điểm thử Trạm y tế');
    await page.context().close();
  });

  test('a place without a mailbox says so, and others are offered', async () => {
    const page = await form('/gui-cau-hoi/#noi=hue-an-cuu-1');
    await page.getByText('Chuyện của người thân').click();
    await page.locator('[data-route-found] [data-refused]').waitFor();
    expect(await page.locator('[data-route-found] [data-refused]').textContent()).toBe(
      'Nơi bạn chọn chưa có hộp thư.',
    );
    expect(await to(page)).toBe('Điểm thử Toàn quốc');
    await page.context().close();
  });

  test('another way is chosen by its button, and the letter goes there', async () => {
    const page = await form();
    await fillIn(page, 'Tôi chọn nơi khác');
    await page.locator('[data-other-list]').getByText('Điểm thử Toàn quốc').click();
    expect(await to(page)).toBe('Điểm thử Toàn quốc');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'noi-nhan',
    );
    await send(page);
    await codeOf(page);
    await threadOf(world, 'thu-toan-quoc', 'Tôi chọn nơi khác');
    await page.context().close();
  });
});

describe('A visit to the home', () => {
  test('is no first step: its address and how to come are asked in a later letter', async () => {
    const text = 'Tôi muốn có người đến nhà';
    const page = await form();
    await fillIn(page, text);
    await page.getByText('Đến tận nhà').first().click();
    expect(await page.getByText('Không ai đến nhà bạn ngay').isVisible()).toBe(true);
    expect(await page.locator('[data-address]').count()).toBe(0);
    await send(page);
    const code = await codeOf(page);
    await letGo(page, code);
    await answer(world, text, 'Chúng tôi có thể đến. Bạn ở đâu?');
    await enter(world, page, code);
    await page.getByText('Xin đến nhà tôi').click();
    await page.locator('[data-further] [data-text]').fill('Mời anh chị.');
    await page.locator('[data-further] [data-send]').click();
    await page.getByText('Còn thiếu: địa chỉ nhà.').waitFor();
    await page.locator('[data-address]').fill('Cuối ngõ, cổng xanh');
    await hasNoBarriers(page);
    await page.locator('[data-further] [data-send]').click();
    await page.locator('.mail-letter').nth(2).waitFor();
    const { letters } = await threadOf(world, 'thu-y-te', text);
    expect(letters[2]).toMatchObject({
      text: 'Mời anh chị.',
      visit: {
        address: 'Cuối ngõ, cổng xanh',
        arrival: 'Không mặc đồng phục, không đi xe có biển cơ quan.',
      },
    });
    await page.context().close();
  });
});

test('A thread that was blocked shows 111, 115 and lines, and nothing can be written', async () => {
  const text = 'Chuyện sẽ bị chặn';
  const [page] = await world.tab();
  const code = await ask(world, page, text);
  await letGo(page, code);
  const office = await world.desk('thu-y-te');
  const thread = await threadOf(world, 'thu-y-te', text);
  const said = { from: 'point:thu-y-te', lang: 'vi', text: '', state: 'blocked' } as const;
  await office.reply(thread.id, await desk.note(thread, said, stationReaders(world)));
  await enter(world, page, code);
  expect(await page.locator('[data-blocked]').innerText()).toMatch(/115[^]*111[^]*Các số khác/);
  expect(await page.locator('[data-further]').isVisible()).toBe(false);
  await hasNoBarriers(page);
  await page.context().close();
});
