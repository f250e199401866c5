import { describe, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type AreaTable, areaTable, fullName, nameInSentence } from '../../src/domain/areas.ts';
import { areaCorrectionSchema, type AreaType } from '../../src/schemas/area.ts';
import { rows } from './rows.ts';

const corrections = readdirSync('content/areas').map((file) =>
  areaCorrectionSchema.parse(parse(readFileSync(`content/areas/${file}`, 'utf8'))),
);

const count = (units: ReadonlyMap<string, { type: AreaType }>, type: AreaType): number =>
  [...units.values()].filter((unit) => unit.type === type).length;

const counts = ({ provinces, communes }: AreaTable) => ({
  city: count(provinces, 'city'),
  province: count(provinces, 'province'),
  commune: count(communes, 'commune'),
  ward: count(communes, 'ward'),
  'special-zone': count(communes, 'special-zone'),
});

describe('the country on a day', () => {
  // Resolution 202/2025/QH15 and the Ministry of Home Affairs: 34 units, 3,321 communes from 1/7/2025;
  // resolutions 30/2026/QH16 and 237/NQ-UBTVQH16: Đồng Nai a city, ten of its communes wards from 30/4/2026.
  test('up to 29 April 2026: 6 cities and 28 provinces; 2,621 xã, 687 phường, 13 đặc khu', () => {
    const table = areaTable(rows, corrections, '2026-04-29');
    expect(counts(table)).toEqual({
      city: 6,
      province: 28,
      commune: 2621,
      ward: 687,
      'special-zone': 13,
    });
  });

  test.each(['2026-04-30', '2026-11-22'])(
    'on %s: 7 cities and 27 provinces; 2,611 xã, 697 phường, 13 đặc khu',
    (day) => {
      const table = areaTable(rows, corrections, day);
      expect(counts(table)).toEqual({
        city: 7,
        province: 27,
        commune: 2611,
        ward: 697,
        'special-zone': 13,
      });
      expect([table.provinces.size, table.communes.size]).toEqual([34, 3321]);
    },
  );

  test('Đồng Nai’s ten new wards keep their codes and their addresses', () => {
    const { provinces, communes, renamings } = areaTable(rows, corrections, '2026-11-22');
    expect(provinces.get('75')).toEqual({
      code: '75',
      name: 'Đồng Nai',
      type: 'city',
      slug: 'dong-nai',
    });
    const wards = [
      'Lộc Ninh',
      'Tân Khai',
      'Đồng Phú',
      'Tân Phú',
      'Trị An',
      'Trảng Bom',
      'Dầu Giây',
      'Long Thành',
      'Xuân Lộc',
      'Nhơn Trạch',
    ];
    const found = [...communes.values()].filter(
      (it) => it.province === '75' && it.type === 'ward' && wards.includes(it.name),
    );
    expect(found).toHaveLength(10);
    expect(renamings).toEqual([]);
  });
});

describe('today’s table', () => {
  const { provinces, communes } = areaTable(rows, corrections, '2026-11-22');

  test('seven cities, by name', () => {
    const cities = [...provinces.values()]
      .filter(({ type }) => type === 'city')
      .map(({ name }) => name);
    expect(cities).toEqual([
      'Cần Thơ',
      'Đà Nẵng',
      'Đồng Nai',
      'Hà Nội',
      'Hải Phòng',
      'Hồ Chí Minh',
      'Huế',
    ]);
  });

  test('Hoàng Sa is a special zone of Đà Nẵng, Trường Sa of Khánh Hòa', () => {
    expect(communes.get('20333')).toMatchObject({
      name: 'Hoàng Sa',
      type: 'special-zone',
      province: '48',
    });
    expect(communes.get('22736')).toMatchObject({
      name: 'Trường Sa',
      type: 'special-zone',
      province: '56',
    });
  });

  test.each([
    ['19815', 'Phường An Cựu', 'phường An Cựu', 'an-cuu', '46'],
    ['20137', 'Xã Chân Mây - Lăng Cô', 'xã Chân Mây - Lăng Cô', 'chan-may-lang-co', '46'],
    ['07060', 'Xã Thống Nhất', 'xã Thống Nhất', 'thong-nhat', '22'],
    ['10354', 'Xã Vân Đình', 'xã Vân Đình', 'van-dinh', '01'],
    ['13264', 'Xã Thư Vũ', 'xã Thư Vũ', 'thu-vu', '33'],
  ])(
    'code %s is %s, in a sentence %s, at the address %s',
    (code, full, inSentence, slug, province) => {
      const commune = communes.get(code);
      expect(commune && [fullName(commune), nameInSentence(commune)]).toEqual([full, inSentence]);
      expect(commune).toMatchObject({ slug, province });
    },
  );

  test('provinces have 34 addresses, and inside each no two communes share one', () => {
    expect(new Set([...provinces.values()].map(({ slug }) => slug)).size).toBe(34);
    const addresses = [...communes.values()].map(({ province, slug }) => `${province}/${slug}`);
    expect(new Set(addresses).size).toBe(3321);
    for (const { slug } of communes.values()) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('every name stands without its type, and every commune in a province that exists', () => {
    for (const { name, province } of communes.values()) {
      expect(name).toMatch(/^[\p{Lu}\d]/u);
      expect(name).not.toMatch(/^(xã|phường|đặc khu) /i);
      expect(provinces.has(province)).toBe(true);
    }
  });

  test('real names that differ only in marks, or in type, end in their codes, all of them', () => {
    const coded = [...communes.values()].filter(({ code, slug }) => slug.endsWith(`-${code}`));
    expect(coded.length).toBeGreaterThan(0);
    for (const { province, slug, code } of coded) {
      const bare = slug.slice(0, -code.length - 1);
      const same = coded.filter(
        (it) => it.province === province && it.slug === `${bare}-${it.code}`,
      );
      expect(same.length, slug).toBeGreaterThan(1);
      expect(
        [...communes.values()].some((it) => it.province === province && it.slug === bare),
      ).toBe(false);
    }
  });
});
