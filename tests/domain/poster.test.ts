import { describe, expect, test } from 'vitest';
import type { Commune, Province } from '../../src/domain/areas.ts';
import type { ListedPlace } from '../../src/domain/places.ts';
import {
  areaPoster,
  campaignPoster,
  discreetPoster,
  isDense,
  isPrintable,
  placePoster,
  posterForms,
  posterLines,
  typedAddress,
} from '../../src/domain/poster.ts';
import { campaignSchema } from '../../src/schemas/campaign.ts';
import { hotlineSchema, type Hotline } from '../../src/schemas/hotline.ts';
import { placeSchema } from '../../src/schemas/place.ts';

const hue: Province = { code: '46', name: 'Huế', type: 'city', slug: 'hue' };
const anCuu: Commune = {
  code: '19815',
  name: 'An Cựu',
  type: 'ward',
  slug: 'an-cuu',
  province: '46',
};

describe('The poster of an area', () => {
  test('names the commune and its province and opens the page of the commune', () => {
    const poster = areaPoster(hue, anCuu, false);
    expect(poster.above).toBe('Phường An Cựu, thành phố Huế');
    expect(poster.path).toBe('/tinh-thanh/hue/an-cuu/');
  });

  test('of a whole province opens the page of the province', () => {
    const poster = areaPoster(hue, undefined, false);
    expect(poster.above).toBe('Thành phố Huế');
    expect(poster.path).toBe('/tinh-thanh/hue/');
  });

  test('says that questions can be sent only where they reach somebody', () => {
    const sending = 'Gửi được câu hỏi mà không cần tên.';
    expect(areaPoster(hue, anCuu, true).says).toContain(sending);
    expect(areaPoster(hue, anCuu, false).says).not.toContain(sending);
  });
});

const place = (its: object): ListedPlace => ({
  ...placeSchema.parse({
    name: 'Trạm thử',
    kind: 'health-station',
    area: { province: '46', commune: '19815' },
    sources: [{ title: 'Nguồn bịa ra để thử', date: '2026' }],
    status: 'verified',
    verified: { on: '2026-11-20', how: 'phone', role: 'người thử' },
    ...its,
  }),
  slug: 'tram-thu',
  standing: 'verified',
});

describe('The poster of a place', () => {
  test('says where it is, how to call, when it is open and when that was checked', () => {
    const { facts, path } = placePoster(
      place({
        address: 'Số 1 đường Thử',
        phones: [{ number: '+842343000001', role: 'Trực' }],
        hours: {
          rules: [{ days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30' }],
          holidays: 'closed',
        },
      }),
      'Phường An Cựu, thành phố Huế',
      false,
    );
    expect(path).toBe('/dia-chi/tram-thu/');
    expect(facts).toEqual([
      'Số 1 đường Thử',
      'Điện thoại: 0234.3000.001',
      'Thứ 2–Thứ 6: 7:30–11:30',
      'Ngày lễ: nghỉ',
      'Đã kiểm tra ngày 20/11/2026.',
    ]);
  });

  test('is only for a check that holds by itself: paper stays where a grace has ended', () => {
    const graceUntil = { on: '2025-11-26', graceUntil: '2026-12-31', graceReason: 'mưa lũ' };
    const old = place({ verified: { ...graceUntil, how: 'phone', role: 'người thử' } });
    expect(isPrintable(old, '2026-11-26')).toBe(true);
    expect(isPrintable(old, '2026-11-27')).toBe(false);
    expect(isPrintable({ ...place({}), standing: 'reported' }, '2026-11-26')).toBe(false);
  });

  test('is never made of a place that is only reported', () => {
    expect(() => placePoster({ ...place({}), standing: 'reported' }, 'Huế', false)).toThrow(
      'Không làm tờ in cho tram-thu: nơi này chưa được kiểm tra.',
    );
  });
});

test('the poster of a campaign says its days and its theme in the words of its source', () => {
  const campaign = campaignSchema.parse({
    title: 'Tháng hành động thử',
    summary: 'Một tháng bịa ra để thử.',
    from: '2027-06-01',
    until: '2027-06-30',
    theme: 'Chủ đề bịa ra',
    audiences: ['everyone'],
    sources: [{ title: 'Nguồn bịa ra để thử' }],
  });
  const poster = campaignPoster(campaign, 'thang-thu');
  expect(poster.above).toBe('Từ 1/6/2027 đến 30/6/2027');
  expect(poster.facts).toEqual(['Chủ đề: Chủ đề bịa ra']);
  expect(poster.path).toBe('/chien-dich/thang-thu/');
});

test('the discreet sheet opens the home page and names no place', () => {
  expect(discreetPoster.path).toBe('/');
  expect(discreetPoster.above).toBeUndefined();
});

test('there is one form for each size of paper, plain and discreet', () => {
  expect(posterForms.map(({ size, discreet }) => `${size} ${discreet}`)).toEqual([
    'a4 false',
    'a5 false',
    'a4 true',
    'a5 true',
  ]);
});

test('a sheet that says much is set smaller', () => {
  const short = areaPoster(hue, anCuu, false);
  expect(isDense(short)).toBe(false);
  expect(isDense({ ...short, headline: 'x'.repeat(65) })).toBe(true);
  expect(isDense({ ...short, facts: ['x'.repeat(200)] })).toBe(true);
});

const line = (number: string, its: object = {}): Hotline =>
  hotlineSchema.parse({
    number,
    name: `Số ${number}`,
    purpose: 'help',
    who: 'Ai cũng được.',
    hours: {
      rules: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
      holidays: 'open',
    },
    state: 'standard',
    order: 1,
    sources: [{ title: 'Nguồn bịa ra để thử' }],
    ...its,
  });

test('a poster names 115 and 111, never a line for reports or one that is not sure to answer', () => {
  const numbers = (lines: readonly Hotline[]) => posterLines(lines).map(({ number }) => number);
  expect(numbers([line('111'), line('113'), line('115')])).toEqual(['115', '111']);
  expect(numbers([line('115', { purpose: 'report-crime' })])).toEqual([]);
  expect(numbers([line('111', { state: 'unconfirmed' })])).toEqual([]);
});

test('an address is written as it is typed, without its scheme, in parts that stay together', () => {
  expect(typedAddress(new URL('https://diem.example/tinh-thanh/hue/'))).toEqual([
    'diem.example/',
    'tinh-thanh/',
    'hue/',
  ]);
  expect(typedAddress(new URL('http://diem.example:4321/'))).toEqual(['diem.example:4321']);
});
