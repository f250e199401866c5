import { slug } from '../../src/domain/fold.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'jpg' | 'png' | 'webp' | 'pdf' | 'docx' | 'mp3';

const signatures: readonly (readonly [kind: FileKind, start: RegExp])[] = [
  ['jpg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['pdf', /^%PDF-/],
  ['docx', /^PK\x03\x04/],
  ['mp3', /^(ID3|\xff\xfb)/],
];

/** Takes the beginning of a file and gives what it is; a DOCX is any ZIP archive that calls itself so. */
export function fileKind(bytes: Uint8Array, name: string): FileKind | undefined {
  const text = String.fromCharCode(...bytes.slice(0, 16));
  const kind = signatures.find(([, start]) => start.test(text))?.[0];
  return kind === 'docx' && !/\.docx$/i.test(name) ? undefined : kind;
}

const longestName = 40;

/**
 * Takes a file's own name, its content's SHA-256 in hexadecimal and its kind, and gives the name under
 * which it is kept: no two different files share one, so a new picture never takes the place of an old.
 */
export function uploadName(name: string, hash: string, kind: FileKind): string {
  const stem = slug(name.replace(/\.[^.]*$/, '').normalize('NFC')).slice(0, longestName);
  return `${stem.replace(/-+$/, '') || 'tep'}-${hash.slice(0, 8)}.${kind}`;
}

/** Takes bytes and gives megabytes as people read them: "12,5 MB". */
export const megabytes = (bytes: number): string =>
  `${(Math.ceil(bytes / 100_000) / 10).toLocaleString('vi')} MB`;
