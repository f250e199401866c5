import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { localGit, startLocalGit, type LocalGitOptions } from '../browser/localgit.ts';

const files = { 'content/articles/mot.md': 'Bài thử một.\n' };

async function local(options: Partial<LocalGitOptions> = {}) {
  const it = await startLocalGit({ files, ...options });
  onTestFinished(it.close);
  return it;
}

const entry = {
  branch: 'main',
  dataFiles: [{ slug: 'hai', path: 'content/articles/hai.md', raw: 'Bài thử hai.\n' }],
  assets: [],
  options: {
    collectionName: 'articles',
    commitMessage: 'Thêm bài hai',
    useWorkflow: false,
    status: 'draft',
  },
};

test.each([
  ['git', 'local_git', ['Thêm bài hai', 'Nội dung ban đầu']],
  ['fs', 'local_fs', ['Nội dung ban đầu']],
] as const)(
  'in mode %s decap-server says what it is and writes an entry',
  async (mode, type, log) => {
    const { url, folder } = await local({ mode });
    expect(await (await localGit(url, 'info')).json()).toMatchObject({ type });
    const read = await localGit(url, 'getEntry', {
      branch: 'main',
      path: 'content/articles/mot.md',
    });
    expect(await read.json()).toMatchObject({ data: 'Bài thử một.\n' });
    const answer = await localGit(url, 'persistEntry', entry);
    expect(await answer.json()).toEqual({ message: 'entry persisted' });
    expect(readFileSync(join(folder, 'content/articles/hai.md'), 'utf8')).toBe('Bài thử hai.\n');
    const subjects = execFileSync('git', ['log', '--format=%s'], { cwd: folder, encoding: 'utf8' });
    expect(subjects.trim().split('\n')).toEqual(log);
  },
);

test('only the page of the given origin may read what it answers', async () => {
  const origin = 'http://127.0.0.1:43180';
  const { url } = await local({ origin });
  const answer = await fetch(url, { method: 'OPTIONS', headers: { Origin: origin } });
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin);
});

test('when it stops, neither the server nor its folder is left', async () => {
  const { url, folder, close } = await startLocalGit({ files });
  await close();
  await expect(localGit(url, 'info')).rejects.toThrow('fetch failed');
  expect(existsSync(folder)).toBe(false);
});
