import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, trial } from './trial.ts';

let folder: string;

beforeAll(() => {
  folder = trial();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds with one file of content changed, and gives what was said; the file is put back afterwards. */
function buildWith(file: string, change: (text: string) => string): ReturnType<typeof build> {
  const path = join(folder, 'content', file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  const result = build(folder);
  writeFileSync(path, before);
  return result;
}

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
