import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const article = 'content/articles/bai-do-thoi-gian.md';
const path = '/bai-viet/bai-do-thoi-gian/';

/**
 * Takes the project's folder and gives the seconds from the moment an article is merged to the moment
 * its page is served, in a clone that was published before; the last commit is what is measured.
 */
export async function publishSeconds(root: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-tua-publish-'));
  const [bare, clone] = [join(folder, 'bare.git'), join(folder, 'clone')];
  git(folder, 'clone', '--quiet', '--bare', root, bare);
  git(folder, 'clone', '--quiet', bare, clone);
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  const env = { ...process.env, CACHE_DIR: join(folder, 'cache') };
  const publish = () =>
    spawnSync('node', ['src/commands/publish.ts'], { cwd: clone, env, encoding: 'utf8' });
  try {
    assert.equal(publish().status, 0, 'The clone could not be published.');
    const server = spawn('node', ['src/server/main.ts'], {
      cwd: clone,
      env: { ...env, PORT: '0' },
    });
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const url = /http:\S+/.exec(line.toString())?.[0].replace(/\/$/, '') ?? '';
    assert.equal((await fetch(url + path)).status, 404, 'The page is there before it is written.');
    merge(folder, bare, root);
    const begun = performance.now();
    assert.equal(publish().status, 0, 'The article could not be published.');
    const answer = await fetch(url + path);
    const seconds = (performance.now() - begun) / 1000;
    assert.match(await answer.text(), /Bài đo thời gian/);
    server.kill();
    return seconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a merge leaves behind in the repository that the clone pulls from. */
function merge(folder: string, bare: string, root: string): void {
  const desk = join(folder, 'desk');
  git(folder, 'clone', '--quiet', bare, desk);
  const model = readFileSync(join(root, 'content/articles/tin-vu-thu-kiem-tra-2024.md'), 'utf8');
  writeFileSync(join(desk, article), model.replace(/^title: .*$/m, 'title: Bài đo thời gian'));
  git(desk, 'add', article);
  git(desk, '-c', 'user.name=Thử', '-c', 'user.email=thu@example.invalid', 'commit', '-qm', 'Thêm');
  git(desk, 'push', '--quiet', 'origin', 'HEAD');
}

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}
