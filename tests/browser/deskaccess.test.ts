import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeyRing } from '../../src/mailbox/keyring.ts';
import { passphrases } from '../mailbox/keys.ts';
import {
  asks,
  asUpload,
  deskPath,
  keyRing,
  keysPath,
  row,
  unlock,
  type Asker,
} from './deskworld.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;
let ring: KeyRing;
let asker: Asker;

beforeAll(async () => {
  [world, ring] = await Promise.all([mailWorld(), keyRing('thu-y-te', ['Mai', 'Ba'])]);
  const call = { phone: '0900 000 000', when: 'tối', answeredBy: 'tôi', mayLeaveMessage: true };
  asker = await asks(world, { text: 'Em sợ. '.repeat(60), help: 'call', call, ageBand: 'under18' });
  await asks(world, { text: 'Một từ rất dài: '.concat('x'.repeat(300)) });
});
afterAll(() => world.close());

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standard).analyze();
  return found.map(
    (it) => `${it.id}: ${it.nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const wide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What may stand on these pages, one after another, each with what leads to it. */
const states: readonly [name: string, reach: (page: Page) => Promise<void>][] = [
  [
    'closed',
    async (page) => {
      await page.goto(world.url + deskPath);
      await page.getByLabel('Tệp khóa').setInputFiles(asUpload(ring.file));
      await page.getByLabel('Bạn là', { exact: true }).waitFor();
    },
  ],
  [
    'queue',
    async (page) => {
      await unlock(page, ring);
      await row(page, asker).waitFor();
    },
  ],
  [
    'thread',
    async (page) => {
      await row(page, asker).click();
      await page.getByLabel('Trả lời', { exact: true }).waitFor();
    },
  ],
  [
    'handover',
    async (page) => {
      await button(page, 'Chuyển cho nơi khác').click();
      await page.getByLabel('Nơi nhận').selectOption({ index: 1 });
    },
  ],
  [
    'question',
    async (page) => {
      await button(page, 'Chặn').click();
      await page.getByText('vẫn thấy số 111').waitFor();
    },
  ],
  [
    'answers',
    async (page) => {
      await button(page, 'Mẫu trả lời').click();
      await button(page, 'Thêm mẫu').click();
    },
  ],
  [
    'absence',
    async (page) => {
      await button(page, 'Vắng người').click();
      await page.getByLabel('Vắng từ ngày').waitFor();
    },
  ],
  [
    'danger',
    async (page) => {
      await page.goto(`${world.url}/tu-van-vien/khi-khan-cap/`);
    },
  ],
  [
    'keys',
    async (page) => {
      await page.goto(world.url + keysPath);
      await page.getByLabel('Tạo hộp thư mới').check();
      await page.getByLabel('Ai giữ khóa').waitFor();
    },
  ],
  [
    'recovery',
    async (page) => {
      await page.getByLabel('Tạo khóa thu hồi của tỉnh').check();
      await button(page, 'Tạo khóa thu hồi').click();
      await page.getByRole('heading', { name: 'Đã tạo khóa thu hồi' }).waitFor();
      await page.getByText(/^(\d{4} ){5}\d{4}$/).waitFor();
    },
  ],
  [
    'work',
    async (page) => {
      await page.getByLabel('Đổi khóa, thêm hay bớt người').check();
      await page.getByLabel('Tệp khóa của hộp thư').setInputFiles(asUpload(ring.file));
      await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.mai);
      await button(page, 'Mở tệp khóa').click();
      await page.getByText(/^(\d{4} ){5}\d{4}$/).waitFor();
    },
  ],
];

describe('The desk and its keys', () => {
  test('would be seen to be broken', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + deskPath);
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('input')),
    );
    expect((await violations(page)).join()).toContain('label');
    await context.close();
  });

  for (const [width, height] of [
    [360, 640],
    [1280, 800],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`hold WCAG 2.2 AA in every state at ${width} wide in ${colorScheme} colours, and never scroll sideways`, async () => {
        const [page, context] = await world.tab({ viewport: { width, height }, colorScheme });
        let looked = 0;
        for (const [name, reach] of states) {
          await reach(page);
          expect(await violations(page), name).toEqual([]);
          expect(await wide(page), name).toBeLessThanOrEqual(0);
          looked += 1;
        }
        expect(looked).toBe(states.length);
        await context.close();
      });

  test('fit into 320 pixels, with targets that a thumb hits', async () => {
    const [page, context] = await world.tab({ viewport: { width: 320, height: 640 } });
    let seen = 0;
    for (const [name, reach] of states) {
      await reach(page);
      expect(await wide(page), name).toBeLessThanOrEqual(0);
      const found = await page.evaluate(() => {
        const all = [
          ...document.querySelectorAll<HTMLElement>(
            'main :is(button, select, textarea, input:not([type=radio], [type=checkbox]), label:has(input))',
          ),
        ].filter((it) => it.checkVisibility() && !it.closest('p'));
        const small = all.filter((it) => it.getBoundingClientRect().height < 43.5);
        return { count: all.length, small: small.map((it) => it.outerHTML.slice(0, 90)) };
      });
      seen += found.count;
      expect(found.small, name).toEqual([]);
    }
    expect(seen).toBeGreaterThan(60);
    await context.close();
  });
});

test('an answer is written with the keyboard alone', async () => {
  const [page, context] = await world.tab();
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (is: () => Promise<boolean>): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      if (await is()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach it; it is at “${await focused()}”.`);
  };
  const has = (selector: string) => () =>
    page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector);
  await page.goto(world.url + deskPath);
  await page.getByLabel('Tệp khóa').setInputFiles(asUpload(ring.file));
  await tabTo(has('input[type=password]'));
  await page.keyboard.type(passphrases.mai);
  await page.keyboard.press('Enter');
  await row(page, asker).waitFor();
  await tabTo(has(`[data-thread="${asker.id}"]`));
  await page.keyboard.press('Enter');
  await page.getByLabel('Trả lời', { exact: true }).waitFor();
  // Focus went to the heading of the thread.
  expect(await focused()).toContain('Thư số');
  await tabTo(has('.desk-reply textarea'));
  await page.keyboard.type('Chao ban.');
  await tabTo(async () => (await focused()) === 'Niêm phong và gửi');
  await page.keyboard.press('Enter');
  await page.getByText('Đã gửi.').waitFor();
  expect((await asker.read()).letters.at(-1)?.text).toBe('Chao ban.');
  await context.close();
});
