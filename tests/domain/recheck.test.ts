import { expect, test } from 'vitest';
import type { Due } from '../../src/domain/due.ts';
import { callColumns, callRows, dueLists } from '../../src/domain/recheck.ts';
import { unasked } from '../../src/domain/unasked.ts';
import { placeSchema } from '../../src/schemas/place.ts';
import { samples } from '../schemas/samples.ts';

const place = (id: string, its: object) => ({
  id,
  data: placeSchema.parse({ ...samples.placeSchema, status: 'reported', name: id, ...its }),
});

const due = (its: Partial<Due>): Due => ({
  group: 'warn',
  collection: 'places',
  slug: 'a',
  title: 'A',
  reason: 'Vì sao.',
  since: '2026-11-01',
  ...its,
});

test('what is due stands by reason, the most pressing first, and no reason without records', () => {
  const lists = dueLists([due({}), due({ group: 'article' }), due({ group: 'expired' }), due({})]);
  expect(lists.map(({ group, due: all }) => [group, all.length])).toEqual([
    ['expired', 1],
    ['article', 1],
    ['warn', 2],
  ]);
});

test('places that nobody asked stand by province, each with what its record does not say', () => {
  const asked = { value: 'yes', checkedOn: '2026-01-01' };
  const found = unasked([
    place('b', { area: { province: '46' }, sources: [{ title: 'Báo', date: '2021-04' }] }),
    place('a', {
      area: { province: '46', commune: '19815' },
      address: 'Số 1',
      phones: [{ number: '+84234000000', role: 'Trực' }],
      services: ['counselling'],
      receives: ['anyone'],
      anonymous: asked,
      registers: asked,
      homeVisits: asked,
      sources: [{ title: 'Báo', url: 'https://example.vn/a' }],
    }),
    place('c', { area: { province: '33' } }),
    place('d', { area: { province: '46' }, status: 'closed' }),
  ]);
  expect([...found].map(([code, list]) => [code, list.map(({ name }) => name)])).toEqual([
    ['46', ['a', 'b']],
    ['33', ['c']],
  ]);
  expect(found.get('46')?.[0]).toEqual({
    slug: 'a',
    name: 'a',
    province: '46',
    url: 'https://example.vn/a',
    ask: ['còn hoạt động không', 'giờ mở cửa', 'chi phí'],
  });
  expect(found.get('46')?.[1]).toMatchObject({ year: '2021' });
  expect(found.get('46')?.[1]?.ask).toHaveLength(11);
});

test('the list for calling has what is due first, then what nobody asked, a cell for each column', () => {
  const rows = callRows(
    [due({ phone: '+842340000000', url: 'https://example.vn/b', province: '46' })],
    unasked([place('b', { area: { province: '46' } })]),
    (code) => `Tỉnh ${code}`,
    'https://diemtua.example',
  );
  expect(rows[0]).toEqual([
    'Địa chỉ nên hỏi lại',
    'A',
    'Tỉnh 46',
    'Vì sao.',
    '2026-11-01',
    '0234.0000.000',
    'https://example.vn/b',
    '',
    'https://diemtua.example/quan-tri/#/collections/places/entries/a',
  ]);
  expect(rows[1]?.[0]).toBe('Chưa ai hỏi');
  expect(rows.map((row) => row.length)).toEqual([callColumns.length, callColumns.length]);
});
