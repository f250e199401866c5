import { expect, test } from 'vitest';
import { openDrafts, sealDrafts } from '../../src/mailbox/drafts.ts';
import { rotated } from '../../src/mailbox/keyring.ts';
import { keyOfMai } from './keys.ts';

const texts = new Map([
  ['thread-1', 'Chào bạn, đoạn này viết dở.'],
  ['thread-2', '  '],
]);

test('what was begun comes back with the same key, or a later one of the office', async () => {
  const ring = await keyOfMai();
  const drafts = await sealDrafts(ring, texts);
  expect([...(await openDrafts(ring, drafts))]).toEqual([['thread-1', texts.get('thread-1')]]);
  expect((await openDrafts(await rotated(ring, '2026-12-01'), drafts)).size).toBe(1);
});

test('is read by nobody else, and is nothing where nothing was begun', async () => {
  const ring = await keyOfMai();
  const drafts = await sealDrafts(ring, texts);
  const other = await keyOfMai();
  expect((await openDrafts(other, drafts)).size).toBe(0);
  const planted = 'đoạn này viết dở';
  const sealed = Buffer.from(drafts?.sealed ?? []);
  expect(Buffer.concat([sealed, Buffer.from(planted)]).includes(planted)).toBe(true);
  expect(sealed.includes(planted)).toBe(false);
  expect(await sealDrafts(ring, new Map([['thread-2', '\n']]))).toBeUndefined();
  expect((await openDrafts(ring, undefined)).size).toBe(0);
});
