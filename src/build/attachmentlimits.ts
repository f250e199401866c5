/** Kinds of file that a document may have, by the ending of its name, with the bytes that each starts with. */
export const magics = { pdf: '%PDF-', docx: 'PK\u0003\u0004' } as const;

export type FileKind = keyof typeof magics;

/**
 * How much a file may ask for: bytes as stored and unpacked, parts of a DOCX, pages, characters of
 * text; and of the process that reads it, milliseconds and bytes of memory.
 */
export type Limits = {
  readonly [
    name in 'bytes' | 'unpacked' | 'parts' | 'pages' | 'characters' | 'milliseconds' | 'memory'
  ]: number;
};

/** The limits of a build, well beyond the longest decrees. */
export const limits: Limits = {
  bytes: 15e6,
  unpacked: 100e6,
  parts: 2000,
  pages: 500,
  characters: 3e6,
  milliseconds: 20_000,
  memory: 600e6,
};

/** Why a file is not taken. */
export type Refusal =
  | 'missing'
  | 'large'
  | 'type'
  | 'locked'
  | 'pages'
  | 'unpacked'
  | 'long'
  | 'slow'
  | 'memory'
  | 'broken';

/** What was read of a file: the text of each page (a DOCX has one), or why it is not taken. */
export type Reading = { pages: readonly string[] } | { refused: Refusal };

const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
const again = 'Hãy mở tệp bằng chương trình soạn thảo rồi xuất lại.';

/** Takes a refusal and the limits and gives what is wrong and what to do, for editors. */
export const refusalText = (refusal: Refusal, than: Limits): string =>
  ({
    missing: 'không có trong thư mục public/media. Hãy tải tệp lên, hoặc xóa dòng này.',
    large: `nặng hơn ${mb(than.bytes)}. Hãy nén lại, hoặc tách thành nhiều văn bản.`,
    type: `không đúng là loại tệp mà đuôi tên nói. ${again}`,
    locked: 'có mật khẩu. Hãy lưu một bản không có mật khẩu.',
    pages: `có hơn ${than.pages} trang. Hãy tách thành nhiều văn bản.`,
    unpacked: `giải nén ra quá lớn. ${again}`,
    long: 'có quá nhiều chữ. Hãy tách thành nhiều văn bản.',
    slow: `đọc ${Math.round(than.milliseconds / 1000)} giây chưa xong. ${again}`,
    memory: `cần quá ${mb(than.memory)} bộ nhớ để đọc. ${again}`,
    broken: `bị hỏng, không đọc được. ${again}`,
  })[refusal];
