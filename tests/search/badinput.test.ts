import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opened, published } from './published.ts';

test.each([
  ['nothing', '', true],
  ['spaces', '   \n\t ', true],
  ['signs alone', '?!… “” "" \' <>', false],
  ['5,000 characters', 'ma túy '.repeat(715), false],
  ['5,000 letters without a space', 'a'.repeat(5000), false],
  ['5,000 syllables without a space', 'matuy'.repeat(1000), false],
  ['text from right to left', 'مخدرات \u202eyút am\u202c', false],
  ['emoji', '💊🚑 👨‍👩‍👧‍👦', false],
  ['HTML', '<img src=x onerror=alert(1)> & "', false],
  ['stop words alone', 'thì là mà và với của cho', false],
  ['names of object members', 'constructor __proto__ toString', false],
  ['half a character', '\ud83d ma \udc8a', false],
])('%s is no error', async (_, query, everything) => {
  const answer = await (await opened(published))(query);
  expect(answer.found.length).toBeLessThanOrEqual(10);
  expect(answer.total).toBeGreaterThanOrEqual(answer.found.length);
  if (everything) expect(answer.total).toBe(published.length);
});

test('no text is an error, and what is shown is always the text of pages', async () => {
  const search = await opened(published.slice(0, 60));
  const titles = new Set(published.map(({ title }) => title));
  const words = fc.constantFrom('ma', 'túy', '"', 'đá', 'cai nghieejn', '116/2021', 'ko', ' ', 'x');
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(words, { maxLength: 12 }).map((list) => list.join('')),
  );
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(typed, async (query) => {
      asked += 1;
      const { found } = await search(query, { limit: 2 });
      for (const { title, titleRuns } of found) {
        expect(titles.has(title)).toBe(true);
        expect(titleRuns.map(({ text }) => text).join('')).toBe(title);
      }
    }),
    { numRuns: 2000 },
  );
  expect(asked).toBeGreaterThanOrEqual(2000);
}, 120_000);
