import { describe, expect, test } from 'vitest';
import {
  degreesTyped,
  draftOf,
  placedSentence,
  placed,
  pointOf,
  pointTrouble,
  precisions,
  withPrecision,
} from '../../../cms/widgets/pointvalue.ts';

const there = { precision: 'commune', lat: 21.0285, lng: 105.8542 };

test('how exact a point is can be chosen in the words of the schema, or that there is none', () => {
  expect(precisions).toEqual([
    ['building', 'Đúng tòa nhà'],
    ['commune', 'Trung tâm xã, phường'],
    ['province', 'Trung tâm tỉnh'],
    ['none', 'Chưa có vị trí'],
  ]);
});

test('a position is read from whatever the entry holds', () => {
  expect(draftOf(there)).toEqual(there);
  expect(draftOf({ toJS: () => there })).toEqual(there);
  expect(draftOf({ precision: 'none' })).toEqual({ precision: 'none' });
  expect(draftOf({ precision: 'building', lat: '', lng: 'x' })).toEqual({
    precision: 'building',
    lng: 'x',
  });
  for (const value of [undefined, null, '', 3, []]) expect(draftOf(value)).toEqual({});
});

test('only two numbers are a point', () => {
  expect(pointOf(there)).toEqual({ lat: 21.0285, lng: 105.8542 });
  expect(pointOf({ precision: 'building', lat: 21 })).toBeUndefined();
  expect(pointOf({ lat: 21, lng: '105.' })).toBeUndefined();
  expect(pointOf({ lat: 0, lng: 0 })).toEqual({ lat: 0, lng: 0 });
});

describe('a point is put', () => {
  test('and keeps how exact it was', () => {
    expect(placed(there, { lat: 20, lng: 106 })).toEqual({
      precision: 'commune',
      lat: 20,
      lng: 106,
    });
    expect(placed(there, { lng: 106 })).toEqual({ ...there, lng: 106 });
  });

  test('and counts as exact where nothing stood', () => {
    const exact = { precision: 'building', lat: 20, lng: 106 };
    expect(placed({}, { lat: 20, lng: 106 })).toEqual(exact);
    expect(placed({ precision: 'none' }, { lat: 20, lng: 106 })).toEqual(exact);
    expect(placed({}, { lat: '20,x' })).toEqual({ precision: 'building', lat: '20,x' });
  });

  test('and an emptied box leaves no key', () => {
    expect(placed(there, { lat: '' })).toEqual({ precision: 'commune', lng: 105.8542 });
  });

  test('and goes when there is no place', () => {
    expect(withPrecision(there, 'none')).toEqual({ precision: 'none' });
    expect(withPrecision(there, 'province')).toEqual({ ...there, precision: 'province' });
  });
});

test('a box holds a number, or what was typed', () => {
  expect(degreesTyped('21,0285')).toBe(21.0285);
  expect(degreesTyped(' hai ')).toBe('hai');
  expect(degreesTyped('')).toBe('');
});

describe('what is wrong is said with what to do', () => {
  const lat =
    'vĩ độ: Ghi độ bằng số thập phân, từ 7.5 đến 23.5. Chưa biết thì chọn “Chưa có vị trí”.';
  const lng =
    'kinh độ: Ghi độ bằng số thập phân, từ 102 đến 117.9. Chưa biết thì chọn “Chưa có vị trí”.';
  test.each([
    [{}, undefined],
    [there, undefined],
    [{ precision: 'none' }, undefined],
    [{ ...there, lat: 48.8566 }, lat],
    [{ ...there, lat: 'hai' }, lat],
    [{ precision: 'building', lng: 105 }, lat],
    [{ precision: 'building', lat: 21 }, lng],
    [{ ...there, lng: 2.3522 }, lng],
    [{ lat: 21, lng: 105 }, 'chọn điểm này chính xác đến đâu.'],
    [{ precision: 'near', lat: 21, lng: 105 }, 'chọn điểm này chính xác đến đâu.'],
  ])('%j', (draft, trouble) => {
    expect(pointTrouble(draft)).toBe(trouble);
  });
});

test.each([
  [{ lat: 21, lng: 105, swapped: false }, 'Đã đặt: vĩ độ 21, kinh độ 105.'],
  [
    { lat: 21, lng: 105, swapped: true },
    'Hai số bị đổi chỗ nên đã đổi lại: vĩ độ 21, kinh độ 105. Hãy xem có đúng chỗ không.',
  ],
])('what was set is said: %j', (read, sentence) => {
  expect(placedSentence(read)).toBe(sentence);
});
