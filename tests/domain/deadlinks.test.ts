import { expect, test } from 'vitest';
import { deadLinks, deadLinkSentence } from '../../src/domain/deadlinks.ts';

const links = new Map([
  ['/thu-vien/mat/', { page: '/sau-cai/', others: 2 }],
  ['/', { page: '/sau-cai/', others: 900 }],
  ['/bai-viet/mat/', { page: '/', others: 0 }],
]);

test('links that lead nowhere are given by address, and no others', () => {
  expect(deadLinks(links, (url) => url === '/')).toEqual([
    { url: '/bai-viet/mat/', page: '/', others: 0 },
    { url: '/thu-vien/mat/', page: '/sau-cai/', others: 2 },
  ]);
  expect(deadLinks(links, () => true)).toEqual([]);
});

test.each([
  [0, 'Trang / có liên kết đến /mat/, nơi không có gì.'],
  [3, 'Trang / và 3 trang khác có liên kết đến /mat/, nơi không có gì.'],
])('what is said of one with %i other pages', (others, words) => {
  expect(deadLinkSentence({ url: '/mat/', page: '/', others })).toBe(
    `${words} Hãy sửa liên kết, hoặc đăng lại mục ấy.`,
  );
});
