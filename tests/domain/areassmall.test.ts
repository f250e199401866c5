import { describe, expect, test } from 'vitest';
import { type AreaRow, type AreaTable, areaTable } from '../../src/domain/areas.ts';
import { correction } from './correction.ts';

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
