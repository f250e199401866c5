import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type AreaRow,
  type AreaTable,
  areaTable,
  fullName,
  nameInSentence,
} from '../../src/domain/areas.ts';
import {
  type AreaCorrection,
  areaCorrectionSchema,
  type AreaType,
} from '../../src/schemas/area.ts';
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

const correction = (change: Partial<AreaCorrection>): AreaCorrection => ({
  title: 'Đổi tên thử',
  effective: '2026-01-01',
  sources: [{ title: 'Nghị quyết' }],
  changes: [],
  former: [],
  ...change,
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

describe('a small country', () => {
  const small: AreaRow[] = [
    { code: '01', name: 'Tỉnh Một' },
    { code: '02', name: 'Thành phố Hai' },
    { code: '00001', name: 'Xã Tân Hòa', province: '01' },
    { code: '00002', name: 'phường  Tân Hoa', province: '01' },
    { code: '00003', name: 'Xã Bình An'.normalize('NFD'), province: '01' },
    { code: '00004', name: 'Đặc khu Bình An', province: '02' },
  ];
  const slugs = ({ communes }: AreaTable) =>
    Object.fromEntries([...communes].map(([code, { slug }]) => [code, slug]));

  test('names that collide end in the code, whatever their order; the same name elsewhere does not', () => {
    const expected = {
      '00001': 'tan-hoa-00001',
      '00002': 'tan-hoa-00002',
      '00003': 'binh-an',
      '00004': 'binh-an',
    };
    expect(slugs(areaTable(small, [], '2026-01-01'))).toEqual(expected);
    expect(slugs(areaTable(small.toReversed(), [], '2026-01-01'))).toEqual(expected);
  });

  test('types are read in small letters and in any spacing or composition', () => {
    const { communes } = areaTable(small, [], '2026-01-01');
    expect(communes.get('00002')).toMatchObject({ type: 'ward', name: 'Tân Hoa' });
    expect(communes.get('00003')).toMatchObject({ type: 'commune', name: 'Bình An' });
  });

  test('a renamed commune leaves its old address behind', () => {
    const renamed = correction({ changes: [{ code: '00003', name: 'Bình Yên' }] });
    const { communes, renamings } = areaTable(small, [renamed], '2026-01-01');
    expect(communes.get('00003')).toMatchObject({
      name: 'Bình Yên',
      slug: 'binh-yen',
      type: 'commune',
    });
    expect(renamings).toEqual([{ from: 'mot/binh-an', to: 'mot/binh-yen' }]);
  });

  test('a unit renamed twice leaves both addresses behind, and a renamed province those of its communes', () => {
    const first = correction({ changes: [{ code: '00003', name: 'Bình Yên' }] });
    const second = correction({
      effective: '2026-02-01',
      changes: [
        { code: '00003', name: 'Bình Minh' },
        { code: small.find((row) => row.name.includes('Một'))?.code ?? '', name: 'Hai Lần' },
      ],
    });
    const { renamings } = areaTable(small, [second, first], '2026-03-01');
    expect(renamings).toEqual(
      expect.arrayContaining([
        { from: 'mot', to: 'hai-lan' },
        { from: 'mot/binh-an', to: 'hai-lan/binh-minh' },
        { from: 'mot/binh-yen', to: 'hai-lan/binh-minh' },
      ]),
    );
  });

  test('before its day a correction changes nothing', () => {
    const renamed = correction({ changes: [{ code: '00003', name: 'Bình Yên' }] });
    expect(areaTable(small, [renamed], '2025-12-31')).toEqual(areaTable(small, [], '2025-12-31'));
  });

  test('a name taken by another commune moves both to their codes, and both old addresses are kept', () => {
    const taken = correction({ changes: [{ code: '00001', name: 'Bình An' }] });
    const { renamings } = areaTable(small, [taken], '2026-01-01');
    expect(renamings).toHaveLength(3);
    expect(renamings).toEqual(
      expect.arrayContaining([
        { from: 'mot/tan-hoa-00001', to: 'mot/binh-an-00001' },
        { from: 'mot/binh-an', to: 'mot/binh-an-00003' },
        { from: 'mot/tan-hoa-00002', to: 'mot/tan-hoa' },
      ]),
    );
  });

  test('corrections count in the order of their days, not of their files', () => {
    const first = correction({
      effective: '2026-01-01',
      changes: [{ code: '00003', name: 'Bình Yên', type: 'ward' }],
    });
    const second = correction({
      effective: '2026-02-01',
      changes: [{ code: '00003', name: 'Bình Minh' }],
    });
    const { communes } = areaTable(small, [second, first], '2026-03-01');
    expect(communes.get('00003')).toMatchObject({ name: 'Bình Minh', type: 'ward' });
  });

  test('a correction of a code that nobody has stops with a sentence', () => {
    const unknown = correction({ title: 'Xã mới', changes: [{ code: '99999', type: 'ward' }] });
    expect(() => areaTable(small, [unknown], '2026-01-01')).toThrowErrorMatchingInlineSnapshot(
      `[Error: content/areas, "Xã mới": bảng đơn vị hành chính không có mã 99999. Hãy xem lại mã.]`,
    );
  });

  test('a unit that ends leaves its address to what took its place, and its name to the past', () => {
    const ends = correction({
      changes: [
        { code: '00003', successors: ['00005'] },
        { code: '00005', name: 'Bình Yên', type: 'ward', province: '01' },
        { code: '00002', successors: ['00001', '00005'] },
      ],
    });
    const { communes, renamings, past } = areaTable(small, [ends], '2026-01-01');
    expect([...communes.keys()].toSorted()).toEqual(['00001', '00004', '00005']);
    expect(renamings).toEqual(
      expect.arrayContaining([
        { from: 'mot/binh-an', to: 'mot/binh-yen' },
        { from: 'mot/tan-hoa-00002', to: 'mot' },
      ]),
    );
    expect(past).toEqual([
      { name: 'Xã Bình An', province: 'Tỉnh Một', until: '2025-12-31', successors: ['00005'] },
      {
        name: 'Phường Tân Hoa',
        province: 'Tỉnh Một',
        until: '2025-12-31',
        successors: ['00001', '00005'],
      },
    ]);
  });

  test('a unit cannot leave its place to a code that nobody has', () => {
    const ends = correction({
      title: 'Xã cũ',
      changes: [{ code: '00003', successors: ['99999'] }],
    });
    expect(() => areaTable(small, [ends], '2026-01-01')).toThrow(
      'content/areas, "Xã cũ": bảng đơn vị hành chính không có mã 99999. Hãy xem lại mã.',
    );
  });

  test('the rows that were given are left as they were', () => {
    const frozen = small.map((row) => Object.freeze({ ...row }));
    expect(() =>
      areaTable(
        Object.freeze(frozen),
        [correction({ changes: [{ code: '01', type: 'city' }] })],
        '2026-01-01',
      ),
    ).not.toThrow();
  });
});
