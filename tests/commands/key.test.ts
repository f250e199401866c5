import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mai, province, refused } from './province.ts';

test('any other words are answered with how the command is used', async () => {
  expect(await refused(province().run('mở'))).toContain('npm run key -- new recovery');
});

test('the program itself reads answers from a pipe, shows none of them, and stops with a sentence', () => {
  const { root, content } = province();
  const run = (input: string, ...args: string[]) =>
    spawnSync(process.execPath, ['src/commands/key.ts', ...args], {
      input,
      encoding: 'utf8',
      env: { ...process.env, HOME: root, CONTENT_DIR: content },
    });
  const made = run(`${mai}\n${mai}\n`, 'new', 'recovery');
  expect(made.status).toBe(0);
  expect(made.stdout).toContain(join(root, 'khoa-hop-thu', 'thu-hoi.khoa.json'));
  expect(made.stdout + made.stderr).not.toContain(mai);
  const ended = run(
    '',
    'new',
    'national',
    'ca-nuoc',
    '--name',
    'X',
    '--kind',
    'other',
    '--people',
    'Mai',
  );
  expect(ended.status).toBe(1);
  expect(ended.stderr).toBe('Chưa có câu trả lời. Chưa ghi gì.\n');
  expect(readdirSync(join(root, 'khoa-hop-thu'))).toEqual(['thu-hoi.khoa.json']);
});
