import { describe, expect, test } from 'vitest';
import { ofArticle, ofBody, ofHotline, ofPlace } from './findingsof.ts';

describe('a place stands in a unit of today, and has one record', () => {
  test.each<[object, string[]]>([
    [{ area: { province: '02', commune: '' } }, []],
    [
      { area: { province: '99' } },
      [
        '! Địa bàn hôm nay › Mã tỉnh, thành phố: Hôm nay không có tỉnh mang mã 99. Hãy tra lại mã tỉnh.',
      ],
    ],
    [
      { area: { province: '01', commune: '00009' } },
      [
        '! Địa bàn hôm nay › Mã xã, phường, đặc khu: Hôm nay không có xã, phường mang mã 00009. Hãy tra mã đang dùng.',
      ],
    ],
    [
      { area: { province: '01', commune: '00002' } },
      [
        '! Địa bàn hôm nay › Mã xã, phường, đặc khu: Mã 00002 thuộc tỉnh mang mã 02. Hãy sửa một trong hai.',
      ],
    ],
  ])('%j', (data, lines) => {
    expect(ofPlace(data)).toEqual(lines);
  });

  test('a second record of a place is told, however its name is typed; the record itself is not', () => {
    const twin = { name: 'ĐIỂM TƯ VẤN HOÀ BÌNH'.normalize('NFD') };
    const lines = ['! Tên: Trùng với "Điểm tư vấn Hòa Bình" (mot-1). Hãy gộp hai bản ghi làm một.'];
    expect(ofPlace(twin)).toEqual(lines);
    expect(ofPlace(twin, 'mot-7')).toEqual(lines);
    expect(ofPlace(twin, 'mot-1')).toEqual([]);
    expect(ofPlace({ ...twin, kind: 'methadone' })).toEqual([]);
    expect(ofPlace({ ...twin, area: { province: '01' } })).toEqual([]);
  });
});

describe('a number for reporting crime stands in no box of help', () => {
  const refusal =
    '0900.00.00.01 là số báo tin về tội phạm; số giúp đỡ và số báo tin không được đứng chung một chỗ. Hãy bỏ số này, hoặc dẫn tới trang /bao-tin/.';

  test('of a place', () => {
    const phones = [
      { number: '115', role: 'Cấp cứu' },
      { number: '+84900000001', role: 'Trực' },
    ];
    expect(ofPlace({ phones })).toEqual([`! Điện thoại › 2 › Số: ${refusal}`]);
  });

  test.each(['help', 'emergency'])('of a line for %s', (purpose) => {
    expect(ofHotline({ purpose, number: '+84900000001' })).toEqual([`! Số để gọi: ${refusal}`]);
    expect(ofHotline({ purpose, fallback: 'Gọi 0900 000 001' })).toEqual([
      `! Không gọi được thì sao: ${refusal}`,
    ]);
  });

  test('of an article', () => {
    expect(ofArticle({ remember: ['Gọi 0900.000.001'] }, 'Số +84 900 000 001.')).toEqual([
      `! Điều cần nhớ › 1: ${refusal}`,
      `! Nội dung: ${refusal}`,
    ]);
  });

  test('a line for reporting may, and another number is no such number', () => {
    expect(ofHotline({ purpose: 'report-crime', number: '+84900000001' })).toEqual([]);
    expect(ofBody('Gọi 0900000012 hoặc 115.')).toEqual([]);
  });
});

describe('days to come', () => {
  test('an article of a later day will appear on it', () => {
    expect(ofArticle({ published: '2026-12-01' })).toEqual([
      '? Ngày đăng: Bài sẽ hiện vào ngày 1/12/2026. Muốn hiện ngay thì chọn hôm nay.',
    ]);
  });

  test('nobody has checked a place tomorrow', () => {
    const verified = { on: '2026-11-23', how: 'phone', role: 'biên tập viên' };
    expect(ofPlace({ status: 'verified', verified })).toEqual([
      '! Lần kiểm tra gần nhất › Ngày kiểm tra: Ngày này chưa tới: hôm nay là 22/11/2026. Hãy ghi ngày đã kiểm tra thật.',
    ]);
    expect(ofPlace({ status: 'verified', verified: { ...verified, on: '2026-11-22' } })).toEqual(
      [],
    );
  });
});
