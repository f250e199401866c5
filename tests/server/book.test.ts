import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liveBook } from '../../src/server/book.ts';
import { folder } from '../build/folder.ts';

const empty = { origin: '', mailboxes: [], holidays: [] };
const first = { origin: 'https://diemtua.example', mailboxes: [], holidays: ['2026-09-02'] };
const second = { ...first, holidays: ['2027-01-01'] };

const write = (root: string, text: string): Promise<void> =>
  writeFile(join(root, 'diem-nhan-thu.json'), text);

test('the book is that of the build that stands there now, read once a build', async () => {
  const root = await folder({});
  let manifest = new Map();
  const book = liveBook(() => ({ root, manifest }));
  expect(book()).toEqual(empty);
  await write(root, JSON.stringify(first));
  expect(book()).toEqual(first);
  await write(root, JSON.stringify(second));
  expect(book()).toEqual(first);
  manifest = new Map();
  expect(book()).toEqual(second);
});

test('a book that cannot be read leaves the one that was known', async () => {
  const root = await folder({});
  let manifest = new Map();
  const book = liveBook(() => ({ root, manifest }));
  await write(root, JSON.stringify(first));
  expect(book()).toEqual(first);
  manifest = new Map();
  await write(root, '{');
  expect(book()).toEqual(first);
  await write(root, JSON.stringify(second));
  expect(book()).toEqual(second);
});
