import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Workplace } from '../../src/commands/publish.ts';
import { runner } from '../../src/commands/runner.ts';

/** Makes a page of each record, and stops at a commune that is no more, as the real build does. */
const builder = `
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
const out = process.argv[2];
mkdirSync(out, { recursive: true });
for (const name of readdirSync('content/places')) {
  const file = 'content/places/' + name;
  const text = readFileSync(file, 'utf8');
  if (text.includes('99999')) {
    console.error(file + ': mục "area.commune". Hôm nay không có xã, phường mang mã 99999. Hãy tra mã đang dùng.');
    console.error('  Stack trace:\\n    at ' + process.cwd() + '/src/model/mistakes.ts:5:34');
    process.exit(1);
  }
  writeFileSync(out + '/' + name.replace('.yml', '.html'), text);
}
`;

const first = {
  'builder.mjs': builder,
  'installer.mjs':
    "import { writeFileSync } from 'node:fs';\nwriteFileSync('.cache/installed', '');\n",
  '.gitignore': 'dist/\n.cache/\n',
  'content/places/hue-1.yml': 'name: Trạm A\n',
};

/** A repository, an editor's clone of it, and the server's with everything to publish from there. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'diem-tua-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...parts: string[]): string => join(folder, ...parts);
  const git = (clone: string, ...args: string[]): string => {
    const { ok, out, err } = runner(at(clone), gitEnv(folder))('git', args);
    if (!ok) throw new Error(`git ${args.join(' ')}: ${err}`);
    return out.trim();
  };
  git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'kho.git');
  git('.', 'clone', '--quiet', 'kho.git', 'bien-tap');
  const write = (clone: string, path: string, text: string): void => {
    mkdirSync(dirname(at(clone, path)), { recursive: true });
    writeFileSync(at(clone, path), text);
  };
  /** What an approver merges: files with their text, and how the commit is called. */
  const merge = (subject: string, files: Readonly<Record<string, string>>): string => {
    for (const [path, text] of Object.entries(files)) write('bien-tap', path, text);
    git('bien-tap', 'add', '--all');
    git('bien-tap', 'commit', '--quiet', '--message', subject);
    git('bien-tap', 'push', '--quiet', 'origin', 'HEAD:main');
    return git('bien-tap', 'rev-parse', '--short', 'HEAD');
  };
  const commit = merge('Thêm trạm A', first);
  git('.', 'clone', '--quiet', 'kho.git', 'may-chu');
  return { at, git, write, merge, commit, ...server(at('may-chu'), gitEnv(folder)) };
}

// Nothing of the machine's own settings, and an identity for commits.
function gitEnv(home: string): NodeJS.ProcessEnv {
  const [name, mail] = ['Biên tập thử', 'bien-tap@example.vn'];
  return {
    PATH: process.env['PATH'],
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: mail,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: mail,
  };
}

function server(root: string, env: NodeJS.ProcessEnv) {
  const said: string[] = [];
  const clock = { now: new Date('2026-11-26T17:04:05Z') };
  const place: Workplace = {
    root,
    live: join(root, 'dist'),
    cache: join(root, '.cache'),
    run: runner(root, env),
    install: [process.execPath, 'installer.mjs'],
    build: (folder) => [process.execPath, 'builder.mjs', folder],
    now: () => clock.now,
    say: (line) => said.push(line),
    waitMs: 0,
  };
  /** The text of each page that is served. */
  const pages = (folder = 'dist'): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
    );
  const told = (): unknown => JSON.parse(readFileSync(join(root, '.cache/publish.json'), 'utf8'));
  /** What was said since this was last asked. */
  const heard = (): string[] => said.splice(0);
  return { place, clock, pages, told, heard };
}
