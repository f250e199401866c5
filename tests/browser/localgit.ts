import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Files } from './forgejofiles.ts';

/** A decap-server beside a working copy; `url` is Decap's `proxy_url`. */
export type LocalGit = { url: string; folder: string; close: () => Promise<void> };

/** What a decap-server is started with: in mode `git` it commits, in `fs` it only writes; without an origin any page of this computer may ask. */
export type LocalGitOptions = { files: Files; mode?: 'git' | 'fs'; origin?: string };

const program = fileURLToPath(
  new URL('../../node_modules/decap-server/dist/index.js', import.meta.url),
);
const run = promisify(execFile);
const patienceMs = 15_000;

/** Makes a temporary working copy of these files, committed on main, and starts decap-server over it; rejects with what the server said when it does not answer. */
export async function startLocalGit(options: LocalGitOptions): Promise<LocalGit> {
  const folder = await workingCopy(options.files);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/api/v1`;
  const env = {
    ...process.env,
    MODE: options.mode ?? 'git',
    PORT: String(port),
    BIND_HOST: '127.0.0.1',
    GIT_REPO_DIRECTORY: folder,
    LOG_LEVEL: 'error',
    ...(options.origin !== undefined && { ORIGIN: options.origin }),
  };
  // Beside the working copy, so that no .env file of another folder is read.
  const child = spawn(process.execPath, [program], { env, cwd: folder, stdio: 'pipe' });
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answering(url, child);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, folder, close };
}

async function workingCopy(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'diem-tua-local-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const git = (...args: string[]) => run('git', args, { cwd: folder });
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'Biên Tập Thử');
  await git('config', 'user.email', 'bien-tap@example.invalid');
  await git('config', 'commit.gpgsign', 'false');
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '--message', 'Nội dung ban đầu');
  return folder;
}

/** A port that nobody listens on; decap-server cannot say which one it took by itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No free port on 127.0.0.1.');
  return address.port;
}

/** Waits for an answer, not for an open port: decap-server listens before it has registered its route. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  const said: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => said.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => said.push(bytes));
  for (let waited = 0; waited < patienceMs; waited += 50) {
    if (child.exitCode !== null) break;
    const answer = await localGit(url, 'info').catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`decap-server does not answer at ${url}: ${Buffer.concat(said).toString()}`);
}

/** Asks a decap-server for an action, as Decap's `proxy` backend does. */
export const localGit = (url: string, action: string, params: object = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, params }),
  });
