import type { Reading } from './backends.ts';

/** What a form knows of the entry it edits: `bases` are texts that it rests on, `status` is a draft's. */
export type OpenEntry = {
  collection: string;
  slug: string;
  path: string;
  bases: readonly string[];
  status?: string | undefined;
};

/** What became of an entry while a form was open. */
export type Change = 'same' | 'changed' | 'drafted' | 'gone';

/**
 * Takes what reads a backend, whether drafts wait on branches of their own, and an open entry, and tells whether
 * the file is still as the form read it; a draft is compared with its own branch. Rejects when the
 * backend does not answer.
 */
export async function change(
  reading: Reading,
  workflow: boolean,
  entry: OpenEntry,
): Promise<Change> {
  const draft = workflow ? await draftOf(reading, entry) : undefined;
  if (draft !== undefined) {
    if (entry.bases.includes(draft)) return 'same';
    return entry.status ? 'changed' : 'drafted';
  }
  // A draft that is no longer there was published or thrown away by someone.
  if (entry.status) return 'gone';
  const { data } = await reading.getEntry(entry.path);
  if (typeof data !== 'string' || data === '') return 'gone';
  return entry.bases.includes(data) ? 'same' : 'changed';
}

/** The text of the entry's file on its draft's branch, if there is a draft. */
async function draftOf(
  reading: Reading,
  { collection, slug, path }: OpenEntry,
): Promise<string | undefined> {
  const drafts = await reading.unpublishedEntries();
  if (!drafts.includes(`${collection}/${slug}`)) return undefined;
  const { diffs } = await reading.unpublishedEntry({ collection, slug });
  // A forge may name a file once for each commit, and without a key of its own.
  const file = diffs.find((it) => it.path === path);
  return file && reading.unpublishedEntryDataFile(collection, slug, path, file.id);
}

const sentences: Readonly<Record<Exclude<Change, 'same'>, string>> = {
  changed: 'Người khác vừa sửa mục này sau khi bạn mở.',
  drafted: 'Người khác vừa lưu một bản nháp của mục này sau khi bạn mở.',
  gone: 'Bản nháp hoặc mục này vừa được đăng, đổi tên hoặc gỡ đi sau khi bạn mở.',
};

/** Takes what happened and gives the sentence that stops saving; the form keeps all that was typed. */
export const staleSentence = (change: Exclude<Change, 'same'>): string =>
  `${sentences[change]} Chưa có gì được lưu và phần bạn viết vẫn ở trong biểu mẫu. Hãy mở mục này trong một thẻ khác, chép phần của bạn sang rồi lưu ở đó.`;
