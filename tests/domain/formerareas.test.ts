import { describe, expect, test } from 'vitest';
import { areaTable, type AreaRow } from '../../src/domain/areas.ts';
import { type Conversion, formerAreas } from '../../src/domain/formerareas.ts';
import { type AreaCorrection, areaCorrectionSchema } from '../../src/schemas/area.ts';

const rows: AreaRow[] = [
  { code: '01', name: 'Một' },
  { code: '00001', name: 'Xã Tân Hòa', province: '01' },
  { code: '00002', name: 'Xã Bình An', province: '01' },
];
const conversion = (commune: string, newCommune: string): Conversion => ({
  commune,
  district: 'Huyện Cũ',
  province: 'Tỉnh Xưa',
  newCommune,
  newProvince: 'Tỉnh Một',
});
const today = '2026-11-22';

const former = (conversions: readonly Conversion[], ...corrections: object[]) => {
  const all: AreaCorrection[] = corrections.map((it) =>
    areaCorrectionSchema.parse({
      title: 'Thử',
      effective: '2026-01-01',
      sources: [{ title: 'Nguồn' }],
      ...it,
    }),
  );
  const table = areaTable(rows, all, today);
  return formerAreas({ rows, conversions, corrections: all, table, today }).map(
    ({ name, successors }) => [name, ...successors],
  );
};

describe('units that are gone', () => {
  test('several rows of one unit are its parts, whatever the tone place and composition', () => {
    const split = [
      conversion('Xã Hòa Xá', 'Xã Tân Hoà'),
      conversion('Xã Hoà Xá'.normalize('NFD'), 'Xã Bình An'),
    ];
    expect(former(split)).toEqual([['Xã Hòa Xá', '00001', '00002']]);
  });

  test('names that differ in marks are two units, and a row without an old name is none', () => {
    const two = [
      conversion('Xã Đặng Xá', 'Xã Tân Hòa'),
      conversion('Xã Đăng Xá', 'Xã Bình An'),
      conversion('', 'Xã Bình An'),
    ];
    expect(former(two)).toEqual([
      ['Xã Đặng Xá', '00001'],
      ['Xã Đăng Xá', '00002'],
    ]);
  });

  test('a correction takes the place of the rows, and ended units lead on', () => {
    const name = { name: 'Xã Vũ Hội', district: 'Huyện Cũ', province: 'Tỉnh Xưa' };
    expect(
      former(
        [conversion('Xã Vũ Hội', 'Xã Tân Hòa')],
        { former: [{ ...name, successors: ['00002'] }] },
        { effective: '2026-02-01', changes: [{ code: '00002', successors: ['00001'] }] },
      ),
    ).toEqual([
      ['Xã Vũ Hội', '00001'],
      ['Xã Bình An', '00001'],
    ]);
  });

  test('a unit that only took another code is not gone', () => {
    const changes = [
      { code: '00003', type: 'commune', name: 'Bình An', province: '01' },
      { code: '00002', successors: ['00003'] },
    ];
    expect(former([conversion('Xã Cũ', 'Xã Bình An')], { changes })).toEqual([['Xã Cũ', '00003']]);
  });

  test('rows and corrections that lead nowhere stop with a sentence', () => {
    expect(() => former([conversion('Xã Cũ', 'Xã Lạ')])).toThrowErrorMatchingInlineSnapshot(
      `[Error: Bảng chuyển đổi dẫn tới "Xã Lạ, Tỉnh Một", nhưng bảng đơn vị hành chính không có nơi này.]`,
    );
    const lost = { former: [{ name: 'Xã Cũ', province: 'Tỉnh Xưa', successors: ['00009'] }] };
    expect(() => former([], lost)).toThrowErrorMatchingInlineSnapshot(
      `[Error: content/areas, "Thử": một đơn vị cũ dẫn tới mã 00009, hôm nay không có mã này. Hãy xem lại mã.]`,
    );
  });
});
