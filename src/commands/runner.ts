import { spawnSync } from 'node:child_process';

/** What a command came to: whether it ended well, what it printed, and what it complained of. */
export type Ran = { ok: boolean; out: string; err: string };

/** Runs a command and waits for it. */
export type Run = (command: string, args: readonly string[]) => Ran;

/**
 * Takes a folder to run commands in, the environment they see, and who hears what a failing one
 * printed. A command that is not there fails like any other.
 */
export const runner =
  (cwd: string, env: NodeJS.ProcessEnv, hear: (text: string) => void = () => {}): Run =>
  (command, args) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd,
      // Nobody sits there who could type a password.
      env: { ...env, GIT_TERMINAL_PROMPT: '0' },
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ran = { ok: status === 0, out: stdout ?? '', err: stderr || (error?.message ?? '') };
    if (!ran.ok) hear(ran.out + ran.err);
    return ran;
  };
