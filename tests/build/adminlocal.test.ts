import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writes } from '../../cms/writable.ts';
import { isNear, localStore, permitted } from '../../src/build/adminlocal.ts';
import { folder } from './folder.ts';

const asked = (action: unknown, params?: unknown): string =>
  JSON.stringify({ branch: 'main', action, params });

const kept = (path: unknown, more: object = {}) => ({
  dataFiles: [{ path, slug: 'a', raw: 'x', ...more }],
  assets: [],
});

/** Where nobody may write through the CMS. */
const outside = [
  'content/keys/quay-tu-van.txt',
  'content/areas/2026-04-30-dong-nai.yml',
  'content/README.md',
  'content/articles/../keys/a.md',
  'content/articles/..\\..\\package.json',
  'content/articles/%2e%2e/keys/a.md',
  'content/articles/a.md/../../../package.json',
  'content/articles/thu-muc/a.md',
  'content/articles/a.html',
  'content/articles/A.md',
  'content/articles/.a.md',
  'content/articles/a.md\n',
  'content/articles/a.md\0.txt',
  'content\\articles\\a.md',
  'content//articles/a.md',
  './content/articles/a.md',
  '/content/articles/a.md',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  'src/pages/index.astro',
  'cms/admin.ts',
  'package.json',
  '.git/hooks/post-checkout',
  '.forgejo/workflows/a.yml',
  '../a',
  '..',
  '',
  'public/robots.txt',
  'public/media/articles/a/b.html',
  'public/media/articles/a/b.svg',
  'public/media/articles/a/b.js',
  'public/media/articles/a/../../../b.webp',
];

describe('The local store writes', () => {
  test.each(['content/articles/a.md', 'content/places/46-a.yml', 'content/words.yml'])(
    'an entry at %s',
    (path) => {
      expect(permitted(asked('persistEntry', kept(path)), writes)).toBe(true);
      expect(permitted(asked('deleteFiles', { paths: [path] }), writes)).toBe(true);
    },
  );

  test('an upload', () => {
    const asset = {
      path: 'public/media/articles/a/anh-1a2b3c4d.webp',
      content: '',
      encoding: 'base64',
    };
    expect(permitted(asked('persistMedia', { asset }), writes)).toBe(true);
  });

  test.each(outside)('nothing at %j, by whatever name a request calls it', (path) => {
    const asset = { path, content: '', encoding: 'base64' };
    const requests = [
      asked('persistEntry', kept(path)),
      asked('persistEntry', kept('content/articles/a.md', { newPath: path })),
      asked('persistEntry', { entry: { path, slug: 'a', raw: 'x' }, assets: [] }),
      asked('persistEntry', { ...kept('content/articles/a.md'), assets: [asset] }),
      asked('persistMedia', { asset }),
      asked('deleteFile', { path }),
      asked('deleteFiles', { paths: ['content/articles/a.md', path] }),
    ];
    expect(requests.filter((it) => permitted(it, writes))).toEqual([]);
  });
});

describe('The local store reads', () => {
  test.each(['content/articles/a.md', 'content/words.yml', 'public/media/articles/a/b.webp'])(
    '%s',
    (path) => {
      expect(permitted(asked('getEntry', { path }), writes)).toBe(true);
      expect(permitted(asked('entriesByFiles', { files: [{ path }] }), writes)).toBe(true);
    },
  );

  test.each([
    'package.json',
    '.git/config',
    '.env',
    'src/server/main.ts',
    'content/../.git/config',
    'content/..\\package.json',
    'contents/a',
    'public/robots.txt',
    'public/media/../robots.txt',
    '/etc/passwd',
    '/content/articles/a.md',
    '..',
    '',
  ])('nothing at %j', (path) => {
    const requests = [
      asked('getEntry', { path }),
      asked('entriesByFiles', { files: [{ path: 'content/a.md' }, { path }] }),
      asked('entriesByFolder', { folder: path, extension: 'md', depth: 9 }),
      asked('getMedia', { mediaFolder: path }),
      asked('getMediaFile', { path }),
    ];
    expect(requests.filter((it) => permitted(it, writes))).toEqual([]);
  });
});

describe('The local store is asked', () => {
  test.each([
    ['no action', asked(undefined)],
    ['an action of another kind', asked('unpublishedEntry', { id: 'articles/a' })],
    ['an action that does not exist', asked('writeAnything', { path: 'content/articles/a.md' })],
    ['an action that is a list', asked(['persistEntry'], kept('content/articles/a.md'))],
    ['a path that is a list of lists', asked('getEntry', { path: [['content/a.md']] })],
    ['a path that is a group', asked('getEntry', { path: { folder: 'content' } })],
    ['a path that is nothing', asked('deleteFile', { path: null })],
    ['no JSON', 'action=persistEntry'],
    ['nothing', ''],
    ['null', 'null'],
  ])('%s: refused', (_, body) => {
    expect(permitted(body, writes)).toBe(false);
  });
});

const site = 'http://127.0.0.1:4321';
const refused = { error: 'Trang biên tập không được làm việc này ở đây.' };

const request = (body: string, headers: Record<string, string>, from = site): Request =>
  new Request(`${from}/quan-tri/kho/`, { method: 'POST', headers, body });

const entry = (path: string) =>
  asked('persistEntry', {
    branch: 'main',
    dataFiles: [{ path, slug: 'a', raw: 'mới' }],
    assets: [],
    options: { commitMessage: 'Sửa', useWorkflow: false, status: 'draft' },
  });

describe('Over a folder the local store', () => {
  const files = { 'content/articles/a.md': 'cũ', 'package.json': '{}' };

  test('reads and writes for its own site', async () => {
    const root = await folder(files);
    const store = localStore(root, writes);
    const own = { Origin: site };
    const read = await store.answer(
      request(asked('getEntry', { branch: 'main', path: 'content/articles/a.md' }), own),
    );
    expect(await read.json()).toMatchObject({ data: 'cũ' });
    const written = await store.answer(request(entry('content/articles/a.md'), own));
    expect([written.status, await written.json()]).toEqual([200, { message: 'entry persisted' }]);
    expect(readFileSync(join(root, 'content/articles/a.md'), 'utf8')).toBe('mới');
  });

  test('keeps to its own folder beside another one', async () => {
    const before = process.env['GIT_REPO_DIRECTORY'];
    const [one, other] = [await folder(files), await folder(files)];
    const stores = [one, other].map((root) => localStore(root, writes));
    await stores[0]?.answer(request(entry('content/articles/a.md'), { Origin: site }));
    expect(readFileSync(join(one, 'content/articles/a.md'), 'utf8')).toBe('mới');
    expect(readFileSync(join(other, 'content/articles/a.md'), 'utf8')).toBe('cũ');
    expect(process.env['GIT_REPO_DIRECTORY']).toBe(before);
  });

  test.each([
    ['another site', { Origin: 'https://a.example' }, site],
    ['another port', { Origin: 'http://127.0.0.1:9999' }, site],
    ['a page without an origin', { Origin: 'null' }, site],
    ['nobody knows where', {}, site],
    [
      'a site whose name was pointed at this computer',
      { Origin: 'http://a.example:4321' },
      'http://a.example:4321',
    ],
    [
      'a site whose name begins like this computer’s',
      { Origin: 'http://127.0.0.1.a.example:4321' },
      'http://127.0.0.1.a.example:4321',
    ],
  ] as const)('refuses a request from %s', async (_, headers, from) => {
    const root = await folder(files);
    const answer = await localStore(root, writes).answer(
      request(entry('content/articles/a.md'), headers, from),
    );
    expect([answer.status, await answer.json()]).toEqual([403, refused]);
    expect(readFileSync(join(root, 'content/articles/a.md'), 'utf8')).toBe('cũ');
  });

  test.each([
    'package.json',
    'content/keys/a.md',
    '../a.md',
    'content/articles/../../package.json',
  ])('leaves %s as it is', async (path) => {
    const root = await folder({ ...files, 'content/keys/a.md': 'khóa' });
    const answer = await localStore(root, writes).answer(request(entry(path), { Origin: site }));
    expect([answer.status, await answer.json()]).toEqual([403, refused]);
    expect(readFileSync(join(root, 'package.json'), 'utf8')).toBe('{}');
    expect(readFileSync(join(root, 'content/keys/a.md'), 'utf8')).toBe('khóa');
    expect(existsSync(join(root, '../a.md'))).toBe(false);
  });

  test('follows no link out of it', async () => {
    const [root, other] = [await folder(files), await folder({ 'a.md': 'ngoài' })];
    symlinkSync(join(other, 'a.md'), join(root, 'content/articles/b.md'));
    const store = localStore(root, writes);
    const read = await store.answer(
      request(asked('getEntry', { branch: 'main', path: 'content/articles/b.md' }), {
        Origin: site,
      }),
    );
    expect(await read.json()).toMatchObject({ data: null });
    const written = await store.answer(request(entry('content/articles/b.md'), { Origin: site }));
    expect([written.status, await written.json()]).toEqual([
      500,
      {
        error:
          'không đọc hoặc ghi được tệp trong kho. Hãy xem tệp ấy còn không, đĩa còn chỗ không và bạn có được ghi vào đó không.',
      },
    ]);
    expect(readFileSync(join(other, 'a.md'), 'utf8')).toBe('ngoài');
  });

  test('is not looked at by a link', async () => {
    const root = await folder(files);
    const looked = new Request(`${site}/quan-tri/kho/`, { headers: { Origin: site } });
    expect((await localStore(root, writes).answer(looked)).status).toBe(405);
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['192.168.1.7', false],
  ['::ffff:192.168.1.7', false],
  ['10.127.0.0', false],
  ['fe80::1', false],
  ['', false],
  [undefined, false],
])('%j is this computer: %s', (address, near) => {
  expect(isNear(address)).toBe(near);
});
