import { expect, test } from 'vitest';
import { line, slugSchema, webAddressSchema } from '../../src/schemas/text.ts';
import { mistakes } from './mistakes.ts';

test('a line is trimmed, not empty and not too long', () => {
  expect(line(5).parse('  năm  ')).toBe('năm');
  expect(mistakes(line(5), 'năm ký')).toEqual([': Dài quá 5 ký tự. Hãy viết ngắn lại.']);
  expect(mistakes(line(5), '   ')).toEqual([
    ': Ô này không được để trống. Viết nội dung, hoặc bỏ hẳn khóa này.',
  ]);
  expect(mistakes(line(5), 5)).toEqual([': Cần một dòng chữ ở đây.']);
});

test.each(['goi-ai-bay-gio', 'hue-1', '115'])('%s may name an entry', (slug) => {
  expect(mistakes(slugSchema, slug)).toEqual([]);
});

test.each(['Goi-ai', 'gọi-ai', 'goi ai', '-goi', 'goi-', 'goi--ai', 'goi.md', '../goi'])(
  '%s may not',
  (slug) => {
    expect(mistakes(slugSchema, slug)).toEqual([
      ': Chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ goi-ai-bay-gio.',
    ]);
  },
);

test.each([
  'http://vbpl.vn/',
  'vbpl.vn',
  'javascript:alert(1)',
  'ftp://vbpl.vn/',
  '/noi-bo/',
  'https://',
])('%s is no address on the web', (address) => {
  expect(mistakes(webAddressSchema, address)).toEqual([
    ': Cần một địa chỉ web đầy đủ bắt đầu bằng https://.',
  ]);
});

test('an https address is one', () => {
  expect(mistakes(webAddressSchema, 'https://vanban.chinhphu.vn/?docid=216502')).toEqual([]);
});
