import { describe, expect, test } from 'vitest';
import { findings } from '../../cms/findings.ts';
import type { Draft, World } from '../../cms/findings/draft.ts';
import { samples } from '../schemas/samples.ts';

const unit = (code: string, name: string) =>
  ({ code, name, type: 'province', slug: code }) as const;

const world: World = {
  words: [{ avoid: ['kẻ xấu'], say: 'người', why: 'Không ai xấu mãi.' }],
  provinces: new Map([
    ['01', unit('01', 'Một')],
    ['02', unit('02', 'Hai')],
  ]),
  communes: new Map([
    ['00001', { ...unit('00001', 'Xã Một'), province: '01' }],
    ['00002', { ...unit('00002', 'Xã Hai'), province: '02' }],
  ]),
  places: [
    {
      slug: 'mot-1',
      name: 'Điểm tư vấn Hòa Bình',
      kind: 'counselling',
      province: '01',
      commune: '00001',
    },
    { slug: 'mot-2', name: 'Câu lạc bộ', kind: 'after-rehab-club', province: '01' },
  ],
  reporting: ['+84900000001'],
  today: '2026-11-22',
};

const article = {
  ...samples.articleSchema,
  sources: [{ title: 'Sổ tay' }, { title: 'Báo', url: 'https://example.vn/' }],
};
const place = {
  name: 'Điểm tư vấn mới',
  kind: 'counselling',
  area: { province: '01', commune: '00001' },
  sources: [{ title: 'Kế hoạch' }],
  status: 'reported',
};
const hotline = {
  number: '+84900000002',
  name: 'Đường dây thử',
  purpose: 'help',
  who: 'Ai cũng gọi được.',
  state: 'unconfirmed',
  order: 1,
  sources: [{ title: 'Trang thử' }],
};

/** What is said of a draft, one line a finding: "! Nguồn: …" for an error, "? …" for a warning. */
const told = (draft: Draft): string[] =>
  findings(draft, world).map(
    ({ level, field, message }) => `${level === 'error' ? '!' : '?'} ${field}: ${message}`,
  );
const ofArticle = (data: object, body?: string) =>
  told({
    collection: 'articles',
    data: { ...article, ...data },
    ...(body !== undefined && { body }),
  });
const ofBody = (body: string) => ofArticle({}, body);
const ofPlace = (data: object, slug?: string) =>
  told({ collection: 'places', data: { ...place, ...data }, ...(slug !== undefined && { slug }) });
const ofHotline = (data: object) => told({ collection: 'hotlines', data: { ...hotline, ...data } });

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

describe('a place stands in a unit of today, and has one record', () => {
  test.each<[object, string[]]>([
    [{ area: { province: '02', commune: '' } }, []],
    [
      { area: { province: '99' } },
      [
        '! Địa bàn hôm nay › Mã tỉnh, thành phố: Hôm nay không có tỉnh mang mã 99. Hãy tra lại mã tỉnh.',
      ],
    ],
    [
      { area: { province: '01', commune: '00009' } },
      [
        '! Địa bàn hôm nay › Mã xã, phường, đặc khu: Hôm nay không có xã, phường mang mã 00009. Hãy tra mã đang dùng.',
      ],
    ],
    [
      { area: { province: '01', commune: '00002' } },
      [
        '! Địa bàn hôm nay › Mã xã, phường, đặc khu: Mã 00002 thuộc tỉnh mang mã 02. Hãy sửa một trong hai.',
      ],
    ],
  ])('%j', (data, lines) => {
    expect(ofPlace(data)).toEqual(lines);
  });

  test('a second record of a place is told, however its name is typed; the record itself is not', () => {
    const twin = { name: 'ĐIỂM TƯ VẤN HOÀ BÌNH'.normalize('NFD') };
    const lines = ['! Tên: Trùng với "Điểm tư vấn Hòa Bình" (mot-1). Hãy gộp hai bản ghi làm một.'];
    expect(ofPlace(twin)).toEqual(lines);
    expect(ofPlace(twin, 'mot-7')).toEqual(lines);
    expect(ofPlace(twin, 'mot-1')).toEqual([]);
    expect(ofPlace({ ...twin, kind: 'methadone' })).toEqual([]);
    expect(ofPlace({ ...twin, area: { province: '01' } })).toEqual([]);
  });
});

describe('a number for reporting crime stands in no box of help', () => {
  const refusal =
    '0900.00.00.01 là số báo tin về tội phạm; số giúp đỡ và số báo tin không được đứng chung một chỗ. Hãy bỏ số này, hoặc dẫn tới trang /bao-tin/.';

  test('of a place', () => {
    const phones = [
      { number: '115', role: 'Cấp cứu' },
      { number: '+84900000001', role: 'Trực' },
    ];
    expect(ofPlace({ phones })).toEqual([`! Điện thoại › 2 › Số: ${refusal}`]);
  });

  test.each(['help', 'emergency'])('of a line for %s', (purpose) => {
    expect(ofHotline({ purpose, number: '+84900000001' })).toEqual([`! Số để gọi: ${refusal}`]);
    expect(ofHotline({ purpose, fallback: 'Gọi 0900 000 001' })).toEqual([
      `! Không gọi được thì sao: ${refusal}`,
    ]);
  });

  test('of an article', () => {
    expect(ofArticle({ remember: ['Gọi 0900.000.001'] }, 'Số +84 900 000 001.')).toEqual([
      `! Điều cần nhớ › 1: ${refusal}`,
      `! Nội dung: ${refusal}`,
    ]);
  });

  test('a line for reporting may, and another number is no such number', () => {
    expect(ofHotline({ purpose: 'report-crime', number: '+84900000001' })).toEqual([]);
    expect(ofBody('Gọi 0900000012 hoặc 115.')).toEqual([]);
  });
});

describe('days to come', () => {
  test('an article of a later day will appear on it', () => {
    expect(ofArticle({ published: '2026-12-01' })).toEqual([
      '? Ngày đăng: Bài sẽ hiện vào ngày 1/12/2026. Muốn hiện ngay thì chọn hôm nay.',
    ]);
  });

  test('nobody has checked a place tomorrow', () => {
    const verified = { on: '2026-11-23', how: 'phone', role: 'biên tập viên' };
    expect(ofPlace({ status: 'verified', verified })).toEqual([
      '! Lần kiểm tra gần nhất › Ngày kiểm tra: Ngày này chưa tới: hôm nay là 22/11/2026. Hãy ghi ngày đã kiểm tra thật.',
    ]);
    expect(ofPlace({ status: 'verified', verified: { ...verified, on: '2026-11-22' } })).toEqual(
      [],
    );
  });
});
