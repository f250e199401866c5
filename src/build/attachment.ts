import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  magics,
  type FileKind,
  type Limits,
  type Reading,
  type Refusal,
} from './attachmentlimits.ts';
import type { Asked } from './attachmentworker.ts';

const worker = fileURLToPath(new URL('./attachmentworker.ts', import.meta.url));
const flags = ['--permission', '--allow-fs-read=*', '--max-old-space-size=400', '--no-warnings'];
const lookEvery = 50; // milliseconds

/**
 * Takes an uploaded file and gives the text of its pages, or why it is not taken. It is read in a
 * process of its own, which is ended when it takes longer or more memory than the limits allow.
 */
export async function attachment(file: string, limits: Limits): Promise<Reading> {
  const kind: FileKind = file.endsWith('.docx') ? 'docx' : 'pdf';
  const refused = atFirstSight(file, kind, limits);
  return refused ? { refused } : inProcess({ file, kind, limits });
}

function atFirstSight(file: string, kind: FileKind, limits: Limits): Refusal | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return 'missing'; // nor a link, which may lead anywhere
  if (found.size > limits.bytes) return 'large';
  const start = Buffer.alloc(magics[kind].length);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, start, 0, start.length, 0);
  closeSync(descriptor);
  return start.toString('latin1') === magics[kind] ? undefined : 'type';
}

async function inProcess(asked: Asked): Promise<Reading> {
  const child = fork(worker, {
    execArgv: flags,
    env: {},
    stdio: 'ignore',
    serialization: 'advanced',
  });
  const watched = watch(child, asked.limits);
  const said: Reading[] = [];
  child.on('message', (reading: Reading) => said.push(reading)); // the worker says nothing else
  child.send(asked, () => {}); // a child that died at once is seen by its end
  await once(child, 'close');
  const ended = watched();
  return (ended ? { refused: ended } : said[0]) ?? { refused: 'broken' };
}

/** Ends a process that passes a limit; what it returns stops watching and says which limit was passed. */
function watch(child: ChildProcess, limits: Limits): () => Refusal | undefined {
  let passed: Refusal | undefined;
  const end = (refusal: Refusal): void => {
    passed ??= refusal;
    child.kill('SIGKILL');
  };
  const clock = setTimeout(end, limits.milliseconds, 'slow');
  const looking = setInterval(() => {
    if (memory(child.pid) > limits.memory) end('memory');
  }, lookEvery);
  return () => {
    clearTimeout(clock);
    clearInterval(looking);
    return passed;
  };
}

/** Bytes of memory that a process holds now; 0 when it has ended. */
function memory(pid: number | undefined): number {
  try {
    if (process.platform !== 'linux')
      return (
        1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }))
      );
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
