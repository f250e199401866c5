import { spawn } from 'node:child_process';

/** What git said: its exit code, what it printed and what it complained of. */
export type Said = { code: number; out: Buffer; complaint: string };

/** What a call of git may be given: bytes on its standard input, variables besides the process's own. */
export type Given = { input?: string | Uint8Array; env?: Record<string, string> };

// Nobody's own settings (signing, hooks, names) may reach a repository of the tests.
const alone = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Runs git on a bare repository and gives what it said, whatever its exit code. */
export function askGit(folder: string, args: readonly string[], given: Given = {}): Promise<Said> {
  return new Promise((done, failed) => {
    const env = { ...process.env, ...alone, ...given.env };
    const child = spawn('git', ['--git-dir', folder, ...args], { env });
    const out: Buffer[] = [];
    const complaint: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => complaint.push(bytes));
    // A git that ends before it has read its input says why by its exit code.
    child.stdin.on('error', () => undefined);
    child.on('error', failed);
    child.on('close', (code) =>
      done({
        code: code ?? 1,
        out: Buffer.concat(out),
        complaint: Buffer.concat(complaint).toString(),
      }),
    );
    child.stdin.end(given.input);
  });
}

/** Runs git on a bare repository and gives what it printed; throws its complaint when it fails. */
export async function runGit(folder: string, args: readonly string[], given?: Given) {
  const { code, out, complaint } = await askGit(folder, args, given);
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${complaint.trim()}`);
  return out;
}
