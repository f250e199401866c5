import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { builtFolder, folder, page } from '../build/folder.ts';
import { siteUrl } from './site.ts';

const path = '/quan-tri/lan-dang.json';

test('editors can ask how the last publication went, without a new build', async () => {
  const file = join(await folder({}), 'publish.json');
  const root = await builtFolder({ 'index.html': page('Trang đầu') });
  const app = createApp({ root, siteUrl, publication: file });
  const none = await app.request(path);
  expect([none.status, await none.json()]).toEqual([404, null]);
  for (const state of ['failed', 'published']) {
    await writeFile(file, JSON.stringify({ state }));
    const answer = await app.request(path);
    expect([answer.status, await answer.json()]).toEqual([200, { state }]);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  }
  expect((await app.request(path, { method: 'POST' })).status).toBe(405);
  await rm(file);
  expect((await app.request(path)).status).toBe(404);
});

test('where nothing was said of a record, nobody can ask for one', async () => {
  const root = await builtFolder({ 'index.html': page('Trang đầu'), '404.html': page('Không có') });
  const answer = await createApp({ root, siteUrl }).request(path);
  expect([answer.status, await answer.text()]).toEqual([404, page('Không có')]);
});
