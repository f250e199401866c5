import { describe, expect, test } from 'vitest';
import { ofArticle, ofBody, ofPlace, told } from './findingsof.ts';

describe('the text below the fields', () => {
  const unsafe = (it: string) =>
    `! Nội dung: Liên kết ${it} chưa an toàn. Hãy dùng địa chỉ bắt đầu bằng https://.`;
  const dead = (it: string) =>
    `! Nội dung: Liên kết "${it}" không mở được trên trang. Hãy dùng địa chỉ bắt đầu bằng https://, hoặc bằng / nếu là trang của ta.`;

  test.each<[string, string[]]>([
    ['![Sân trường](/media/articles/a/san.webp)', []],
    [
      '![](/media/articles/a/san.webp)',
      [
        '! Nội dung: Ảnh /media/articles/a/san.webp chưa có mô tả. Hãy viết cho người không nhìn thấy ảnh.',
      ],
    ],
    [
      'Chữ ![  ](/media/a.webp "Tên") chữ',
      ['! Nội dung: Ảnh /media/a.webp chưa có mô tả. Hãy viết cho người không nhìn thấy ảnh.'],
    ],
    [
      '![Sân](https://example.vn/a.jpg)',
      [
        '! Nội dung: Ảnh https://example.vn/a.jpg không nằm trong /media/. Hãy tải ảnh lên rồi chèn lại.',
      ],
    ],
    [
      '![]()',
      [
        '! Nội dung: Ảnh chưa có mô tả. Hãy viết cho người không nhìn thấy ảnh.',
        '! Nội dung: Ảnh không nằm trong /media/. Hãy tải ảnh lên rồi chèn lại.',
      ],
    ],
    ['Ghi `![](x)` trong bài', []],
    ['```\n![](x) <b> [9]\n\n[a](http://example.vn)\n```', []],
  ])('a picture in %j', (body, lines) => {
    expect(ofBody(body)).toEqual(lines);
  });

  test.each<[string, string[]]>([
    ['[báo](http://example.vn/a)', [unsafe('http://example.vn/a')]],
    [
      'Xem http://example.vn và <HTTP://example.vn/b>',
      [unsafe('http://example.vn'), unsafe('HTTP://example.vn/b')],
    ],
    ['[báo][a]\n\n[a]: http://example.vn/c', [unsafe('http://example.vn/c')]],
    ['[a](javascript:alert)', [dead('javascript:alert')]],
    ['[a](DATA:text/html,x)', [dead('DATA:text/html,x')]],
    ['[a](< javascript:x>)', [dead('')]],
    ['[báo][a]\n\n[a]: data:text/html,x', [dead('data:text/html,x')]],
    ['[a](bai-viet/nghe)', [dead('bai-viet/nghe')]],
    ['[a](//example.vn)', [dead('//example.vn')]],
    ['[a](mailto:a@example.vn) [b](tel:115) [c](#muc) [d](/tim/)', []],
  ])('a link in %j', (body, lines) => {
    expect(ofBody(body)).toEqual(lines);
  });

  test.each<[string, string[]]>([
    ['Có. [1][2]', []],
    [
      'Có. [3] Lại. [3]',
      ['! Nội dung: Không có nguồn số 3. Hãy thêm nguồn ấy, hoặc sửa số trong [3].'],
    ],
    ['Có. \\[7]', ['! Nội dung: Không có nguồn số 7. Hãy thêm nguồn ấy, hoặc sửa số trong [7].']],
    ['Có. [0]', ['! Nội dung: Không có nguồn số 0. Hãy thêm nguồn ấy, hoặc sửa số trong [0].']],
    ['Bài [12](/bai-viet/nghe/) năm [2026]', []],
  ])('the mark of a source in %j', (body, lines) => {
    expect(ofBody(body)).toEqual(lines);
  });

  test.each<[string, string[]]>([
    [
      'Chữ <b>đậm</b> và <img src=x>',
      ['? Nội dung: Trang sẽ bỏ thẻ HTML: <b> </b> <img src=x>. Hãy dùng các nút định dạng.'],
    ],
    [
      '<!-- ghi chú -->',
      ['? Nội dung: Trang sẽ bỏ thẻ HTML: <!-- ghi chú -->. Hãy dùng các nút định dạng.'],
    ],
    ['3 < 5, 7 > 5, <https://example.vn/> \\<b>', []],
  ])('HTML in %j', (body, lines) => {
    expect(ofBody(body)).toEqual(lines);
  });
});

describe('words to avoid', () => {
  const advice = 'Nên tránh "kẻ xấu". Hãy viết "người". Không ai xấu mãi.';

  test('in our own words, with the word to write', () => {
    expect(
      ofArticle({ summary: 'Không có kẻ xấu.', remember: ['Một', 'kẻ xấu'] }, 'Gặp kẻ xấu.'),
    ).toEqual([`? Tóm tắt: ${advice}`, `? Điều cần nhớ › 2: ${advice}`, `? Nội dung: ${advice}`]);
  });

  test('not where others are quoted', () => {
    expect(
      ofArticle({ sources: [{ title: 'Kẻ xấu' }, { title: 'B' }] }, 'Luật ghi "kẻ xấu".'),
    ).toEqual([]);
    expect(ofPlace({ name: 'Nơi của kẻ xấu' })).toEqual([]);
    expect(ofPlace({ note: 'Nơi của kẻ xấu' })).toEqual([`? Điều cần biết: ${advice}`]);
    const data = { words: [{ avoid: ['kẻ xấu'], say: 'kẻ xấu' }] };
    expect(told({ collection: 'settings', slug: 'words', data })).toEqual([]);
  });
});
