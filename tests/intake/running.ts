import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifest } from '../../src/build/manifest.ts';
import type { MailBook } from '../../src/domain/mailbook.ts';

/** A server process: where it answers, its number, and all that it has said. */
export type Running = {
  url: string;
  pid: number;
  said: () => string;
  /** Ends it as a loss of power would; holds when it is gone. */
  kill: () => Promise<void>;
};

/** How long a test may take that starts processes, in ms: on a busy machine each needs seconds to begin. */
export const patience = process.env['PROVE'] ? 600_000 : 90_000;

const project = join(import.meta.dirname, '../..');

/**
 * Takes where letters are kept and a book and starts the server as `npm run serve` does, of a site with
 * nothing but that book, behind a proxy; `variables` are of its environment. Throws with its own words
 * when it does not start.
 */
export async function startServer(
  store: string,
  book: MailBook,
  variables: Readonly<Record<string, string>> = quickly,
): Promise<Running> {
  const root = await site(book);
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [...serveWords(), root], {
    cwd: project,
    env: {
      ...env,
      PORT: '0',
      TRUSTED_HOPS: '1',
      SITE_URL: book.origin,
      // Whoever tries this may have set them for a real server.
      SMTP_URL: '',
      MAIL_FROM: '',
      NOTIFY_FILE: '',
      ...kept(store),
      ...variables,
    },
  });
  const gone = once(child, 'exit').finally(() => rmSync(root, { recursive: true, force: true }));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said += String(chunk)));
  await Promise.race([once(child.stdout, 'data'), gone]);
  const [url] = /http:\S+/.exec(said) ?? [];
  if (url === undefined || child.pid === undefined)
    throw new Error(`Máy chủ của phép thử không chạy được: ${said}`);
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { url, pid: child.pid, said: () => said, kill };
}

/** What was compiled for one server of a test need not be for the next. */
const quickly = { NODE_COMPILE_CACHE: join(project, '.cache/compiled') };

const kept = (store: string): Record<string, string> =>
  /^postgres:/.test(store) ? { DATABASE_URL: store } : { DATABASE_URL: '', MAILBOX_FILE: store };

/** What stands behind `node` in the command of package.json that serves the site. */
function serveWords(): string[] {
  // npm would not run anything if it were not this.
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: { serve: string };
  };
  return scripts.serve.split(' ').slice(1);
}

async function site(book: MailBook): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'thu-server-'));
  for (const name of ['index', '404', '500'])
    writeFileSync(join(root, `${name}.html`), '<!doctype html><title>Thử</title>');
  writeFileSync(join(root, 'diem-nhan-thu.json'), JSON.stringify(book));
  await manifest(root);
  return root;
}
