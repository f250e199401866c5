import { describe, expect, test } from 'vitest';
import { careful, type Backend, type BackendClass, type Reading } from '../../cms/backends.ts';
import { memory } from '../../cms/texts.ts';
import { notedGate } from './gates.ts';

const path = 'content/articles/a.md';
const before = "---\n# Ghi chú của người soạn\ntitle: 'Cũ'\nkind: news\n---\n\nNội dung.\n";
const after = '---\ntitle: Mới\nkind: news\n---\n\nNội dung.\n';

/** What the backend underneath was told to do. */
type Told = { deed: string; said: unknown };

/** A backend that holds two texts, and what was made careful of it. */
function backend(refuses?: Error) {
  const told: Told[] = [];
  const tell = async (deed: string, said: unknown): Promise<void> => {
    if (refuses) throw refuses;
    told.push({ deed, said });
  };
  class Plain implements Backend {
    getEntry = async (at: string) => ({ data: at === path ? before : null });
    unpublishedEntry = async () => ({ status: 'draft', diffs: [{ path }] });
    unpublishedEntryDataFile = async () => after;
    unpublishedEntries = async () => ['articles/a'];
    persistEntry = (entry: unknown) => tell('persistEntry', entry);
    persistMedia = (file: unknown) => tell('persistMedia', file);
    deleteFiles = (paths: unknown) => tell('deleteFiles', paths);
    updateUnpublishedEntryStatus = () => tell('status', []);
    publishUnpublishedEntry = () => tell('publish', []);
    deleteUnpublishedEntry = () => tell('delete', []);
  }
  const kept = new Map<string, string>();
  const texts = memory({
    getItem: async (key) => kept.get(key) ?? null,
    setItem: async (key, value) => kept.set(key, value),
  });
  const started: Reading[] = [];
  const Base: BackendClass = Plain;
  const { form, done } = notedGate();
  const Careful = careful(Base, texts, form, (it) => started.push(it));
  return { told, texts, started, done, it: new Careful({}, {}) };
}

const file = (at: string, raw = after) => ({ path: at, slug: 'a', raw });
const refusal = (at: string): string => `${at}: trang biên tập không được ghi vào đây.`;

test('A form is shut while an entry is written, and opened also when the forge refuses', async () => {
  const fine = backend();
  await fine.it.persistEntry({ dataFiles: [file(path)], assets: [] }, {});
  expect(fine.done).toEqual(['shut', 'open 600']);
  const refused = backend(new Error('no'));
  await expect(
    refused.it.persistEntry({ dataFiles: [file(path)], assets: [] }, {}),
  ).rejects.toThrow('no');
  expect(refused.done).toEqual(['shut', 'open 600']);
});

describe('A backend refuses, before anything is written, what lies outside', () => {
  test.each([
    'content/keys/quay-tu-van.txt',
    'content/areas/a.yml',
    'content/README.md',
    'content/articles/../keys/a.md',
    'src/pages/index.astro',
    'cms/admin.ts',
    '.forgejo/workflows/publish.yml',
    '.gitlab-ci.yml',
    'package.json',
    'public/robots.txt',
    'public/media/articles/a/b.svg',
    '/etc/passwd',
    '',
  ])('%j', async (outside) => {
    const { it, told } = backend();
    const attempts = [
      it.persistEntry({ dataFiles: [file(path), file(outside)], assets: [] }, {}),
      it.persistEntry({ dataFiles: [{ ...file(path), newPath: outside }], assets: [] }, {}),
      it.persistEntry({ dataFiles: [file(path)], assets: [{ path: outside }] }, {}),
      it.persistMedia({ path: outside }, {}),
      it.deleteFiles([path, outside], 'Xóa'),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toThrow(refusal(outside));
    expect(told).toEqual([]);
  });

  test('and lets through what lies inside', async () => {
    const { it, told } = backend();
    const asset = { path: 'public/media/articles/a/anh-1.webp' };
    await it.persistEntry(
      { dataFiles: [{ ...file(path), newPath: 'content/articles/b.md' }], assets: [asset] },
      {},
    );
    await it.persistMedia(asset, {});
    await it.deleteFiles([path], 'Xóa');
    expect(told.map(({ deed }) => deed)).toEqual(['persistEntry', 'persistMedia', 'deleteFiles']);
  });
});

describe('A backend remembers', () => {
  test('what a form was shown, of the site and of a draft', async () => {
    const { it, texts } = backend();
    await it.getEntry(path);
    expect(await texts.bases(path, before)).toEqual([before]);
    await it.unpublishedEntryDataFile('articles', 'a', path, undefined);
    expect(await texts.bases(path, after)).toEqual([after]);
  });

  test('nothing of what is only looked at beside the form', async () => {
    const { texts, started } = backend();
    expect(started).toHaveLength(1);
    await started[0]?.getEntry(path);
    await started[0]?.unpublishedEntryDataFile('articles', 'a', path, undefined);
    expect(await texts.bases(path, before)).toEqual([]);
    expect(await texts.bases(path, after)).toEqual([]);
  });

  test('what it wrote itself, and only once that is written', async () => {
    const failing = backend(new Error('mạng'));
    const written = backend();
    const entry = { dataFiles: [file(path)], assets: [] };
    await expect(failing.it.persistEntry(entry, {})).rejects.toThrow('mạng');
    expect(await failing.texts.bases(path, 'x')).toEqual([]);
    await written.it.persistEntry(entry, {});
    expect(await written.texts.bases(path, 'x')).toEqual([after]);
  });
});

describe('A backend writes of a file', () => {
  test('only what differs in meaning from what the form rests on', async () => {
    const { it, texts, told } = backend();
    texts.rest(path, before);
    await it.persistEntry({ dataFiles: [file(path)], assets: [] }, {});
    const raw = "---\n# Ghi chú của người soạn\ntitle: 'Mới'\nkind: news\n---\n\nNội dung.\n";
    expect(told).toEqual([
      { deed: 'persistEntry', said: { dataFiles: [{ ...file(path), raw }], assets: [] } },
    ]);
    expect(await texts.bases(path, 'x')).toEqual([raw]);
  });

  test('all, where nothing is known to rest on', async () => {
    const { it, told } = backend();
    await it.persistEntry({ dataFiles: [file(path)], assets: [] }, {});
    expect(told[0]?.said).toEqual({ dataFiles: [file(path)], assets: [] });
  });
});
