import { expect, test } from 'vitest';
import { meantProvince, type SearchWords } from '../../src/domain/searchwords.ts';

const words: SearchWords = {
  kinds: {},
  groups: [
    {
      filter: 'province',
      title: 'Tỉnh, thành phố',
      words: [
        ['ho-chi-minh', 'Thành phố Hồ Chí Minh'],
        ['hung-yen', 'Tỉnh Hưng Yên'],
      ],
    },
  ],
  provinces: { 'ho chi minh': 'ho-chi-minh', 'binh duong': 'ho-chi-minh', 'hung yen': 'hung-yen' },
};
const inHungYen = { province: { 'hung-yen': 3, hue: 0 }, kind: { place: 2, article: 5 } };

test.each([
  ['Bình Dương', {}, true, 'thành phố Hồ Chí Minh'],
  ['ở tỉnh bình dương', {}, true, 'thành phố Hồ Chí Minh'],
  ['tp ho chi minh', {}, true, 'thành phố Hồ Chí Minh'],
  ['vũ thư', inHungYen, true, 'tỉnh Hưng Yên'],
  ['vũ thư', inHungYen, false, undefined],
  ['vũ thư', { ...inHungYen, kind: { place: 0 } }, true, undefined],
  ['methadone', { province: { hue: 1, 'hung-yen': 1 }, kind: { place: 2 } }, true, undefined],
  ['', {}, true, undefined],
])('%j with %j, guessing %s: %s', (query, counts, guess, name) => {
  expect(meantProvince(query, counts, words, guess)?.name).toBe(name);
});
