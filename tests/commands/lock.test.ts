import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lock } from '../../src/commands/lock.ts';
import { publish } from '../../src/commands/publish.ts';
import { workplace } from './workplace.ts';

const module = new URL('../../src/commands/lock.ts', import.meta.url).href;

/** Another process that holds the lock for so long; given when it has it. */
async function holder(file: string, ms: number) {
  const script = `import { lock } from ${JSON.stringify(module)};
    lock(${JSON.stringify(file)}, 0);
    console.log('held');
    setTimeout(() => process.exit(), ${ms});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a second run says that one is under way, waits for its end, and publishes', async () => {
  const { place, heard, commit } = workplace();
  await holder(join(place.cache, 'publish.lock'), 500);
  expect(publish({ ...place, waitMs: 10_000 }, 'due')).toBe(true);
  expect(heard()).toEqual([
    'Một lần đăng khác đang chạy. Chờ lần ấy xong …',
    'Không có gì mới. Vẫn dựng lại, vì ngày trên trang đổi.',
    `Đã đăng bản ${commit} “Thêm trạm A”.`,
  ]);
});

test('it does not wait for ever, and touches nothing then', async () => {
  const { place, heard, at } = workplace();
  await holder(at('may-chu/.cache/publish.lock'), 60_000);
  expect(publish({ ...place, waitMs: 50 }, 'publish')).toBe(false);
  expect(heard()).toEqual([
    'Một lần đăng khác đang chạy. Chờ lần ấy xong …',
    'Lần đăng kia vẫn chưa xong, nên lần này thôi. Hãy chạy lại sau.',
  ]);
});

test('who was killed holds the lock no longer', async () => {
  const { place } = workplace();
  const file = join(place.cache, 'publish.lock');
  const child = await holder(file, 60_000);
  expect(lock(file, 0)).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = lock(file, 0);
  expect(lock(file, 0)).toBeUndefined();
  release?.();
  expect(lock(file, 0)).toBeDefined();
});
