/**
 * A process that reads one file that editors uploaded and tells its parent what is in it; it may
 * write nothing, start nothing and reach no network. See attachment.ts.
 */
import { readFileSync } from 'node:fs';
import type { FileKind, Limits, Reading } from './attachmentlimits.ts';

/** What the parent asks. */
export type Asked = { file: string; kind: FileKind; limits: Limits };

process.once('message', (asked: Asked) => {
  void read(asked)
    .catch((error: unknown): Reading => ({ refused: isLocked(error) ? 'locked' : 'broken' }))
    .then((reading) => process.send?.(reading, () => process.disconnect?.()));
});

async function read({ file, kind, limits }: Asked): Promise<Reading> {
  const bytes = readFileSync(file);
  if (kind === 'docx') return (await import('./docxtext.ts')).docxText(bytes, limits);
  return (await import('./pdftext.ts')).pdfText(new Uint8Array(bytes), limits);
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && error.name === 'PasswordException';
