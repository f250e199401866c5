import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Synonyms } from '../schemas/synonyms.ts';
import type { SearchRecord } from '../search/record.ts';
import { openSearch } from '../search/search.ts';
import { writeIndex } from '../search/writer.ts';
import { attached } from './attachments.ts';
import { pagefindFiles, type Findable } from './pagefind.ts';
import type { PageRecord } from './pagerecords.ts';

/** What making the index took: seconds of each part and bytes written; and sentences on files without text. */
export type IndexReport = {
  records: number;
  seconds: { files: number; own: number; pagefind: number };
  bytes: { own: number; pagefind: number };
  scanned: readonly string[];
};

type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * Takes the built folder, the records of its pages and the editors' synonyms and writes two indexes:
 * ours into `tim/`, the same records by Pagefind into `pagefind/`. Throws a sentence when a file that
 * a record offers is not taken, when a record is broken, or when our index does not find what is in it.
 */
export async function searchIndex(
  root: string,
  pages: readonly PageRecord[],
  synonyms: Synonyms,
): Promise<IndexReport> {
  const ordered = pages.toSorted((a, b) => (a.record.url < b.record.url ? -1 : 1));
  sound(ordered);
  const read = await timed(() => attached(root, ordered));
  const records = read.value.pages.map(({ record }) => record);
  const own = await timed(() => ownFiles(records, synonyms));
  const pagefind = await timed(() => pagefindFiles(findable(root, records)));
  return {
    records: records.length,
    seconds: { files: read.seconds, own: own.seconds, pagefind: pagefind.seconds },
    bytes: {
      own: write(join(root, 'tim'), own.value),
      pagefind: write(join(root, 'pagefind'), pagefind.value),
    },
    scanned: read.value.scanned,
  };
}

/** Throws a sentence when there is nothing to find, or two records have one address. */
function sound(pages: readonly PageRecord[]): void {
  if (pages.length === 0)
    throw new Error(
      'Không trang nào được đánh dấu để tìm kiếm. Hãy xem các dấu data-pagefind-body trong mẫu trang.',
    );
  const urls = pages.map(({ record }) => record.url);
  const twice = urls.find((url, index) => urls[index + 1] === url);
  if (twice !== undefined)
    throw new Error(`Hai mục tìm kiếm cùng ở ${twice}. Hãy đổi tên một trong hai tệp.`);
}

/** Our index, which has been asked for the title of its first and last record. */
async function ownFiles(records: readonly SearchRecord[], synonyms: Synonyms): Promise<Files> {
  try {
    const files = writeIndex(records, synonyms);
    const search = await openSearch(async (path) => opened(files, path));
    for (const { title } of [records[0], records.at(-1)].filter((it) => it !== undefined))
      if (!(await search(title)).found.some((it) => it.title === title))
        throw new Error(`"${title}" is not found by its title`);
    return files;
  } catch (cause) {
    throw new Error(
      `Chỉ mục tìm kiếm bị hỏng (${String(cause)}). Hãy xem lại src/search, hoặc dựng tạm với SEARCH=off.`,
      { cause },
    );
  }
}

function opened(files: Files, path: string): string {
  const file = files.get(path);
  if (typeof file !== 'string') throw new Error(`${path} is not there`);
  return file;
}

function* findable(root: string, records: readonly SearchRecord[]): Generator<Findable> {
  for (const record of records)
    yield record.url.includes('#')
      ? { record }
      : { record, html: readFileSync(join(root, record.url, 'index.html'), 'utf8') };
}

function write(folder: string, files: Files): number {
  let bytes = 0;
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    bytes += Buffer.byteLength(content);
  }
  return bytes;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}
