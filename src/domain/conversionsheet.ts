import { areaName } from './gazetteer.ts';

/**
 * A row of an official conversion table, with the line it stands on. A unit that was split has a
 * row for each of its parts; a unit without district is one of today's that the table changes.
 */
export type SheetRow = {
  line: number;
  oldProvince: string;
  oldDistrict: string;
  oldCommune: string;
  newCode: string;
  newCommune: string;
  newProvince: string;
};

/** A row of a sheet of today's units. */
export type UnitRow = { line: number; code: string; name: string; province: string };

/** What is wrong with a line of a sheet, and what to do. */
export type SheetMistake = { line: number; remedy: string };

/** What an official table says of itself. */
export type About = Partial<Record<'title' | 'effective' | 'source' | 'number' | 'url', string>>;

/** A sheet as it was read: what it says of itself, its rows by the names of its columns, and what is wrong. */
export type Sheet = {
  about: About;
  rows: { line: number; cells: Readonly<Record<string, string>> }[];
  mistakes: SheetMistake[];
};

/**
 * Takes the text of a sheet and the columns that it must have. A sheet is CSV with commas, semicolons
 * or tabs (a cell with one of them in double quotes), its first lines `# title: …` and the like, then
 * the names of the columns; or JSON: `{ "title": …, "rows": [{ "old_province": … }] }`, its rows
 * counted from 1 in place of lines.
 */
export function sheet(text: string, columns: readonly string[]): Sheet {
  const body = text.replace(/^\uFEFF/, '').normalize('NFC');
  return body.trimStart().startsWith('{') ? fromJson(body, columns) : fromLines(body, columns);
}

const keys = ['title', 'effective', 'source', 'number', 'url'] as const;

function fromJson(body: string, columns: readonly string[]): Sheet {
  const none = { about: {}, rows: [] };
  let value: { rows?: unknown } & Record<string, unknown>;
  try {
    value = JSON.parse(body) as typeof value;
  } catch (error) {
    return { ...none, mistakes: [{ line: 1, remedy: `Không đọc được JSON: ${String(error)}` }] };
  }
  if (!Array.isArray(value.rows))
    return { ...none, mistakes: [{ line: 1, remedy: 'Thiếu danh sách "rows".' }] };
  const about = Object.fromEntries(
    keys.flatMap((key) => (typeof value[key] === 'string' ? [[key, value[key]]] : [])),
  );
  const rows = value.rows.map((row: unknown, index) => ({
    line: index + 1,
    cells: Object.fromEntries(
      columns.map((name) => [name, cell((row as Record<string, unknown> | null)?.[name])]),
    ),
  }));
  return { about, rows, mistakes: [] };
}

const cell = (value: unknown): string =>
  (typeof value === 'string' ? value : '').replace(/\s+/g, ' ').trim();

function fromLines(body: string, columns: readonly string[]): Sheet {
  const lines = body.split(/\r?\n/).map((text, index) => ({ text, line: index + 1 }));
  const about = Object.fromEntries(
    lines.flatMap(({ text }) => {
      const [, key, value] =
        /^#\s*(title|effective|source|number|url)\s*:\s*(.+?)\s*$/.exec(text) ?? [];
      return key && value ? [[key, value]] : [];
    }),
  );
  const [head, ...rest] = lines.filter(({ text }) => text.trim() !== '' && !text.startsWith('#'));
  const sign = ['\t', ';', ','].find((it) => head?.text.includes(it)) ?? ',';
  const names = split(head?.text ?? '', sign);
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0)
    return {
      about,
      rows: [],
      mistakes: [
        {
          line: head?.line ?? 1,
          remedy: `Thiếu cột ${missing.join(', ')}. Ghi tên cột ở dòng đầu.`,
        },
      ],
    };
  const wide = rest.map(({ text, line }) => ({ line, cells: split(text, sign) }));
  return {
    about,
    rows: wide.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((name) => [name, cell(cells[names.indexOf(name)])])),
    })),
    mistakes: wide.flatMap(({ line, cells }) =>
      cells.length === names.length
        ? []
        : [
            {
              line,
              remedy: `Có ${cells.length} ô, nhưng có ${names.length} cột. Ô có dấu phân cách phải nằm trong nháy kép.`,
            },
          ],
    ),
  };
}

function split(text: string, sign: string): string[] {
  const cells = text.match(new RegExp(`(?:^|${sign})(?:"(?:[^"]|"")*"|[^${sign}]*)`, 'g')) ?? [];
  return cells.map((raw, index) => {
    const value = index === 0 && !raw.startsWith(sign) ? raw : raw.slice(sign.length);
    return /^".*"$/.test(value) ? value.slice(1, -1).replaceAll('""', '"') : value.trim();
  });
}

const conversionColumns = [
  'old_province',
  'old_district',
  'old_commune',
  'new_code',
  'new_commune',
  'new_province',
] as const;

/** Takes the text of a conversion table and gives its rows; mistakes name the line and the remedy. */
export function conversionSheet(text: string): {
  about: About;
  rows: SheetRow[];
  mistakes: SheetMistake[];
} {
  const { about, rows, mistakes } = sheet(text, conversionColumns);
  const read = rows.map(({ line, cells }) => ({
    line,
    oldProvince: cells['old_province'] ?? '',
    oldDistrict: cells['old_district'] ?? '',
    oldCommune: cells['old_commune'] ?? '',
    newCode: cells['new_code'] ?? '',
    newCommune: cells['new_commune'] ?? '',
    newProvince: cells['new_province'] ?? '',
  }));
  const wrong = read.flatMap((row) => [
    ...(row.oldProvince ? [] : [blank(row.line, 'old_province')]),
    ...(row.oldCommune ? [] : [blank(row.line, 'old_commune')]),
    ...(row.newProvince ? [] : [blank(row.line, 'new_province')]),
    ...unitMistakes(row.line, row.newCode, row.newCommune, 'new_code', 'new_commune'),
  ]);
  return { about, rows: read, mistakes: [...mistakes, ...wrong] };
}

/** Takes the text of a sheet of today's units (code, name, province) and gives its rows, as above. */
export function unitSheet(text: string): { rows: UnitRow[]; mistakes: SheetMistake[] } {
  const { rows, mistakes } = sheet(text, ['code', 'name', 'province']);
  const read = rows.map(({ line, cells }) => ({
    line,
    code: cells['code'] ?? '',
    name: cells['name'] ?? '',
    province: cells['province'] ?? '',
  }));
  const wrong = read.flatMap((row) => [
    ...(row.province ? [] : [blank(row.line, 'province')]),
    ...unitMistakes(row.line, row.code, row.name, 'code', 'name'),
  ]);
  return { rows: read, mistakes: [...mistakes, ...wrong] };
}

const blank = (line: number, column: string): SheetMistake => ({
  line,
  remedy: `Ô ${column} để trống. Hãy điền.`,
});

function unitMistakes(
  line: number,
  code: string,
  name: string,
  codeColumn: string,
  nameColumn: string,
): SheetMistake[] {
  const types = ['xã', 'phường', 'đặc khu'];
  return [
    ...(/^\d{5}$/.test(code)
      ? []
      : [{ line, remedy: `Ô ${codeColumn} ghi "${code}". Mã xã có năm chữ số, ví dụ 13264.` }]),
    ...(types.includes(areaName(name).type)
      ? []
      : [
          {
            line,
            remedy: `Ô ${nameColumn} ghi "${name}". Viết tên kèm loại: Xã, Phường hoặc Đặc khu.`,
          },
        ]),
  ];
}
