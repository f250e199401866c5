import { describe, expect, test } from 'vitest';
import {
  counts,
  dueWords,
  filtered,
  filters,
  shortName,
  type Filter,
} from '../../../src/islands/desk/queue.ts';
import type { Item } from '../../../src/islands/desk/server.ts';

const today = '2026-11-27';

const item = (id: string, its: Partial<Item> = {}): Item => ({
  id,
  role: 'point',
  version: 1,
  state: 'received',
  created: '2026-11-20',
  expires: '2026-12-20',
  count: 1,
  waiting: true,
  ...its,
});

const items = [
  item('answered', { state: 'answered', waiting: false }),
  item('undated'),
  item('tomorrow', { due: '2026-11-28', state: 'opened' }),
  item('late', { due: '2026-11-26', state: 'escalated' }),
  item('today', { due: '2026-11-27' }),
  item('closed', { state: 'closed', due: '2026-11-01' }),
  item('blocked', { state: 'blocked' }),
];
const sight = { today, mine: new Set(['answered', 'closed']) };
const seen = (filter: Filter): string[] => filtered(items, filter, sight).map(({ id }) => id);

describe('the queue', () => {
  test('has at its head what is due first, then what waits without a day, then what waits for the asker', () => {
    expect(seen('open')).toEqual(['late', 'today', 'tomorrow', 'undated', 'answered']);
  });

  test('is seen through filters, none of which shows a closed thread among the others', () => {
    expect(seen('new')).toEqual(['today', 'undated']);
    expect(seen('mine')).toEqual(['answered']);
    expect(seen('waiting')).toEqual(['late', 'today', 'tomorrow', 'undated']);
    expect(seen('late')).toEqual(['late']);
    expect(seen('done')).toEqual(['closed', 'blocked']);
  });

  test('counts what each filter shows', () => {
    const all = Object.keys(filters) as Filter[];
    expect(all.length).toBe(6);
    for (const filter of all) expect(counts(items, sight)[filter]).toBe(seen(filter).length);
  });

  test('says in words by when an answer is due', () => {
    const words = (its: Partial<Item>) => dueWords(item('x', its), today);
    expect(words({ due: '2026-11-26' })).toBe('Quá hạn từ 26/11/2026');
    expect(words({ due: '2026-11-27' })).toBe('Hạn trả lời: hôm nay');
    expect(words({ due: '2026-11-28' })).toBe('Hạn trả lời: ngày mai');
    expect(words({ due: '2026-12-01' })).toBe('Hạn trả lời: 1/12/2026');
    expect(words({})).toBe('Không hẹn ngày trả lời');
    expect(words({ waiting: false, due: '2026-11-26' })).toBe('Đang chờ người gửi');
    expect(words({ state: 'blocked' })).toBe('');
  });

  test('gives each thread a number of four digits that stays', () => {
    const ids = Array.from({ length: 200 }, (_, at) => `thread-${at * 7919}`);
    const names = ids.map(shortName);
    for (const name of names) expect(name).toMatch(/^\d{4}$/);
    expect(ids.map(shortName)).toEqual(names);
    // Of 9,000 numbers, 200 drawn at random share about two.
    expect(new Set(names).size).toBeGreaterThan(185);
  });
});
