import { existsSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startForgejo } from '../browser/forgejo.ts';
import { folder } from '../build/folder.ts';
import { article, decap, first, forgejo, git, origin, saveDraft, users } from './forgejoeditors.ts';

describe('Decap reads', () => {
  test('who is logged in, and that they may write', async () => {
    const api = decap(await forgejo());
    expect(await api.user()).toMatchObject({ login: 'bien-tap', full_name: 'Trần Thử Nghiệm' });
    expect(await api.hasWriteAccess()).toBe(true);
  });

  test('a file as text and as bytes', async () => {
    const api = decap(await forgejo());
    expect(await api.readFile('content/articles/mot.md')).toBe(first['content/articles/mot.md']);
    const blob = await api.readFile('content/articles/mot.md', null, { parseText: false });
    expect(blob).toHaveProperty('size', Buffer.byteLength(first['content/articles/mot.md']));
  });

  test('a folder, to the depth it asks for', async () => {
    const api = decap(await forgejo());
    const paths = async (path: string, depth: number) =>
      (await api.listFiles(path, { depth })).map((it) => it.path);
    expect(await paths('content/articles', 1)).toEqual([
      'content/articles/hai.md',
      'content/articles/mot.md',
    ]);
    expect(await paths('content/places', 1)).toEqual([]);
    expect(await paths('content/places', 2)).toEqual(['content/places/thu/01.yml']);
    expect(await paths('content/khong-co', 1)).toEqual([]);
  });

  test('all entries of a tree, also beyond the first thousand, which is all that an answer holds', async () => {
    const it = await forgejo();
    const many = Array.from({ length: 1100 }, (_, at) => [
      `content/nhieu/${at}.yml`,
      `so: ${at}\n`,
    ]);
    await it.seed(Object.fromEntries(many));
    // The folders of content and the three files come to eight entries; both kinds count.
    const entries = git(it, 'ls-tree', '-r', '-t', '--name-only', 'main').split('\n');
    expect(entries).toHaveLength(1108);
    expect(await decap(it).listFiles('content/nhieu')).toHaveLength(1100);
    expect(it.calls.filter(({ path }) => path.includes('/git/trees/'))).toHaveLength(2);
  });

  test('who last changed a file', async () => {
    const it = await forgejo({ now: () => new Date('2026-11-22T10:00:00+07:00') });
    await it.commit('content/articles/mot.md', 'Sửa.\n', 'phe-duyet');
    expect(await decap(it).readFileMetadata('content/articles/mot.md', '')).toEqual({
      author: 'Lê Thử Nghiệm',
      updatedOn: '2026-11-22T10:00:00+07:00',
    });
  });
});

describe('the rest of the API that a test may look through', () => {
  test('shows files, folders, a draft’s request, its files, commits and labels', async () => {
    const it = await forgejo();
    await saveDraft(decap(it), article);
    const ask = (path: string): Promise<Response> =>
      fetch(`${it.apiRoot}/repos/${it.repo}${path}`, {
        headers: { Authorization: `token ${it.token('bien-tap')}` },
      });
    const json = async (path: string): Promise<unknown> => (await ask(path)).json();
    const [path, text] = ['content/articles/ba.md', 'Bài ba.\n'];
    expect(await json(`/contents/${path}?ref=cms%2Farticles%2Fba`)).toMatchObject({
      path,
      type: 'file',
      content: Buffer.from(text).toString('base64'),
    });
    expect(await json('/contents/content')).toMatchObject([
      { path: 'content/articles', type: 'dir' },
      { path: 'content/places', type: 'dir' },
    ]);
    for (const kind of ['raw', 'media'])
      expect(await (await ask(`/${kind}/${path}?ref=cms/articles/ba`)).text()).toBe(text);
    expect(await json('/pulls/1')).toMatchObject({ number: 1, state: 'open', merged_at: null });
    expect(await json('/pulls/1/files')).toEqual([{ filename: path, status: 'added' }]);
    expect(await json('/pulls/1/commits')).toMatchObject([{ commit: { message: 'Thêm bài ba' } }]);
    expect((await ask('/pulls/1/merge')).status).toBe(404);
    expect(await json('/issues/1/labels')).toMatchObject([{ name: 'decap-cms/draft' }]);
    expect(await json('/branches')).toMatchObject([{ name: 'cms/articles/ba' }, { name: 'main' }]);
    expect(await json('/git/commits/main')).toMatchObject({
      commit: { message: 'Nội dung ban đầu' },
    });
    expect(await json('/collaborators/bien-tap/permission')).toMatchObject({ permission: 'write' });
  });

  test('writes to a new branch, and not over one that is there', async () => {
    const it = await forgejo();
    const change = (new_branch: string): Promise<Response> =>
      fetch(`${it.apiRoot}/repos/${it.repo}/contents`, {
        method: 'POST',
        headers: { Authorization: `token ${it.token('bien-tap')}` },
        body: JSON.stringify({
          branch: 'main',
          new_branch,
          message: 'x',
          files: [{ operation: 'create', path: 'content/a.yml', content: 'YQ==' }],
        }),
      });
    expect((await change('thu')).status).toBe(201);
    expect(await it.file('content/a.yml', 'thu')).toBe('a');
    expect(await it.file('content/a.yml')).toBeUndefined();
    expect((await change('thu')).status).toBe(422);
  });
});

describe('straight to main', () => {
  test('files are written, renamed and deleted, each in one commit', async () => {
    const it = await forgejo();
    const api = decap(it);
    await api.persistFiles([article], [], { commitMessage: 'Thêm' });
    const renamed = {
      ...article,
      raw: 'Bài bốn.\n',
      newPath: 'content/articles/bon.md',
    };
    await api.persistFiles([renamed], [], { commitMessage: 'Đổi tên' });
    expect(
      git(it, 'ls-tree', '-r', '--name-only', 'main', 'content/articles/').split('\n'),
    ).toEqual(['content/articles/bon.md', 'content/articles/hai.md', 'content/articles/mot.md']);
    await api.deleteFiles(['content/articles/bon.md'], 'Xóa');
    expect(await it.file('content/articles/bon.md')).toBeUndefined();
    expect((await it.log()).map(({ message }) => message)).toEqual([
      'Xóa',
      'Đổi tên',
      'Thêm',
      'Nội dung ban đầu',
    ]);
  });
});

describe('what is asked for without right', () => {
  test('with an expired or invented token is refused', async () => {
    const it = await forgejo();
    const api = decap(it);
    await api.readFile('content/articles/mot.md');
    it.expire();
    const refusal = { status: 401, message: 'token is required' };
    await expect(api.readFile('content/articles/mot.md')).rejects.toMatchObject(refusal);
    await expect(saveDraft(api, article)).rejects.toMatchObject(refusal);
    expect(await it.branches()).toEqual(['main']);
    await expect(decap(it, 'bien-tap', 'doan-mo').user()).rejects.toMatchObject(refusal);
  });

  test('from a foreign page gets no leave to be read', async () => {
    const it = await forgejo();
    const allowed = async (from: string) =>
      (
        await fetch(`${it.apiRoot}/user`, { method: 'OPTIONS', headers: { Origin: from } })
      ).headers.get('Access-Control-Allow-Origin');
    expect(await allowed(origin)).toBe(origin);
    expect(await allowed('https://xau.example')).toBeNull();
  });

  test('and a route that is not there is written down', async () => {
    const it = await startForgejo({ origin, users });
    onTestFinished(it.close);
    const answer = await fetch(`${it.apiRoot}/repos/${it.repo}/khong-co`);
    expect(answer.status).toBe(404);
    expect(it.unknown).toEqual([`GET /api/v1/repos/${it.repo}/khong-co`]);
    expect(it.calls).toEqual([
      { method: 'GET', path: `/api/v1/repos/${it.repo}/khong-co`, status: 404 },
    ]);
  });
});

test('content comes from a folder by patterns, and the repository goes when the stand-in stops', async () => {
  const from = await folder({
    'content/a.yml': 'a\n',
    'content/b/c.yml': 'c\n',
    'src/d.ts': 'd\n',
  });
  const it = await startForgejo({ origin, users });
  await it.seedFrom(from, ['content/**']);
  expect(git(it, 'ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual([
    'content/a.yml',
    'content/b/c.yml',
  ]);
  await it.close();
  expect(existsSync(it.git)).toBe(false);
});
