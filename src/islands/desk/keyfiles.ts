import type { MailBook } from '../../domain/mailbook.ts';
import { readOfficeFile, type OfficeFile } from '../../mailbox/keyfile.ts';
import { readTemplates, type Template } from './templates.ts';

/** What was chosen from the machine: a key file and, beside it or alone, prepared answers. */
export type Chosen = { file?: OfficeFile | undefined; templates: Template[] };

/** No file of ours is larger; nothing larger is read. */
const mostBytes = 400_000;

/** Takes the files that were chosen and gives what they hold. Throws KeyError `file` for a key file that is none. */
export async function chosenFiles(files: readonly File[]): Promise<Chosen> {
  const texts = await Promise.all(
    files.map(async (file) => ({
      isText: file.name.endsWith('.txt'),
      text: file.size <= mostBytes ? await file.text() : '',
    })),
  );
  const key = texts.find(({ isText }) => !isText);
  return {
    file: key && readOfficeFile(key.text),
    templates: texts.filter(({ isText }) => isText).flatMap(({ text }) => readTemplates(text)),
  };
}

/** Gives the book of mailboxes as the site publishes it now. Rejects when it does not come. */
export async function mailBook(): Promise<MailBook> {
  const answer = await fetch('/diem-nhan-thu.json', { cache: 'no-cache' });
  if (!answer.ok) throw new Error('/diem-nhan-thu.json did not come.');
  // The build made it, from files that it checked.
  return (await answer.json()) as MailBook;
}
