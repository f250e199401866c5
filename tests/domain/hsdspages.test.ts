import { describe, expect, test } from 'vitest';
import { hsdsPages } from '../../src/domain/hsdspages.ts';

describe('A list', () => {
  test('comes in pages that say where they stand', () => {
    expect(hsdsPages([1, 2, 3], 2)).toEqual([
      {
        total_items: 3,
        total_pages: 2,
        page_number: 1,
        size: 2,
        first_page: true,
        last_page: false,
        empty: false,
        contents: [1, 2],
      },
      {
        total_items: 3,
        total_pages: 2,
        page_number: 2,
        size: 1,
        first_page: false,
        last_page: true,
        empty: false,
        contents: [3],
      },
    ]);
  });

  test('of nothing is one empty page', () => {
    expect(hsdsPages([])).toMatchObject([{ total_pages: 1, last_page: true, empty: true }]);
  });
});
