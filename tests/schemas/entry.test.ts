import { expect, test } from 'vitest';
import { factSchema } from '../../src/schemas/fact.ts';
import { entry } from '../../src/schemas/entry.ts';
import { mistakes } from './mistakes.ts';

test('everything that is wrong with a file is told at once, each with its place', () => {
  expect(mistakes(factSchema, { value: 'co', note: 5, ten: 'x', tuoi: 1 })).toEqual([
    'value: Chọn một trong: yes, no.',
    'note: Cần một dòng chữ ở đây.',
    'checkedOn: Cần một ngày dạng năm-tháng-ngày, ví dụ 2026-11-22.',
    'ten: Không có mục nào tên như vậy. Hãy sửa tên, hoặc xóa dòng này.',
    'tuoi: Không có mục nào tên như vậy. Hãy sửa tên, hoặc xóa dòng này.',
  ]);
});

test('a day and an emptied box are read as YAML leaves them', () => {
  const read = entry(factSchema).parse({
    value: 'yes',
    note: '',
    checkedOn: new Date('2026-11-22'),
  });
  expect(read).toEqual({ value: 'yes', checkedOn: '2026-11-22' });
});

test('a file that is no record at all is refused', () => {
  expect(mistakes(factSchema, undefined)).toEqual([': Thiếu mục này. Hãy thêm vào.']);
  expect(mistakes(factSchema, ['yes'])).toEqual([
    ': Kiểu dữ liệu không đúng. Hãy xem một tệp mẫu cùng thư mục.',
  ]);
});
