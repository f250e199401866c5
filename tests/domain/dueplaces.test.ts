import { describe, expect, test } from 'vitest';
import { dues } from '../../src/domain/due.ts';
import { none, place, today } from './ageing.ts';

describe('a place is due when its check is more than 90 days old', () => {
  // 24/8/2026 is 90 days before 22/11/2026; 26/5/2026 is 180; 22/11/2025 is 365.
  test.each([
    [
      'warn',
      '2026-08-23',
      'Kiểm tra lần cuối 23/8/2026. Đã hơn 90 ngày, nên hỏi lại.',
      '2026-11-22',
    ],
    [
      'badge',
      '2026-05-25',
      'Kiểm tra lần cuối 25/5/2026. Đã hơn 180 ngày, trang đang nhắc người đọc hỏi lại trước.',
      '2026-08-24',
    ],
    [
      'expired',
      '2025-11-21',
      'Kiểm tra lần cuối 21/11/2025. Đã hơn 365 ngày, trang đang ghi là chưa xác minh.',
      '2026-02-20',
    ],
  ])('%s, checked on %s: %s', (group, on, reason, since) => {
    expect(dues({ ...none, places: [place(on)] }, today)).toEqual([
      {
        group,
        collection: 'places',
        slug: 'noi-thu',
        title: 'Nơi thử',
        reason,
        since,
        province: '46',
      },
    ]);
  });

  test.each([
    ['2026-08-24', 'verified'],
    ['2025-01-01', 'closed'],
    ['2025-01-01', 'reported'],
    ['2025-01-01', 'do-not-list'],
  ])('but not one checked on %s that is %s', (on, status) => {
    expect(dues({ ...none, places: [place(on, status)] }, today)).toEqual([]);
  });
});

test('a place in its grace says until when and why; after that it has lost the mark like any other', () => {
  const grace = { graceUntil: '2026-11-22', graceReason: 'đường đến xã bị chia cắt' };
  const [held] = dues({ ...none, places: [place('2025-11-21', 'verified', {}, grace)] }, today);
  expect(held?.group).toBe('grace');
  expect(held?.reason).toBe(
    'Kiểm tra lần cuối 21/11/2025. Đã hơn 365 ngày, được gia hạn đến 22/11/2026: đường đến xã bị chia cắt',
  );
  const [lost] = dues(
    { ...none, places: [place('2025-11-21', 'verified', {}, grace)] },
    '2026-11-23',
  );
  expect(lost?.group).toBe('expired');
});

test('whoever calls finds the number and where the source stands', () => {
  const known = {
    phones: [{ number: '+84234000000', role: 'Trực' }],
    sources: [{ title: 'Giấy' }, { title: 'Trang', url: 'https://example.vn/a' }],
  };
  const [due] = dues({ ...none, places: [place('2026-08-23', 'verified', known)] }, today);
  expect(due).toMatchObject({ phone: '+84234000000', url: 'https://example.vn/a' });
});
