import { describe, expect, test } from 'vitest';
import { positionSchema } from '../../src/schemas/position.ts';
import { mistakes } from './mistakes.ts';

describe('a point lies in Viet Nam and says how exact it is', () => {
  test.each([
    ['Lũng Cú, the north', { lat: 23.39, lng: 105.32 }],
    ['Mũi Cà Mau, the south', { lat: 8.56, lng: 104.83 }],
    ['Hoàng Sa', { lat: 16.53, lng: 111.61 }],
    ['Trường Sa', { lat: 8.64, lng: 111.92 }],
  ])('%s', (_name, point) => {
    expect(mistakes(positionSchema, { precision: 'commune', ...point })).toEqual([]);
  });

  const lat = 'lat: Ghi độ bằng số thập phân, từ 7.5 đến 23.5.';
  const lng = 'lng: Ghi độ bằng số thập phân, từ 102 đến 117.9.';
  test.each([
    ['swapped', { precision: 'building', lat: 105.8, lng: 21 }, [lat, lng]],
    ['nowhere', { precision: 'building', lat: 0, lng: 0 }, [lat, lng]],
    ['as text', { precision: 'building', lat: '21', lng: 105.8 }, [lat]],
    ['half a point', { precision: 'commune', lat: 21 }, [lng]],
    ['no point', { precision: 'none' }, []],
    [
      'none with a point',
      { precision: 'none', lat: 21 },
      ['lat: Không có mục nào tên như vậy. Hãy sửa tên, hoặc xóa dòng này.'],
    ],
    [
      'a guess',
      { precision: 'chắc vậy', lat: 21, lng: 105 },
      ['precision: Chọn precision là một trong: building, commune, province, none.'],
    ],
  ])('%s', (_name, position, expected) => {
    expect(mistakes(positionSchema, position)).toEqual(expected);
  });
});
