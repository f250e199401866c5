import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chapterPath, chapters } from '../../src/domain/chapters.ts';

test('a list of five is cut into chapters of two', () => {
  expect(chapters(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([
    { items: ['a', 'b'], number: 1, count: 3 },
    { items: ['c', 'd'], number: 2, count: 3 },
    { items: ['e'], number: 3, count: 3 },
  ]);
});

test('an empty list still has a page', () => {
  expect(chapters([], 24)).toEqual([{ items: [], number: 1, count: 1 }]);
});

test('no item is lost, doubled or moved, and no chapter after the first is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 30 }), (items, size) => {
      const cut = chapters(items, size);
      expect(cut.flatMap((chapter) => chapter.items)).toEqual(items);
      expect(cut.map((chapter) => chapter.number)).toEqual(cut.map((_, index) => index + 1));
      expect(
        cut.slice(1).every((chapter) => chapter.items.length > 0 && chapter.count === cut.length),
      ).toBe(true);
    }),
  );
});

test('the first chapter stands at the address of the list', () => {
  expect(chapterPath('/bai-viet/', 1)).toBe('/bai-viet/');
  expect(chapterPath('/bai-viet/', 2)).toBe('/bai-viet/trang/2/');
});
