import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { swap } from '../../src/commands/swap.ts';
import { createApp } from '../../src/server/app.ts';
import { builtFolder, folder, page } from '../build/folder.ts';
import { siteUrl } from './site.ts';

/** Two builds of one site with pages of other lengths, the first one served. */
async function twoBuilds() {
  const shared = (name: string) => ({
    'index.html': page(`Trang đầu ${name}`),
    'bai-viet/index.html': page(`Bài viết ${name}`),
    '404.html': page('Không có'),
    '500.html': page('Lỗi'),
  });
  const one = await builtFolder({ ...shared('cũ'), 'cu/index.html': page('Cũ') });
  const two = await builtFolder({ ...shared('mới hơn hẳn'), 'moi/index.html': page('Mới') });
  const at = await folder({});
  const live = join(at, 'dist');
  await cp(one, live, { recursive: true });
  const app = createApp({ root: live, siteUrl });
  const ask = async (path: string, accept = 'identity') => {
    const response = await app.request(path, { headers: { 'Accept-Encoding': accept } });
    return { status: response.status, text: await response.text() };
  };
  return { one, two, at, live, ask };
}

test('after a swap the running server has the new pages, and what is gone is gone', async () => {
  const { two, live, ask } = await twoBuilds();
  expect((await ask('/')).text).toBe(page('Trang đầu cũ'));
  swap(two, live, true);
  expect(await ask('/')).toEqual({ status: 200, text: page('Trang đầu mới hơn hẳn') });
  expect((await ask('/moi/')).status).toBe(200);
  expect(await ask('/cu/')).toEqual({ status: 404, text: page('Không có') });
});

test('while the folder is on its way, the pages before are served from where they wait', async () => {
  const { live, ask } = await twoBuilds();
  await rename(live, `${live}.previous`);
  expect(await ask('/')).toEqual({ status: 200, text: page('Trang đầu cũ') });
  await rename(`${live}.previous`, live);
  expect(await ask('/')).toEqual({ status: 200, text: page('Trang đầu cũ') });
});

test('a server that is started in that moment starts all the same', async () => {
  const { live } = await twoBuilds();
  await rename(live, `${live}.previous`);
  expect((await createApp({ root: live, siteUrl }).request('/')).status).toBe(200);
});

test('a damaged list is not taken, and a good one after it is', async () => {
  const { two, live, ask } = await twoBuilds();
  await writeFile(join(live, '.manifest.json'), '{');
  expect(await ask('/')).toEqual({ status: 200, text: page('Trang đầu cũ') });
  await rm(live, { recursive: true });
  await cp(two, live, { recursive: true });
  expect((await ask('/')).text).toBe(page('Trang đầu mới hơn hẳn'));
});

/** Swaps twenty times, each third time back, in a process of its own, and ends. */
const swapper = (module: string, builds: readonly string[], at: string): string => `
  import { cpSync } from 'node:fs';
  import { exchange, swap } from ${JSON.stringify(module)};
  const builds = ${JSON.stringify(builds)};
  const [next, live] = ${JSON.stringify([join(at, 'next'), join(at, 'dist')])};
  for (let turn = 1; turn <= 20; turn += 1) {
    if (turn % 3 === 0) exchange(live);
    else {
      cpSync(builds[turn % 2], next, { recursive: true });
      swap(next, live, true);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }`;

test('whoever asks while it is swapped twenty times gets a whole page of one build or the other', async () => {
  const { one, two, at, ask } = await twoBuilds();
  const module = new URL('../../src/commands/swap.ts', import.meta.url).href;
  const script = swapper(module, [one, two], at);
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let code: number | undefined;
  void once(child, 'exit').then(([status]) => (code = Number(status)));
  const seen = new Map<string, number>();
  while (code === undefined) {
    const answers = await Promise.all(
      ['/', '/', '/bai-viet/', '/bai-viet/'].map((path) => ask(path)),
    );
    for (const { status, text } of answers) {
      const title = /<title>(.*?)</.exec(text)?.[1] ?? '';
      const whole = text === page(title) ? title : 'half';
      seen.set(`${status} ${whole}`, (seen.get(`${status} ${whole}`) ?? 0) + 1);
    }
  }
  expect(code).toBe(0);
  expect([...seen.keys()].toSorted()).toEqual([
    '200 Bài viết cũ',
    '200 Bài viết mới hơn hẳn',
    '200 Trang đầu cũ',
    '200 Trang đầu mới hơn hẳn',
  ]);
  expect([...seen.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(200);
});
