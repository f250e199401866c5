import type { PlaceFamily } from '../domain/placefamilies.ts';
import type { Mark } from './pointindex.ts';

const number = new Intl.NumberFormat('vi-VN');

const families: Record<PlaceFamily, string> = {
  counselling: 'tư vấn',
  methadone: 'methadone',
  rehab: 'cai nghiện',
  after: 'sau cai nghiện',
};

const exactness = {
  pin: '',
  area: ', vị trí khoảng',
  reported: ', chưa xác minh, vị trí khoảng',
} as const;

/** What stands in a mark: the number of its places, as Vietnamese readers write it, or nothing for one. */
export const markText = (mark: Mark): string =>
  mark.form === 'one' ? '' : number.format(mark.count);

/** What a screen reader says of a mark. */
export function markLabel(mark: Mark): string {
  if (mark.form === 'one') {
    const { name, look, standing } = mark.point;
    return `${name}, ${families[look]}${exactness[standing]}`;
  }
  const places = `${number.format(mark.count)} nơi`;
  const doubt = mark.standing === 'reported' ? ' chưa xác minh' : '';
  return mark.form === 'pile'
    ? `${places}${doubt} ở cùng một chỗ. Xem tên các nơi`
    : `${places}${doubt}. Phóng to`;
}
