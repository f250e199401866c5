import { expect, test } from 'vitest';
import { areaTable } from '../../src/domain/areas.ts';
import { eventMistakes } from '../../src/domain/eventmistakes.ts';
import { sentence } from '../../src/domain/mistakes.ts';
import type { Event } from '../../src/schemas/event.ts';
import { madeUp } from './eventfiles.ts';
import { rows } from './rows.ts';

const there = {
  areas: areaTable(rows, [], '2026-11-22'),
  articles: new Set(['noi-chuyen-lan-dau']),
  campaigns: new Set(['thang-6-2027']),
  figures: new Map([['hue-2021', ['Xã được truyền thông']]]),
};
const told = (rest: Partial<Event>, today = '2026-11-27') =>
  eventMistakes('content/events/a.yml', madeUp('a', rest), there, today).map(sentence);

test('an activity that refers to what is there has no mistake', () => {
  expect(
    told({
      area: { province: '46', commune: '19815' },
      articles: ['noi-chuyen-lan-dau'],
      campaign: 'thang-6-2027',
      serves: [{ plan: 'hue-2021', indicator: 'Xã được truyền thông' }],
    }),
  ).toEqual([]);
  expect(told({ day: '2026-11-27', state: 'held' })).toEqual([]);
});

test.each<[string, Partial<Event>, string]>([
  [
    'a campaign that is not there',
    { campaign: 'khong-co' },
    'content/events/a.yml: mục "campaign". Không có mục nào tên là "khong-co". Hãy sửa tên hoặc bỏ dòng này.',
  ],
  [
    'an article that is not there',
    { articles: ['khong-co'] },
    'content/events/a.yml: mục "articles". Không có mục nào tên là "khong-co". Hãy sửa tên hoặc bỏ dòng này.',
  ],
  [
    'a plan that is not there',
    { serves: [{ plan: 'khong-co', indicator: 'Xã' }] },
    'content/events/a.yml: mục "serves". Không có mục nào tên là "khong-co". Hãy sửa tên hoặc bỏ dòng này.',
  ],
  [
    'a figure that the plan does not have',
    { serves: [{ plan: 'hue-2021', indicator: 'Trường' }] },
    'content/events/a.yml: mục "serves". Kế hoạch "hue-2021" không có chỉ tiêu nào tên là "Trường". Hãy chép đúng ô "Nói gọn".',
  ],
  [
    'an activity held on a day to come',
    { state: 'held', day: '2026-11-28' },
    'content/events/a.yml: mục "state". Ngày này chưa đến. Hãy ghi "planned", khi nào diễn ra xong mới ghi "held".',
  ],
  [
    'a commune of another province',
    { area: { province: '01', commune: '19815' } },
    'content/events/a.yml: mục "area.commune". Mã 19815 thuộc tỉnh mang mã 46. Hãy sửa một trong hai.',
  ],
])('%s is told', (_, rest, said) => {
  expect(told(rest)).toEqual([said]);
});
