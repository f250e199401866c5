import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { builtFolder, folder, page } from '../build/folder.ts';

const main = new URL('../../src/server/main.ts', import.meta.url).pathname;
const secret = 'duong-dan-khong-ai-duoc-biet';

/** A server process of its own, and everything it has written. */
function run(root: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, root], {
    env: { PORT: '0', MAILBOX_FILE: ':memory:', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (written += String(chunk)));
  const exit = once(child, 'exit').then(([code]) => ({ code, written }));
  const address = once(child.stdout, 'data').then(
    (chunk) => /http:\S+/.exec(String(chunk))?.[0] ?? '',
  );
  return { child, exit, address };
}

/** A request whose path nobody tidies on the way. */
async function ask(
  base: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  const sent = request(base, { path, headers }).end();
  const [response]: IncomingMessage[] = await once(sent, 'response');
  if (response === undefined) throw new Error('no answer');
  return response;
}

test('the server opens, answers, keeps no log, and stops when told', async () => {
  const root = await builtFolder({
    'index.html': page('Trang đầu'),
    [`${secret}/index.html`]: page('Riêng'),
    '404.html': page('Không có'),
  });
  const { child, exit, address } = run(root, { SITE_URL: 'https://diemtua.example' });
  const base = await address;
  const home = await ask(base, '/');
  expect([home.statusCode, await text(home)]).toEqual([200, page('Trang đầu')]);
  expect(home.headers['strict-transport-security']).toBe('max-age=31536000');
  for (const path of [`/${secret}/`, `/${secret}`, `/${secret}-x`, `/${secret}/?q=${secret}`])
    await text(await ask(base, path));
  for (const path of [
    '/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '//etc/passwd',
    '/%2e%2e/.manifest.json',
  ]) {
    const refused = await ask(base, path);
    expect([refused.statusCode, await text(refused)]).toEqual([404, page('Không có')]);
  }
  const backslash = await ask(base, `/${secret}\\..\\`);
  expect([backslash.statusCode, await text(backslash)]).toEqual([400, 'Yêu cầu không đọc được.\n']);
  expect(backslash.headers['x-content-type-options']).toBe('nosniff');
  child.kill('SIGTERM');
  const { code, written } = await exit;
  expect(code).toBe(0);
  expect(written).toBe(`Điểm Tựa đang mở tại ${base}\n`);
  expect(written).not.toContain(secret);
});

test('an answer under way is finished before the server stops, and nothing new is let in', async () => {
  const big = crypto.getRandomValues(new Uint8Array(60_000));
  const root = await builtFolder({
    'a.pmtiles': Buffer.concat(Array.from({ length: 200 }, () => big)),
  });
  const { child, exit, address } = run(root);
  const base = await address;
  const slow = await ask(base, '/a.pmtiles', { Connection: 'keep-alive' });
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await expect(fetch(base)).rejects.toThrow();
  let received = 0;
  for await (const chunk of slow) received += chunk.length;
  expect(received).toBe(12_000_000);
  expect((await exit).code).toBe(0);
});

test('an idle connection is kept longer than a proxy keeps its own, and does not hold up the stop', async () => {
  const root = await builtFolder({ 'index.html': page('Trang đầu') });
  const { child, exit, address } = run(root);
  const home = await ask(await address, '/', { Connection: 'keep-alive' });
  await text(home);
  const [, seconds] = /timeout=(\d+)/.exec(String(home.headers['keep-alive'])) ?? [];
  expect(Number(seconds)).toBeGreaterThan(120);
  child.kill('SIGTERM');
  expect((await exit).code).toBe(0);
});

test('someone who leaves in the middle writes nothing into the log', async () => {
  const root = await builtFolder({ [`${secret}.pmtiles`]: new Uint8Array(20_000_000) });
  const { child, exit, address } = run(root);
  const base = new URL(await address);
  const socket = connect(Number(base.port), base.hostname);
  socket.write(`GET /${secret}.pmtiles HTTP/1.1\r\nHost: a\r\n\r\n`);
  await once(socket, 'data');
  socket.destroy();
  const still = await ask(base.href, '/healthz');
  expect(await text(still)).toBe('{"ok":true}');
  child.kill('SIGINT');
  expect(await exit).toEqual({ code: 0, written: `Điểm Tựa đang mở tại ${base.href}\n` });
});

test('lines and places are there though the database is not', async () => {
  const root = await builtFolder({ 'index.html': page('Trang đầu') });
  const { child, exit, address } = run(root, {
    DATABASE_URL: 'postgres://thu:thu@127.0.0.1:1/thu',
  });
  const base = await address;
  expect(await text(await ask(base, '/'))).toBe(page('Trang đầu'));
  const answers = [await ask(base, '/api/'), await ask(base, '/healthz')];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 503]);
  child.kill('SIGTERM');
  const { code, written } = await exit;
  expect(code).toBe(0);
  expect(written).toContain('Hộp thư chưa mở được nên chưa nhận thư; các trang vẫn chạy');
});

test('a taken port is named, with what to do', async () => {
  const root = await builtFolder({ 'index.html': page('Trang đầu') });
  const port = Number(new URL(await run(root).address).port);
  const written = `Cổng ${port} đang có chương trình khác dùng. Hãy đặt PORT khác, ví dụ: PORT=${port + 1} npm start\n`;
  expect(await run(root, { PORT: String(port) }).exit).toEqual({ code: 1, written });
});

test('an unbuilt site and a wrong setting are said in one sentence', async () => {
  const empty = await folder({});
  expect(await run(empty).exit).toEqual({
    code: 1,
    written: 'Chưa có trang nào trong dist/. Hãy chạy: npm run build\n',
  });
  expect(await run(empty, { PORT: 'abc' }).exit).toEqual({
    code: 1,
    written: 'PORT phải là số nguyên từ 0 đến 65535, không phải "abc".\n',
  });
});
