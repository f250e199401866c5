import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeyRing } from '../../src/mailbox/keyring.ts';
import { passphrases } from '../mailbox/keys.ts';
import { keyRing, type Asker } from '../islands/desk/asker.ts';
import { barriers, overflow } from './barriers.ts';
import { answer } from './deskhand.ts';
import { deskStates } from './deskstates.ts';
import { asks, asUpload, deskPath, row } from './deskworld.ts';
import { tabTo } from './mailhand.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;
let ring: KeyRing;
let asker: Asker;

beforeAll(async () => {
  [world, ring] = await Promise.all([mailWorld(), keyRing('thu-y-te', ['Mai', 'Ba'])]);
  const call = { phone: '0000 000 000', when: 'tối', answeredBy: 'tôi', mayLeaveMessage: true };
  asker = await asks(world, { text: 'Em sợ. '.repeat(60), help: 'call', call, ageBand: 'under18' });
  await asks(world, { text: 'Một từ rất dài: '.concat('x'.repeat(300)) });
});
afterAll(() => world.close());

describe('The desk and its keys', () => {
  test('would be seen to be broken', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + deskPath);
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('input')),
    );
    expect((await barriers(page)).join()).toContain('label');
    await context.close();
  });

  for (const [width, height] of [
    [360, 640],
    [1280, 800],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`hold WCAG 2.2 AA in every state at ${width} wide in ${colorScheme} colours, and never scroll sideways`, async () => {
        const [page, context] = await world.tab({ viewport: { width, height }, colorScheme });
        const states = deskStates({ world, ring, asker });
        let looked = 0;
        for (const [name, reach] of states) {
          await reach(page);
          expect(await barriers(page), name).toEqual([]);
          expect(await overflow(page), name).toBeLessThanOrEqual(0);
          looked += 1;
        }
        expect(looked).toBe(states.length);
        await context.close();
      });

  test('fit into 320 pixels, with targets that a thumb hits', async () => {
    const [page, context] = await world.tab({ viewport: { width: 320, height: 640 } });
    let seen = 0;
    for (const [name, reach] of deskStates({ world, ring, asker })) {
      await reach(page);
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
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
  const walk = (selector: string) => tabTo(page, selector, 60);
  await page.goto(world.url + deskPath);
  await page.getByLabel('Tệp khóa').setInputFiles(asUpload(ring.file));
  await walk('input[type=password]');
  await page.keyboard.type(passphrases.mai);
  await page.keyboard.press('Enter');
  await row(page, asker).waitFor();
  await walk(`[data-thread="${asker.id}"]`);
  await page.keyboard.press('Enter');
  await answer(page).waitFor();
  // Focus went to the heading of the thread.
  expect(await focused()).toContain('Thư số');
  await walk('.desk-reply textarea');
  await page.keyboard.type('Chao ban.');
  await walk('.desk-reply .button');
  expect(await focused()).toBe('Niêm phong và gửi');
  await page.keyboard.press('Enter');
  await page.getByText('Đã gửi.').waitFor();
  expect((await asker.read()).letters.at(-1)?.text).toBe('Chao ban.');
  await context.close();
});
