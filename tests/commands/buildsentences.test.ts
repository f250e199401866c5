import { describe, expect, test } from 'vitest';
import { buildSentences, withoutPlaces } from '../../src/commands/buildsentences.ts';

const root = '/srv/diem-tua';
const sentences = (...lines: string[]): string[] => buildSentences(lines.join('\n'), root);

describe('Of what a failed build prints, editors are told', () => {
  test('each sentence that names file and field, once, without what stands around it', () => {
    expect(
      sentences(
        '17:04:05 [build] Building server entrypoints...',
        '\u001b[31m[ERROR]\u001b[39m content/places/hue-1.yml: mục "area.commune". Hôm nay không có xã, phường mang mã 19816. Hãy tra mã đang dùng.',
        'content/places/hue-2.yml: mục "name". Trùng với content/places/hue-1.yml. Hãy gộp hai bản ghi làm một.',
        '  Stack trace:',
        '    at stopAt (file:///srv/diem-tua/src/model/mistakes.ts:5:34)',
        '  Caused by:',
        '  content/places/hue-2.yml: mục "name". Trùng với content/places/hue-1.yml. Hãy gộp hai bản ghi làm một.',
      ),
    ).toEqual([
      'content/places/hue-1.yml: mục "area.commune". Hôm nay không có xã, phường mang mã 19816. Hãy tra mã đang dùng.',
      'content/places/hue-2.yml: mục "name". Trùng với content/places/hue-1.yml. Hãy gộp hai bản ghi làm một.',
    ]);
  });

  test('what a schema refused, as Astro prints it, in the same form', () => {
    expect(
      sentences(
        '[InvalidContentEntryDataError] articles → soc-thuoc-goi-115 data does not match collection schema.',
        '',
        '  tacgia: Không có mục nào tên như vậy. Hãy sửa tên, hoặc xóa dòng này.',
        '  sources.0.title: Thiếu mục này. Hãy thêm vào.',
        '',
        '  Hint:',
        '    See https://docs.astro.build/en/guides/content-collections/ for more information on content schemas.',
        '  Error reference:',
        '    https://docs.astro.build/en/reference/errors/invalid-content-entry-data-error/',
        '  Location:',
        '    /srv/diem-tua/content/articles/soc-thuoc-goi-115.md:1:0',
        '  Stack trace:',
        '    at getEntryData (file:///srv/diem-tua/node_modules/astro/dist/content/utils.js:1:1)',
      ),
    ).toEqual([
      'content/articles/soc-thuoc-goi-115.md: mục "tacgia". Không có mục nào tên như vậy. Hãy sửa tên, hoặc xóa dòng này.',
      'content/articles/soc-thuoc-goi-115.md: mục "sources.0.title". Thiếu mục này. Hãy thêm vào.',
    ]);
    expect(
      sentences(
        '[InvalidContentEntryDataError] hotlines → 115 data does not match collection schema.',
        '',
        '  : Kiểu dữ liệu không đúng. Hãy xem một tệp mẫu cùng thư mục.',
      ),
    ).toEqual([
      'content/hotlines/115.yml: Kiểu dữ liệu không đúng. Hãy xem một tệp mẫu cùng thư mục.',
    ]);
  });

  test('where a file is no YAML, without the parser’s English', () => {
    expect(
      sentences(
        'content/hotlines/115.yml, dòng 9: phần khai báo viết sai (bad indentation of a mapping entry (9:3)',
        '',
        ' 8 | hours: always',
        ' 9 |   - lac: [',
        '-------^). Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này.',
      ),
    ).toEqual([
      'content/hotlines/115.yml, dòng 9: phần khai báo viết sai. Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này.',
    ]);
  });

  test('no warnings, and no more than twenty sentences at once', () => {
    expect(
      sentences(
        '17:04:05 [WARN] [finish] content/documents/luat.md: mục "file". Tệp a.pdf là ảnh chụp.',
        ...Array.from(
          { length: 23 },
          (_, index) => `content/places/x-${index}.yml: mục "name". Sai.`,
        ),
      ),
    ).toEqual([
      ...Array.from(
        { length: 20 },
        (_, index) => `content/places/x-${index}.yml: mục "name". Sai.`,
      ),
      'Còn 3 chỗ sai nữa.',
    ]);
  });

  test('the last lines where no sentence is found, without the stack and without places on the machine', () => {
    expect(
      sentences(
        'one',
        'two',
        'Cannot find module',
        "  '/srv/diem-tua/src/model/x.ts'",
        'Location: /usr/lib/node/x.js:1:2',
        '    at node:internal/modules/esm/loader:650:26',
        'https://docs.astro.build/en/x/',
        'the end',
        '',
      ),
    ).toEqual([
      'Cannot find module',
      "'src/model/x.ts'",
      'Location: …/x.js:1:2',
      'https://docs.astro.build/en/x/',
      'the end',
    ]);
  });

  test('that nothing was said, where nothing was', () => {
    expect(sentences('', '  ')).toEqual([
      'Lần dựng trang dừng lại mà không nói vì sao. Hãy báo kỹ thuật.',
    ]);
  });
});

test.each([
  ['ENOSPC: rename /srv/diem-tua/.cache/next', 'ENOSPC: rename .cache/next'],
  ['open "/home/ai-do/.ssh/khoa"', 'open "…/khoa"'],
  ['at file:///opt/node/lib/x.js:1:2', 'at …/x.js:1:2'],
  ['fatal: https://bot:mat-khau@git.example.vn/a/b', 'fatal: https://git.example.vn/a/b'],
  ['content/places/a.yml: 24/7', 'content/places/a.yml: 24/7'],
])('%s is told as %s', (line, told) => {
  expect(withoutPlaces(line, root)).toBe(told);
});
