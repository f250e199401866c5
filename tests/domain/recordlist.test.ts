import { describe, expect, test } from 'vitest';
import { findRecords, type RecordList } from '../../src/domain/recordlist.ts';
import { placeKinds } from '../../src/schemas/place.ts';

const where = 'Phường An Cựu, Thành phố Huế';
const places: RecordList['places'] = [
  { slug: 'a', name: 'Phòng khám thử', kind: 'methadone', province: '46', where },
  { slug: 'b', name: 'Điểm thử An Cựu', kind: 'counselling', province: '46', where },
];
const hotlines = [{ slug: 'c', name: 'Đường dây thử', number: '+84900000001' }];
const found = (typed: string) =>
  findRecords({ places, hotlines }, placeKinds, typed).map(({ slug }) => slug);

describe('editors find a record', () => {
  test.each([
    ['phòng khám', ['a']],
    ['phong kham', ['a']],
    ['PHÒNG  KHÁM', ['a']],
    ['duong day', ['c']],
    ['0900.00', ['c']],
    ['09000', ['c']],
    ['methadone hue', ['a']],
    ['tu van', ['b']],
    ['thu', ['c', 'a', 'b']],
  ])('who type “%s” get %j', (typed, slugs) => {
    expect(found(typed)).toEqual(slugs);
  });

  test('first by its name, then by where it is', () => {
    expect(found('an cuu')).toEqual(['b', 'a']);
  });

  test.each(['', '  ', '…', 'ham', 'khong co'])('and nothing by “%s”', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  test('with what tells it from others', () => {
    expect(findRecords({ places, hotlines }, placeKinds, 'kham')).toEqual([
      {
        collection: 'places',
        slug: 'a',
        name: 'Phòng khám thử',
        detail: 'Cơ sở điều trị methadone · Phường An Cựu, Thành phố Huế',
      },
    ]);
    expect(findRecords({ places, hotlines }, placeKinds, 'day')).toEqual([
      { collection: 'hotlines', slug: 'c', name: 'Đường dây thử', detail: '0900.00.00.01' },
    ]);
  });
});
