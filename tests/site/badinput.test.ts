import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, trial } from './trial.ts';

let folder: string;

beforeAll(() => {
  folder = trial();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds with one file of content changed or added, and gives what was said; all is put back afterwards. */
function buildWith(file: string, change: (text: string) => string): ReturnType<typeof build> {
  const path = join(folder, 'content', file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  writeFileSync(path, change(before ?? ''));
  const result = build(folder);
  if (before === undefined) rmSync(path);
  else writeFileSync(path, before);
  return result;
}

const mailbox = `
name: Trạm thử
role: point
place: khong-co
operatorType: health
province: '46'
helps: [mailbox]
topics: [self]
minors: false
coordinator: khong-co
versions: [{ version: 1, recipient: age1${'q'.repeat(58)}, from: '2026-11-02' }]
staffed: true
checkedOn: '2026-11-20'
`;

const cases: { name: string; file: string; change: (text: string) => string; says: string[] }[] = [
  {
    name: 'an unknown key',
    file: 'articles/soc-thuoc-goi-115.md',
    change: (text) => text.replace('kind:', 'tacgia: ai do\nkind:'),
    says: [
      'soc-thuoc-goi-115',
      'tacgia: Không có mục nào tên như vậy. Hãy sửa tên, hoặc xóa dòng này.',
    ],
  },
  {
    name: 'a field under a wrong name',
    file: 'documents/luat-120-2025.md',
    change: (text) => text.replace(/^summary:/m, 'tomtat:'),
    says: ['luat-120-2025', 'summary: Cần một dòng chữ ở đây.'],
  },
  {
    name: 'broken YAML',
    file: 'hotlines/115.yml',
    change: (text) => `${text}\n  - lac: [`,
    says: [
      'hotlines/115.yml, dòng',
      'Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này.',
    ],
  },
  {
    name: 'a commune that is no more',
    file: 'places/hue-an-cuu-1.yml',
    change: (text) => text.replace("'19815'", "'19816'"),
    says: [
      'hue-an-cuu-1.yml: mục "area.commune". Hôm nay không có xã, phường mang mã 19816. Hãy tra mã đang dùng.',
    ],
  },
  {
    name: 'a mailbox whose key was mistyped, of a place that is not there',
    file: 'keys/tram-thu.yml',
    change: () => mailbox,
    says: [
      'tram-thu.yml: mục "place". Không có tệp content/places/khong-co.yml. Hãy sửa tên, hoặc thêm địa điểm trước.',
      'tram-thu.yml: mục "versions.0.recipient". Khóa công khai có chỗ chép sai. Hãy chép lại từ tệp đã tạo.',
    ],
  },
  {
    name: 'a mailbox that is made up for the demonstration',
    file: 'keys/trinh-dien-tu-van.yml',
    change: () => mailbox,
    says: [
      'content/keys/trinh-dien-tu-van: tên bắt đầu bằng trinh-dien- chỉ dành cho bản trình diễn (npm run demo), không được đăng. Hãy xóa tệp này, hoặc đổi tên nếu là bản ghi thật.',
    ],
  },
  {
    name: 'a reference that leads nowhere',
    file: 'plans/hue-2021.yml',
    change: (text) => text.replace(/^document: .*/m, 'document: khong-co'),
    says: [
      'hue-2021.yml: mục "document". Không có mục nào tên là "khong-co". Hãy sửa tên hoặc bỏ dòng này.',
    ],
  },
];

describe('A malformed file stops the build with a sentence that names file, field and remedy', () => {
  for (const { name, file, change, says } of cases)
    test(name, () => {
      const { status, said } = buildWith(file, change);
      expect(status).not.toBe(0);
      for (const sentence of says) expect(said).toContain(sentence);
    });
});
