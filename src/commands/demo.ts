/**
 * `npm run demo`: the mailbox to try, with made-up points and keys of this run alone. It builds a copy
 * of the site with them into .cache/demo, serves it on this machine, and leaves nothing when it ends.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { wallClock } from '../domain/calendar.ts';
import { newPassphrase } from '../mailbox/passphrase.ts';
import { wrap } from '../mailbox/wrapping.ts';
import { demoFolders, writeDemoContent } from './democontent.ts';
import { newDemoOffices } from './demooffices.ts';
import { demoWords } from './demowords.ts';
import { lock } from './lock.ts';

/** Where and with what to demonstrate. */
export type Demo = {
  /** The folder of the project, in which commands run. */
  root: string;
  /** The real content, which is copied. */
  content: string;
  /** Everything is made in here; it is gone before and after. */
  folder: string;
  port: number;
  /** Builds what CONTENT_DIR names into OUT_DIR. */
  build: readonly string[];
  /** Serves the folder that is named last. */
  serve: readonly string[];
  now: () => Date;
  say: (line: string) => void;
  /** Ends the demonstration. */
  signal: AbortSignal;
};

/**
 * Demonstrates until it is told to end. Throws a sentence when another demonstration is under way, or
 * when the site cannot be built or served; then nothing is left either.
 */
export async function demo(it: Demo): Promise<void> {
  const release = lock(`${it.folder}.lock`, 0);
  if (!release)
    throw new Error('Một bản trình diễn khác đang chạy. Hãy dừng bản ấy trước (Ctrl+C).');
  try {
    // What a killed one left.
    rmSync(it.folder, { recursive: true, force: true });
    await demonstrate(it);
  } finally {
    it.say('Đang xóa bản trình diễn …');
    rmSync(it.folder, { recursive: true, force: true });
    release();
  }
}

async function demonstrate(it: Demo): Promise<void> {
  const { folder, say, signal } = it;
  const { dist, store } = demoFolders(folder);
  const on = wallClock(it.now()).day;
  const passphrase = newPassphrase(randomBytes);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeDemoContent(it.content, folder, on, await newDemoOffices(on, passphrase, wrap));
  const url = `http://127.0.0.1:${await freePort(it.port)}/`;
  say('Đang dựng trang cho bản trình diễn, khoảng một phút …');
  if (!(await ran(run(it, it.build, buildVariables(folder, url))))) {
    if (signal.aborted) return;
    throw new Error('Không dựng được trang. Hãy chạy "npm run build" để xem lỗi ở đâu.');
  }
  mkdirSync(join(store, '..'), { recursive: true, mode: 0o700 });
  const server = run(it, [...it.serve, dist], serverVariables(store, url));
  const ended = ran(server);
  const isOpen = await Promise.race([opened(server), ended]);
  if (isOpen && !signal.aborted) for (const line of demoWords(url, folder, passphrase)) say(line);
  if (!(await ended) && !signal.aborted)
    throw new Error(
      `Không mở được trang ở ${url}. Hãy thử cổng khác, ví dụ: PORT=4400 npm run demo`,
    );
}

const buildVariables = (folder: string, url: string) => {
  const { content, dist, cache } = demoFolders(folder);
  return {
    DEMO_CONTENT: '1',
    CONTENT_DIR: content,
    OUT_DIR: dist,
    CACHE_DIR: cache,
    SITE_URL: new URL(url).origin,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
};

const serverVariables = (store: string, url: string) => ({
  MAILBOX_FILE: store,
  HOST: '127.0.0.1',
  PORT: new URL(url).port,
  SITE_URL: new URL(url).origin,
});

/** What a process needs of its surroundings; nothing that an operator has set for the real site goes along. */
const needed = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'LANG', 'SystemRoot'] as const;

/** Starts a command, which is told to end when the demonstration is. What goes wrong with it is shown. */
function run(
  { root, signal }: Demo,
  [command = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>>,
): ChildProcess {
  const kept = needed.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return spawn(command, args, {
    cwd: root,
    env: { ...Object.fromEntries(kept), ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
    killSignal: 'SIGTERM',
  });
}

/** Waits for the first thing that a process says. */
const opened = ({ stdout }: ChildProcess): Promise<true> =>
  new Promise((done) => stdout?.once('data', () => done(true)));

/** Waits for the end of a process and tells whether it went well. */
function ran(child: ChildProcess): Promise<boolean> {
  child.stdout?.resume();
  return new Promise((done) => {
    child.on('close', (code) => done(code === 0));
    // Of one that could not be started, and of one that was told to end.
    child.on('error', () => child.pid ?? done(false));
  });
}

/** The port that is wished for, or any when somebody has it. Its address is part of every code, so it is known before the build. */
async function freePort(wished: number): Promise<number> {
  const server = createServer();
  for (const port of [wished, 0])
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      break;
    } catch {
      // Taken: the next.
    }
  const address = server.address();
  server.close();
  await once(server, 'close');
  // A server on a port has an address with a port.
  return typeof address === 'object' && address ? address.port : wished;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => ending.abort());
  try {
    await demo({
      root,
      content: join(root, 'content'),
      folder: join(root, '.cache/demo'),
      port: Number(process.env['PORT'] ?? 4321),
      build: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
      serve: [process.execPath, 'src/server/main.ts'],
      now: () => new Date(),
      say: console.log,
      signal: ending.signal,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
