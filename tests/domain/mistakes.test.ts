import { describe, expect, test } from 'vitest';
import { areaTable } from '../../src/domain/areas.ts';
import { danglingMistakes, placeMistakes, sentence } from '../../src/domain/mistakes.ts';
import type { Place } from '../../src/schemas/place.ts';
import { rows } from './rows.ts';

const areas = areaTable(rows, [], '2026-11-22');
const file = (name: string, rest: Partial<Place> = {}) => ({
  file: `content/places/${name}.yml`,
  data: {
    name: 'Điểm tư vấn',
    kind: 'counselling',
    area: { province: '46', commune: '19815' },
    sources: [{ title: 'Kế hoạch' }],
    status: 'reported',
    ...rest,
  } as Place,
});
const told = (...files: ReturnType<typeof file>[]) => placeMistakes(files, areas).map(sentence);

describe('a place stands where there is a commune today', () => {
  test.each<[Place['area'], string[]]>([
    [{ province: '46', commune: '19815' }, []],
    [{ province: '46' }, []],
    [
      { province: '99' },
      [
        'content/places/a.yml: mục "area.province". Hôm nay không có tỉnh mang mã 99. Hãy tra lại mã tỉnh.',
      ],
    ],
    [
      { province: '46', commune: '99999' },
      [
        'content/places/a.yml: mục "area.commune". Hôm nay không có xã, phường mang mã 99999. Hãy tra mã đang dùng.',
      ],
    ],
    [
      { province: '01', commune: '19815' },
      [
        'content/places/a.yml: mục "area.commune". Mã 19815 thuộc tỉnh mang mã 46. Hãy sửa một trong hai.',
      ],
    ],
  ])('%j', (area, sentences) => {
    expect(told(file('a', { area }))).toEqual(sentences);
  });
});

describe('one place has one record', () => {
  test('the same kind, area and name, however its marks are typed, is told of each later file', () => {
    expect(told(file('a'), file('b', { name: 'ĐIỂM TƯ VẤN'.normalize('NFD') }), file('c'))).toEqual(
      [
        'content/places/b.yml: mục "name". Trùng với content/places/a.yml. Hãy gộp hai bản ghi làm một.',
        'content/places/c.yml: mục "name". Trùng với content/places/a.yml. Hãy gộp hai bản ghi làm một.',
      ],
    );
  });

  test('another kind, another commune or another name is another place', () => {
    const elsewhere = file('c', { area: { province: '46' } });
    expect(
      told(file('a'), file('b', { kind: 'methadone' }), elsewhere, file('d', { name: 'Điểm hai' })),
    ).toEqual([]);
  });
});

test('a name that leads nowhere is told, one by one', () => {
  const exists = (slug: string) => slug === 'luat-120-2025';
  expect(
    danglingMistakes(
      'content/articles/a.md',
      'documents',
      ['luat-120-2025', 'luat-121'],
      exists,
    ).map(sentence),
  ).toEqual([
    'content/articles/a.md: mục "documents". Không có mục nào tên là "luat-121". Hãy sửa tên hoặc bỏ dòng này.',
  ]);
  expect(danglingMistakes('content/articles/a.md', 'documents', undefined, exists)).toEqual([]);
});
