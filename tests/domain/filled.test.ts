import { expect, test } from 'vitest';
import { filled } from '../../src/domain/filled.ts';
import { askWords, noteWords, returnWords } from '../../src/domain/mailwords.ts';

test.each([
  ['Thư {}', ['2'], 'Thư 2'],
  ['Thư {}, còn {} byte.', ['2', '100'], 'Thư 2, còn 100 byte.'],
  ['Không có chỗ.', ['2'], 'Không có chỗ.'],
  ['Thiếu {}.', [], 'Thiếu .'],
  ['{} gọi lúc {}', ['{}', '$&'], '{} gọi lúc $&'],
])('%j with %j reads %j', (sentence, values, expected) => {
  expect(filled(sentence, ...values)).toBe(expected);
});

/** All sentences of the asker's pages. */
const sentences = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : Object.values(words ?? {}).flatMap(sentences);

test('no sentence of the pages of letters shames, shouts or is empty', () => {
  const all = [askWords, noteWords, returnWords].flatMap(sentences);
  expect(all.length).toBeGreaterThan(100);
  const shaming = /con nghiện|đối tượng|tệ nạn|!|nạn nhân/i;
  expect(shaming.test('Đối tượng')).toBe(true);
  expect(all.filter((it) => shaming.test(it) || it.trim() === '')).toEqual([]);
});
