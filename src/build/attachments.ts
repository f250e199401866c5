import { join, sep } from 'node:path';
import { sentence, type Mistake } from '../domain/mistakes.ts';
import type { RecordSection } from '../search/record.ts';
import { attachment } from './attachment.ts';
import { limits as usual, refusalText, type Limits, type Reading } from './attachmentlimits.ts';
import { oneLine } from './pagemarks.ts';
import type { PageRecord } from './pagerecords.ts';

/** Fewer letters than this on a page, on average, are a stamp on a scan and no text. */
const lettersPerPage = 10;

/** The records with the text of their files, and a sentence for each file that has pictures of text alone. */
export type Attached = { pages: PageRecord[]; scanned: string[] };

/**
 * Takes the built folder and records and reads the files that they offer: each page of a file becomes
 * a section whose anchor is the address of that page in the file. Throws the sentences for all files
 * that are not taken.
 */
export async function attached(
  root: string,
  pages: readonly PageRecord[],
  limits: Limits = usual,
): Promise<Attached> {
  const done: PageRecord[] = [];
  const scanned: string[] = [];
  const mistakes: Mistake[] = [];
  // One after another: the bounds of memory hold for one file at a time.
  for (const page of pages) {
    const { file } = page;
    const reading = file === undefined ? { pages: [] } : await read(root, file, limits);
    if ('refused' in reading)
      mistakes.push(mistake(page, `Tệp ${file} ${refusalText(reading.refused, limits)}`));
    else if (file !== undefined && isScan(reading))
      scanned.push(sentence(mistake(page, `Tệp ${file} ${scanText}`)));
    done.push('refused' in reading ? page : withSections(page, reading.pages));
  }
  if (mistakes.length > 0) throw new Error(mistakes.map(sentence).join('\n'));
  return { pages: done, scanned };
}

/** Only what lies in the folder of uploads is read, whatever an address says. */
async function read(root: string, file: string, limits: Limits): Promise<Reading> {
  const path = join(root, file);
  return path.startsWith(join(root, 'media', sep))
    ? attachment(path, limits)
    : { refused: 'missing' };
}

const scanText =
  'chỉ có ảnh chụp, không có chữ để tìm. Người đọc vẫn tải được; muốn tìm thấy thì cần bản có chữ.';

const mistake = ({ record }: PageRecord, remedy: string): Mistake => ({
  file: `content/documents/${record.url.split('/')[2]}.md`,
  field: 'file',
  remedy,
});

const isScan = ({ pages }: Extract<Reading, { pages: readonly string[] }>): boolean =>
  (pages.join('').match(/\p{L}/gu)?.length ?? 0) < lettersPerPage * pages.length;

function withSections(page: PageRecord, texts: readonly string[]): PageRecord {
  const { record, file } = page;
  const added = texts.flatMap((text, index) => section(text, file ?? '', index + 1));
  return { ...page, record: { ...record, sections: [...record.sections, ...added] } };
}

function section(raw: string, file: string, number: number): RecordSection[] {
  const text = raw.split('\n').map(oneLine).filter(Boolean).join('\n');
  if (text === '') return [];
  return file.endsWith('.pdf')
    ? [{ anchor: `${file}#page=${number}`, heading: `Tệp đính kèm, trang ${number}`, text }]
    : [{ anchor: file, heading: 'Tệp đính kèm', text }];
}
