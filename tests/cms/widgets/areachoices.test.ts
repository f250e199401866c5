import { describe, expect, test } from 'vitest';
import {
  areaNow,
  areaOf,
  areaOptions,
  areaTrouble,
  areaWords,
  codes,
  unitWords,
} from '../../../cms/widgets/areachoices.ts';
import { areaBookOf } from '../../../cms/widgets/gazetteer.ts';
import { printed } from '../../../src/domain/printedgazetteer.ts';
import type { Gazetteer } from '../../../src/domain/gazetteer.ts';

/** Two provinces of today, one of which holds a former one; Đông Sơn was split between two communes. */
const country: Gazetteer = {
  provinces: [
    { type: 'tỉnh', name: 'An Bình', code: '97' },
    { type: 'thành phố', name: 'Bình Minh', code: '98' },
  ],
  communes: [
    { type: 'phường', name: 'Hòa Sơn', code: '90001', province: 0 },
    { type: 'xã', name: 'Đông Hải', code: '90004', province: 0 },
    { type: 'xã', name: 'Tây Lĩnh', code: '90007', province: 1 },
  ],
  formerProvinces: [{ type: 'tỉnh', name: 'Cẩm Thạch', now: [0] }],
  districts: [{ type: 'huyện', name: 'Mai Động', province: 0, whole: true }],
  formerCommunes: [
    { type: 'xã', name: 'Đông Sơn', district: 0, now: [0, 1] },
    { type: 'thị trấn', name: 'Mai Động', district: 0, now: [1] },
  ],
};
const { search, gazetteer } = areaBookOf(printed(country));
const options = (typed: string) => areaOptions(search(typed));

describe('what is typed becomes lines to choose', () => {
  test('a unit of today, typed without marks', () => {
    const [first] = options('hoa son');
    expect(first?.text).toBe('Phường Hòa Sơn, An Bình');
    expect(first).not.toHaveProperty('hint');
    expect(first?.means.now.map(areaNow)).toEqual([{ province: '97', commune: '90001' }]);
  });

  test('a province alone', () => {
    const [first] = options('thành phố Bình Minh');
    expect(first?.text).toBe('Thành phố Bình Minh');
    expect(first?.means.now.map(areaNow)).toEqual([{ province: '98' }]);
  });

  test('a former unit says what became of it', () => {
    expect(options('thị trấn Mai Động')[0]).toMatchObject({
      text: 'Thị trấn Mai Động, huyện Mai Động, Cẩm Thạch',
      hint: 'nay là xã Đông Hải, An Bình',
    });
    expect(options('tỉnh Cẩm Thạch')[0]?.hint).toBe('nay thuộc tỉnh An Bình');
  });

  test('a unit that was split leads to all that hold it today', () => {
    const [first] = options('xã Đông Sơn');
    expect(first?.hint).toBe('nay thuộc một trong: phường Hòa Sơn, xã Đông Hải (An Bình)');
    expect(first?.means.now.map(unitWords)).toEqual([
      'Phường Hòa Sơn, An Bình',
      'Xã Đông Hải, An Bình',
    ]);
  });

  test('no more than eight', () => {
    const [answer] = search('hoa son');
    if (!answer) throw new Error('nothing found');
    expect(areaOptions(Array(9).fill(answer))).toHaveLength(8);
    expect(areaOptions([])).toEqual([]);
  });
});

test('an area is read from whatever the entry holds', () => {
  expect(areaOf({ province: '97', commune: '90001' })).toEqual({
    province: '97',
    commune: '90001',
  });
  expect(areaOf({ toJS: () => ({ province: '97', commune: '' }) })).toEqual({ province: '97' });
  for (const value of [undefined, null, '', '97', [], {}, { commune: '90001' }, { province: 97 }])
    expect(areaOf(value)).toBeUndefined();
});

describe('an area is shown in words', () => {
  test.each([
    [{ province: '97', commune: '90001' }, 'Phường Hòa Sơn, tỉnh An Bình · mã 97 / 90001'],
    [{ province: '98' }, 'Thành phố Bình Minh · mã 98'],
    [{ province: '97', commune: '90002' }, undefined],
    [{ province: '96' }, undefined],
  ])('%j', (area, words) => {
    expect(areaWords(area, gazetteer)).toBe(words);
  });

  test('before the names have come, its codes', () => {
    expect(codes({ province: '97', commune: '90001' })).toBe('mã 97 / 90001');
    expect(codes({ province: '97' })).toBe('mã 97');
  });
});

describe('an area that is not of today is refused with what to do', () => {
  test.each([
    [{ province: '97', commune: '90001' }, undefined],
    [{ province: '97' }, undefined],
    [
      { province: '96' },
      'không còn tỉnh, thành phố nào mang mã 96. Bấm “Chọn lại” rồi gõ tên, tên cũ cũng được.',
    ],
    [
      { province: '97', commune: '90002' },
      'không còn xã, phường, đặc khu nào mang mã 90002. Bấm “Chọn lại” rồi gõ tên, tên cũ cũng được.',
    ],
    [
      { province: '97', commune: '90007' },
      'xã Tây Lĩnh thuộc thành phố Bình Minh, không thuộc tỉnh An Bình. Bấm “Chọn lại” rồi gõ tên, tên cũ cũng được.',
    ],
  ])('%j', (area, trouble) => {
    expect(areaTrouble(area, gazetteer)).toBe(trouble);
  });
});
