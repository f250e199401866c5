import { describe, expect, test } from 'vitest';
import { isPublished, placeKinds, placeSchema, placeStatuses } from '../../src/schemas/place.ts';
import { mistakes } from './mistakes.ts';
import { samples } from './samples.ts';

const place = (rest: object) => mistakes(placeSchema, { ...samples.placeSchema, ...rest });
const verified = { on: '2026-11-02', how: 'phone', role: 'biên tập viên Công an tỉnh' };
const licence = { number: '01/GP', issuer: 'Công an tỉnh', checkedOn: '2026-11-02' };

describe('checked means that somebody checked', () => {
  test('a verified place needs the day, the way and the role', () => {
    expect(place({ status: 'verified' })).toEqual([
      'verified: Tình trạng "đã kiểm tra" cần ngày, cách và vai trò người kiểm tra.',
    ]);
    expect(place({ status: 'verified', verified })).toEqual([]);
    expect(place({ status: 'verified', verified: { on: '2026-11-02', how: 'nghe nói' } })).toEqual([
      'verified.how: Chọn một trong: phone, visit, letter, official.',
      'verified.role: Cần một dòng chữ ở đây.',
    ]);
  });
});

describe('a grace has an end and a reason', () => {
  const graced = (grace: object) =>
    place({ status: 'verified', verified: { ...verified, on: '2025-11-22', ...grace } });
  const both =
    'verified.graceReason: Gia hạn thì ghi cả ngày và lý do; không gia hạn thì bỏ trống cả hai.';
  const limits =
    'verified.graceUntil: Gia hạn tính từ sau ngày thứ 365 kể từ lần kiểm tra, nhiều nhất thêm 90 ngày.';
  const graceReason = 'đường bị chia cắt';

  // 22/11/2026 is 365 days after the check, 20/2/2027 is 90 more.
  test.each([
    [{ graceUntil: '2026-11-23', graceReason }, []],
    [{ graceUntil: '2027-02-20', graceReason }, []],
    [{ graceUntil: '2027-02-21', graceReason }, [limits]],
    [{ graceUntil: '2026-11-22', graceReason }, [limits]],
    [{ graceUntil: '2026-12-01' }, [both]],
    [{ graceReason }, [both]],
  ])('%j', (grace, expected) => {
    expect(graced(grace)).toEqual(expected);
  });
});

describe('a private centre is published with its licence only', () => {
  const refusal =
    'licence: Cơ sở tư nhân chỉ được đăng khi có số giấy phép và ngày hỏi lại nơi cấp; nếu chưa, đặt do-not-list.';

  test.each([
    ['reported', {}, [refusal]],
    ['verified', { verified }, [refusal]],
    ['do-not-list', {}, []],
    ['closed', {}, []],
    ['reported', { licence }, []],
    ['verified', { licence, verified }, []],
  ])('%s with %j', (status, rest, expected) => {
    expect(place({ kind: 'rehab-private', status, ...rest })).toEqual(expected);
  });

  test('a licence names its number, who gave it and when that was asked', () => {
    expect(place({ kind: 'rehab-private', licence: { number: '01/GP' } })).toEqual([
      'licence.issuer: Cần một dòng chữ ở đây.',
      'licence.checkedOn: Cần một ngày dạng năm-tháng-ngày, ví dụ 2026-11-22.',
    ]);
  });
});

describe('a place stands in a province by its code', () => {
  test.each([
    [{ province: 46 }, ["area.province: Cần mã tỉnh trong nháy, ví dụ '46'."]],
    [{ province: '046' }, ["area.province: Mã tỉnh gồm hai chữ số trong nháy, ví dụ '46'."]],
    [
      { province: '46', commune: '1981' },
      ["area.commune: Mã xã gồm năm chữ số trong nháy, ví dụ '19815'."],
    ],
    [{ province: '46', commune: '19815' }, []],
  ])('%j', (area, expected) => {
    expect(place({ area })).toEqual(expected);
  });

  test('a record without a source is refused', () => {
    expect(place({ sources: [] })).toEqual(['sources: Ghi ít nhất một nguồn.']);
  });

  test('a kind or a state that nobody knows is answered with all there are', () => {
    expect(place({ kind: 'trung-tâm', status: 'ok' })).toEqual([
      `kind: Chọn một trong: ${Object.keys(placeKinds).join(', ')}.`,
      `status: Chọn một trong: ${Object.keys(placeStatuses).join(', ')}.`,
    ]);
  });
});

test('only checked and reported places are published', () => {
  const states = ['verified', 'reported', 'closed', 'do-not-list'] as const;
  expect(states.map((status) => isPublished({ status }))).toEqual([true, true, false, false]);
});
