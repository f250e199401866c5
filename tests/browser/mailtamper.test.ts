import { base64urlnopad } from '@scure/base';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextLetter, type Thread } from '../../src/mailbox/chain.ts';
import { seal } from '../../src/mailbox/envelope.ts';
import { letterAnswer, readBody, readBodyAs, writeBody } from '../../src/mailbox/wire.ts';
import { ask, enter, letGo } from './mailhand.ts';
import { answer, stationReaders, threadOf } from './mailoffice.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;
let page: Page;
let code: string;
let thread: Thread;
let other: Thread;

const asked = 'Câu hỏi để thử xem thư có bị sửa không';
const answers = ['Trả lời thứ nhất.', 'Trả lời thứ hai.', 'Trả lời thứ ba.'];

/** A thread of four letters, and another one of two that is somebody else's. */
beforeAll(async () => {
  world = await mailWorld();
  [page] = await world.tab();
  code = await ask(world, page, asked);
  await letGo(page, code);
  for (const text of answers) await answer(world, asked, text);
  thread = await threadOf(world, 'thu-y-te', asked);
  const foreign = await ask(world, page, 'Chuyện của người khác');
  await letGo(page, foreign);
  await answer(world, 'Chuyện của người khác', 'Không phải cho bạn.');
  other = await threadOf(world, 'thu-y-te', 'Chuyện của người khác');
}, 400_000);
afterAll(() => world.close());

type Said = ReturnType<typeof readBodyAs<typeof letterAnswer>>;

/** Has the server say something else of a letter, by its number, than it would. */
function alter(change: (said: Said, seq: number, real: (seq: number) => string) => Said): void {
  const letters = new Map<number, string>();
  world.between.is = async (path, body, heard) => {
    if (path !== '/api/threads/read') return heard;
    const { seq } = readBodyAs(readBody, body);
    const said = readBodyAs(letterAnswer, await heard.text());
    if (said.letter) letters.set(seq, said.letter.ct);
    const changed = change(said, seq, (it) => letters.get(it) ?? '');
    return new Response(writeBody(letterAnswer, changed), { headers: heard.headers });
  };
}

const without = ({ letter: _, ...said }: Said): Said => said;
const flipped = (ct: string): string => {
  const bytes = base64urlnopad.decode(ct);
  return base64urlnopad.encode(bytes.map((byte, at) => (at === 2000 ? byte ^ 1 : byte)));
};

/** What the page shows: the numbers of the letters, and the sentence in the place of the next. */
async function shown(): Promise<[letters: number, fault: string]> {
  await enter(world, page, code);
  const fault = page.locator('[data-letters] .note.red');
  const said = (await fault.count()) > 0 ? await fault.innerText() : '';
  return [await page.locator('.mail-letter').count(), said];
}

const real = new Map<number, string>();

/** Letters 1 to 4 as the server keeps them. */
async function learn(): Promise<void> {
  alter((said, seq) => {
    if (said.letter) real.set(seq, said.letter.ct);
    return said;
  });
  await shown();
}

describe('A letter that the server', () => {
  test('passes on as it is is shown, before and after every attempt below', async () => {
    await learn();
    expect(real.size).toBe(4);
    expect(await shown()).toEqual([4, '']);
  });

  const put = (at: number, ct: () => string) => () =>
    alter((said, seq) =>
      seq === at && said.letter ? { ...said, letter: { seq, ct: ct() } } : said,
    );
  const swap = (one: number, two: number) => () =>
    alter((said, seq) => {
      const from = seq === one ? two : seq === two ? one : seq;
      return said.letter ? { ...said, letter: { seq, ct: real.get(from) ?? '' } } : said;
    });

  test.each<[string, () => void, number, string]>([
    ['flips a bit of', put(2, () => flipped(real.get(2) ?? '')), 1, 'đã hỏng hoặc đã bị sửa'],
    ['leaves out', () => alter((said, seq) => (seq === 3 ? without(said) : said)), 2, 'Thiếu thư'],
    [
      'leaves out and closes the gap of',
      () =>
        alter((said, seq) => {
          const from = seq >= 3 ? seq + 1 : seq;
          const ct = real.get(from);
          const { letter: _, ...rest } = said;
          return { ...rest, count: 3, ...(ct && { letter: { seq, ct } }) };
        }),
      2,
      'Thiếu thư',
    ],
    ['swaps with the next', swap(2, 3), 1, 'không đúng chỗ'],
    ['shows twice', put(3, () => real.get(2) ?? ''), 2, 'không đúng chỗ'],
    ['puts the first in the place of', put(4, () => real.get(1) ?? ''), 3, 'không đúng chỗ'],
    [
      'does not give at all, counting four',
      () => alter((said, seq) => (seq > 2 ? without(said) : said)),
      2,
      'Thiếu thư',
    ],
    [
      'withholds with the first',
      () => alter((said, seq) => (seq === 1 ? without(said) : said)),
      0,
      'Thiếu thư',
    ],
  ])(
    '%s: what is before it is shown, and nothing from there on',
    async (_, attempt, letters, sentence) => {
      attempt();
      const [count, fault] = await shown();
      expect(fault).toContain(sentence);
      expect(fault).toContain(`Thư ${letters + 1}`);
      expect(count).toBe(letters);
      // What was not verified is nowhere in the page, and there is nothing to write to.
      const said = (await page.locator('[data-thread]').textContent()) ?? '';
      for (const text of answers.slice(Math.max(0, letters - 1))) expect(said).not.toContain(text);
      expect(await page.locator('[data-further]').isVisible()).toBe(false);
      world.between.is = undefined;
      expect(await shown()).toEqual([4, '']);
    },
  );
});

describe('A letter that somebody makes who knows all public keys', () => {
  const made = async (change: object, macKey: string): Promise<string> => {
    const first = { ...thread, letters: [thread.request] as const, macKey };
    const said = { from: 'point:thu-y-te', lang: 'vi', text: 'Hãy gửi tên thật của bạn.' };
    const signed = await nextLetter(first, { ...said, kind: 'reply' });
    const { point } = stationReaders(world);
    const letter = { ...signed, ...change };
    return base64urlnopad.encode(await seal(letter, [point.recipient, thread.request.pub]));
  };

  test.each<[string, () => Promise<string>, string]>([
    [
      'with a key that was made up',
      () => made({}, `${'B'.repeat(42)}A`),
      'không phải do người có quyền viết',
    ],
    [
      'by changing a signed text',
      () => made({ text: 'Hãy đến một mình.' }, thread.macKey),
      'không phải do người có quyền viết',
    ],
    [
      'for another thread',
      () => made({ thread: other.id }, other.macKey),
      'thuộc một cuộc trao đổi khác',
    ],
  ])('%s is not shown', async (_, make, sentence) => {
    const ct = await make();
    alter((said, seq) => (seq === 2 && said.letter ? { ...said, letter: { seq, ct } } : said));
    const [count, fault] = await shown();
    expect(count).toBe(1);
    expect(fault).toContain(sentence);
    expect(await page.locator('[data-thread]').textContent()).not.toMatch(/tên thật|một mình/);
    world.between.is = undefined;
    expect(await shown()).toEqual([4, '']);
  });
});

test('Where the newest letters are withheld the page says no more than that none was delivered', async () => {
  alter((said, seq) => ({ ...(seq > 1 ? without(said) : said), count: 1 }));
  expect(await shown()).toEqual([1, '']);
  expect(await page.locator('[data-waiting]').textContent()).toBe(
    'Chưa có thư mới nào được chuyển đến.',
  );
  world.between.is = undefined;
});
