import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folder } from '../build/folder.ts';

const guide = readFileSync(new URL('../../.readme/van-hanh.md', import.meta.url), 'utf8');
const script = /```js\n(.*?)```/s.exec(guide)?.[1] ?? '';
const secret = 'bi-mat-chi-de-thu-0123456789';
// RFC 4231, case 2: what the signature of known text under a known key must be.
const known = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

const signature = (body: string, key = secret): string =>
  createHmac('sha256', key).update(body).digest('hex');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  server.close();
  return port;
}

/** The script of the guide as a process, how to post to it, and whether it has raised its flag. */
async function receiver() {
  const at = await folder({ 'nghe.mjs': script, secret: `${secret}\n` });
  const flag = join(at, 'can-dang');
  const port = await freePort();
  const env = { SECRET_FILE: join(at, 'secret'), FLAG_FILE: flag, PORT: String(port) };
  const child = spawn(process.execPath, [join(at, 'nghe.mjs')], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const post = async (body: string, headers: Record<string, string>, method = 'POST') => {
    const sent = method === 'GET' ? {} : { body };
    for (;;) {
      try {
        return (await fetch(`http://127.0.0.1:${port}/`, { method, headers, ...sent })).status;
      } catch (error) {
        // Not open yet; a process that has ended never will be.
        if (child.exitCode !== null) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const raised = async () => {
    const there = existsSync(flag);
    await rm(flag, { force: true });
    return there;
  };
  return { at, post, raised };
}

test('the receiver of the guide raises its flag for whoever knows the secret, and for nobody else', async () => {
  const { post, raised } = await receiver();
  const body = '{"ref":"refs/heads/main","commits":[{"message":"Thêm trạm A"}]}';
  const good = signature(body);
  expect(signature('what do ya want for nothing?', 'Jefe')).toBe(known);
  for (const header of ['X-Forgejo-Signature', 'X-Gitea-Signature']) {
    expect([await post(body, { [header]: good }), await raised()]).toEqual([204, true]);
  }
  const refused: [string, Record<string, string>, string?][] = [
    [body, {}],
    [body, { 'X-Forgejo-Signature': '' }],
    [body, { 'X-Forgejo-Signature': good.slice(2) }],
    [body, { 'X-Forgejo-Signature': signature(body, 'khác') }],
    [body, { 'X-Forgejo-Signature': signature(body, 'khác'), 'X-Gitea-Signature': good }],
    [`${body} `, { 'X-Forgejo-Signature': good }],
    ['', { 'X-Forgejo-Signature': signature('') }, 'GET'],
  ];
  for (const [text, headers, method] of refused)
    expect([await post(text, headers, method), await raised()]).toEqual([403, false]);
});

test('it does not start with a secret that can be guessed', async () => {
  const at = await folder({ 'nghe.mjs': script });
  await writeFile(join(at, 'secret'), '\n');
  const env = { SECRET_FILE: join(at, 'secret'), FLAG_FILE: join(at, 'x'), PORT: '0' };
  const child = spawn(process.execPath, [join(at, 'nghe.mjs')], { env });
  expect((await once(child, 'exit'))[0]).toBe(1);
});

test('the guide names the commands as they are', () => {
  const { scripts } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  expect(scripts.publish).toBe('node src/commands/setup.mjs && node src/commands/publish.ts');
  for (const one of ['publish', 'publish -- --due', 'publish -- back', 'publish -- --check'])
    expect(guide).toContain(`npm run ${one} `);
});
