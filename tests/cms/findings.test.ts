import { describe, expect, test } from 'vitest';
import { findings } from '../../cms/findings.ts';
import { ofArticle, ofBody, ofHotline, ofPlace, told, place, world } from './findingsof.ts';

test('of what is right nothing is said', () => {
  expect(
    ofBody('Bạn nghe đã. [1] Xem [bài](/bai-viet/nghe/) và [báo](https://example.vn/). [2]'),
  ).toEqual([]);
  expect(ofPlace({})).toEqual([]);
  expect(ofHotline({})).toEqual([]);
});

test('a collection without a form is a mistake of ours', () => {
  expect(() => told({ collection: 'keys', data: {} })).toThrow(
    new Error('keys: the CMS has no form of this name. See cms/collections.ts.'),
  );
});

describe('what the schema refuses is told by the words over the boxes', () => {
  test.each<[string, object, string[]]>([
    ['a text that is missing', { title: '' }, ['! Tiêu đề: Cần một dòng chữ ở đây.']],
    [
      'an address in the second source',
      { sources: [{ title: 'A' }, { title: 'B', url: 'http://example.vn' }] },
      ['! Nguồn › 2 › Địa chỉ web: Cần một địa chỉ web đầy đủ bắt đầu bằng https://.'],
    ],
    ['no source', { sources: [] }, ['! Nguồn: Ghi ít nhất một nguồn.']],
    [
      'a text inside a group',
      { law: { number: '1/QH', pending: true } },
      [
        '! Luật mà bài dựa vào › Cập nhật đến ngày: Cần một ngày dạng năm-tháng-ngày, ví dụ 2026-11-22.',
      ],
    ],
    [
      'a row of a list of lines',
      { remember: ['Một', 'x'.repeat(161)] },
      ['! Điều cần nhớ › 2: Dài quá 160 ký tự. Hãy viết ngắn lại.'],
    ],
  ])('%s', (_name, data, lines) => {
    expect(ofArticle(data)).toEqual(lines);
  });

  test('in a settings file too', () => {
    const data = {
      words: [
        { avoid: ['kẻ xấu'], say: 'người' },
        { avoid: [], say: 'bạn' },
      ],
    };
    expect(told({ collection: 'settings', slug: 'words', data })).toEqual([
      '! Từ nên tránh › 2 › Cách nói nên tránh: Ghi ít nhất một cách nói nên tránh.',
    ]);
  });

  test('what has no fields at all', () => {
    const data = [] as unknown as Record<string, unknown>; // As a broken file may give it.
    expect(told({ collection: 'places', data })).toEqual([
      '! Cả mục: Kiểu dữ liệu không đúng. Hãy xem một tệp mẫu cùng thư mục.',
    ]);
  });

  test('a key that no schema knows may be dropped, also one that another choice would allow', () => {
    const position = { precision: 'none', lat: 16 };
    const data = { ...place, hoTen: 'A', position };
    expect(findings({ collection: 'places', data }, world)).toEqual([
      {
        level: 'warning',
        field: 'Vị trí › Vĩ độ',
        message: 'Ở đây không ghi được mục này. Hãy bỏ nó đi rồi lưu.',
        drop: ['position', 'lat'],
      },
      {
        level: 'warning',
        field: 'hoTen',
        message: 'Ở đây không ghi được mục này. Hãy bỏ nó đi rồi lưu.',
        drop: ['hoTen'],
      },
    ]);
  });
});
