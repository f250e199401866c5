import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';

/** A decap-server over a folder, reached through `answer` alone. */
export type LocalStore = {
  /** Takes a request of the CMS and gives the answer; refuses other sites and paths that the CMS has no business with. */
  answer: (request: Request) => Promise<Response>;
  close: () => void;
};

const patienceMs = 15_000;

/**
 * Takes a folder and which of its files may be written, and starts a decap-server for it on a free port
 * of 127.0.0.1. Rejects with a sentence when it does not start.
 */
export async function localStore(
  folder: string,
  writes: (path: string) => boolean,
): Promise<LocalStore> {
  const port = await freePort();
  const program = createRequire(import.meta.url).resolve('decap-server/dist/index.js');
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      MODE: 'fs',
      LOG_LEVEL: 'info',
      PORT: String(port),
      BIND_HOST: '127.0.0.1',
      GIT_REPO_DIRECTORY: folder,
      // No page of any site may ask it directly.
      ORIGIN: 'null',
    },
  });
  process.once('exit', () => child.kill());
  await listening(child.stdout, patienceMs);
  child.stdout.resume();
  const target = `http://127.0.0.1:${port}/api/v1`;
  return { answer: (request) => forwarded(request, target, writes), close: () => child.kill() };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // a TCP server that listens has one
  probe.close();
  await once(probe, 'close');
  return port;
}

async function listening(output: NodeJS.ReadableStream, ms: number): Promise<void> {
  const late = AbortSignal.timeout(ms);
  let heard = '';
  while (!heard.includes('listening')) {
    const [chunk] = (await once(output, 'data', { signal: late }).catch(() => {
      throw new Error('decap-server không khởi động được. Hãy chạy lại npm run dev.');
    })) as [Buffer];
    heard += chunk.toString();
  }
}

async function forwarded(
  request: Request,
  target: string,
  writes: (path: string) => boolean,
): Promise<Response> {
  if (request.headers.get('origin') !== new URL(request.url).origin) return refusal(403);
  if (request.method !== 'POST') return refusal(405);
  const body = await request.text();
  if (!permitted(body, writes)) return refusal(403);
  const headers = { 'Content-Type': 'application/json' };
  return fetch(target, { method: 'POST', headers, body });
}

const refusal = (status: number): Response =>
  Response.json({ error: 'Trang biên tập không được làm việc này ở đây.' }, { status });

const looked = /^\/?(content|public\/media)(\/|$)/;
const writing = /^(persist|delete|publish|update)/;

/** Whether every path that a request of the CMS names is one that it may read or, where it writes, write. */
export function permitted(body: string, writes: (path: string) => boolean): boolean {
  try {
    const { action, params }: { action?: unknown; params?: unknown } = JSON.parse(body);
    const fine = writing.test(String(action)) ? writes : (path: string) => looked.test(path);
    return named(params).every((path) => !path.split(/[\\/]/).includes('..') && fine(path));
  } catch {
    return false;
  }
}

const pathKeys = new Set(['path', 'newPath', 'folder', 'mediaFolder', 'paths']);

/** All paths in a request, however deep; texts of files are none. */
function named(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!pathKeys.has(key)) return named(inner);
    return Array.isArray(inner)
      ? inner.map(String)
      : typeof inner === 'string'
        ? [inner]
        : named(inner);
  });
}
