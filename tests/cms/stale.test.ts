import { describe, expect, test } from 'vitest';
import type { Reading } from '../../cms/backends.ts';
import { change, staleSentence, type OpenEntry } from '../../cms/stale.ts';

const path = 'content/articles/a.md';
const open: OpenEntry = { collection: 'articles', slug: 'a', path, bases: ['một'] };
const draft: OpenEntry = { ...open, status: 'draft' };

/** A repository that holds a text of the file, or none, and perhaps a draft of it. */
function reading(main: string | null, drafted?: string, files = [path]): Reading {
  return {
    getEntry: async () => ({ data: main }),
    unpublishedEntries: async () => (drafted === undefined ? [] : ['articles/a', 'articles/ab']),
    unpublishedEntry: async () => ({ status: 'draft', diffs: files.map((it) => ({ path: it })) }),
    unpublishedEntryDataFile: async (_collection, _slug, at) => `${at === path ? drafted : ''}`,
  };
}

describe('An entry that is open in a form', () => {
  test.each<[string, Reading, boolean, OpenEntry, string]>([
    ['is the same while nobody writes', reading('một'), true, open, 'same'],
    ['is changed when its file is', reading('hai'), true, open, 'changed'],
    ['is changed by a blank at its end', reading('một '), true, open, 'changed'],
    ['is gone when its file is', reading(null), true, open, 'gone'],
    ['is gone when its file is empty', reading(''), true, open, 'gone'],
    ['is a draft of someone else’s by now', reading('một', 'hai'), true, open, 'drafted'],
    ['is the same with a draft as it shows', reading('cũ', 'một'), true, open, 'same'],
    ['is the same as a draft', reading('cũ', 'một'), true, draft, 'same'],
    ['is changed as a draft', reading('một', 'hai'), true, draft, 'changed'],
    ['is gone when its draft was published', reading('một'), true, draft, 'gone'],
    ['is gone as a draft of other files', reading('một', 'một', ['x']), true, draft, 'gone'],
    ['is its file where there are no drafts', reading('một', 'hai'), false, open, 'same'],
    ['is changed where there are no drafts', reading('hai'), false, open, 'changed'],
  ])('%s', async (_, backend, workflow, entry, expected) => {
    expect(await change(backend, workflow, entry)).toBe(expected);
  });

  test('may hold any text that its form rests on, and none where that is unknown', async () => {
    expect(await change(reading('hai'), true, { ...open, bases: ['một', 'hai'] })).toBe('same');
    expect(await change(reading('một'), true, { ...open, bases: [] })).toBe('changed');
  });

  test('another’s draft whose name begins like its own is no draft of it', async () => {
    const other: Reading = { ...reading('một'), unpublishedEntries: async () => ['articles/ab'] };
    expect(await change(other, true, open)).toBe('same');
  });

  test('is told nothing of when the repository does not answer', async () => {
    const silent: Reading = {
      ...reading('một'),
      getEntry: () => Promise.reject(new Error('mạng')),
    };
    await expect(change(silent, true, open)).rejects.toThrow('mạng');
  });
});

test.each([
  ['changed', 'Người khác vừa sửa mục này sau khi bạn mở.'],
  ['drafted', 'Người khác vừa lưu một bản nháp của mục này sau khi bạn mở.'],
  ['gone', 'Bản nháp hoặc mục này vừa được đăng, đổi tên hoặc gỡ đi sau khi bạn mở.'],
] as const)('%s: the sentence says what happened, and that nothing is lost', (it, first) => {
  expect(staleSentence(it)).toBe(
    `${first} Chưa có gì được lưu và phần bạn viết vẫn ở trong biểu mẫu. Hãy mở mục này trong một thẻ khác, chép phần của bạn sang rồi lưu ở đó.`,
  );
});
