import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { areaName, type Gazetteer } from '../../src/domain/gazetteer.ts';
import { printed, read } from '../../src/domain/printedgazetteer.ts';
import { corrections, countryWith } from './country.ts';

const { gazetteer } = countryWith(corrections);

/** Former communes by all that is known of them, in an order of their own; where they are now by codes. */
const communes = ({ communes: now, formerCommunes }: Gazetteer): string[] =>
  formerCommunes
    .map((it) =>
      JSON.stringify([
        it.type,
        it.name,
        it.district,
        it.until,
        it.now.map((id) => now[id]?.code).toSorted(),
      ]),
    )
    .toSorted();

test('what is printed is read as it was', () => {
  const again = read(JSON.parse(JSON.stringify(printed(gazetteer))));
  expect(again.provinces).toEqual(gazetteer.provinces);
  expect(again.formerProvinces).toEqual(gazetteer.formerProvinces);
  expect(again.districts).toEqual(gazetteer.districts);
  const byCode = (list: Gazetteer['communes']) =>
    list.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  expect(byCode(again.communes)).toEqual(byCode(gazetteer.communes));
  expect(communes(again)).toEqual(communes(gazetteer));
  expect(again.formerCommunes.length).toBeGreaterThan(10_700);
});

test('it holds the country: 34 provinces, 3,321 communes, 65 former provinces, over 690 districts', () => {
  expect(gazetteer.provinces).toHaveLength(34);
  expect(gazetteer.communes).toHaveLength(3321);
  // The 63 of 30/6/2025, Thừa Thiên Huế as one of them was until 2024, and Hà Tây until 2008.
  expect(gazetteer.formerProvinces).toHaveLength(65);
  expect(gazetteer.formerProvinces.every(({ now }) => now.length === 1)).toBe(true);
  expect(gazetteer.districts.filter(({ whole }) => whole).length).toBeGreaterThan(690);
});

test('the table is at most 110 KB in brotli', () => {
  expect(brotliCompressSync(JSON.stringify(printed(gazetteer))).length).toBeLessThan(110_000);
});

test('a name with a sign that parts names stops the build with a sentence', () => {
  const wrong = { ...gazetteer, provinces: [{ type: 'tỉnh', name: 'Một|Hai', code: '01' }] };
  expect(() => printed(wrong)).toThrowErrorMatchingInlineSnapshot(
    `[Error: Tên "Một|Hai" có dấu mà bảng địa bàn không chứa được.]`,
  );
});

test.each([
  ['Thị trấn Lăng Cô', { type: 'thị trấn', name: 'Lăng Cô' }],
  ['Thị xã  Phú Thọ', { type: 'thị xã', name: 'Phú Thọ' }],
  ['Phường Đúc'.normalize('NFD'), { type: 'phường', name: 'Đúc' }],
  ['Xuân Phước', { type: '', name: 'Xuân Phước' }],
])('%s has a type and a name', (full, parts) => {
  expect(areaName(full)).toEqual(parts);
});
