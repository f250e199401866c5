import { expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { opened, published } from './published.ts';

const toNew: Record<string, string> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  úy: 'uý',
  ùy: 'uỳ',
  ủy: 'uỷ',
};

const spellings: readonly ((title: string) => string)[] = [
  (title) => title,
  fold,
  (title) => title.normalize('NFD'),
  (title) => title.toUpperCase(),
  (title) => title.replace(/(?<!q)(òa|óa|ỏa|úy|ùy|ủy)(?!\p{L})/gu, (two) => toNew[two] ?? two),
];

test('every article, document, place, line, procedure and plan is in the first five by its title in five spellings', async () => {
  const search = await opened(published);
  const missed: string[] = [];
  let asked = 0;
  for (const { title } of published)
    for (const spelling of spellings) {
      asked += 1;
      const { found } = await search(spelling(title), { limit: 5 });
      // Two records of one title cannot be told apart by it.
      if (!found.some((result) => fold(result.title) === fold(title))) missed.push(spelling(title));
    }
  expect(asked).toBeGreaterThan(5 * 170);
  expect(missed).toEqual([]);
}, 120_000);
