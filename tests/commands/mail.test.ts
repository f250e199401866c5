import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mail } from '../../src/commands/mail.ts';
import { storeAddress } from '../../src/intake/opening.ts';
import { database } from '../intake/engines.ts';
import { keep } from '../intake/threads.ts';

/** What types commands at a store of this test alone. */
async function desk() {
  const { open } = await database('sqlite');
  const lines: string[] = [];
  const type = (...args: string[]): Promise<void> =>
    mail(args, {
      store: open,
      holidays: () => [],
      now: new Date('2026-11-27T12:00:00+07:00'),
      say: (line) => lines.push(line),
    });
  const folder = mkdtempSync(join(tmpdir(), 'thu-lenh-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { open, lines, type, file: join(folder, 'a.db') };
}

test('a backup says what it keeps, and until when it may be kept', async () => {
  const { open, lines, type, file } = await desk();
  await keep(await open(), 1, { count: 2 });
  await type('backup', file);
  expect(lines).toEqual([
    `Đã sao lưu 1 cuộc trao đổi với 2 lá thư vào ${file}, và đã đọc lại để kiểm tra.`,
    'Bản này giữ cả những thư sẽ bị xóa khỏi hộp thư từ nay về sau, do người viết xóa hoặc do hết hạn. Hãy cất nơi chỉ người quản trị mở được, và xóa nó chậm nhất vào ngày 11/12/2026; đừng giữ bản nào quá 14 ngày.',
  ]);
});

test('a restoration says what comes back', async () => {
  const { open, lines, type, file } = await desk();
  await keep(await open(), 1);
  await type('backup', file);
  await expect(type('restore', file)).rejects.toThrow('--replace');
  lines.splice(0);
  await type('restore', file, '--replace');
  expect(lines).toEqual([
    'Đã khôi phục. Kho thư có 1 cuộc trao đổi với 1 lá thư.',
    'Thư đã hết hạn trong bản sao lưu đã bị xóa. Thư mà người viết tự xóa sau ngày sao lưu thì có trở lại; máy chủ không biết là những thư nào.',
  ]);
});

test('a check tells what is there, and fails when something is wrong', async () => {
  const { open, lines, type } = await desk();
  const store = await open();
  await keep(store, 1);
  await type('check');
  expect(lines).toEqual([
    'Kho thư là tệp SQLite, có 1 cuộc trao đổi với 1 lá thư.',
    'Không thấy gì sai.',
  ]);
  await store.db.deleteFrom('letter').execute();
  await expect(type('check')).rejects.toThrow('Có 1 cuộc trao đổi thiếu hoặc thừa thư.');
});

test('a clock that was ahead and is right again is trusted', async () => {
  const { open, lines, type } = await desk();
  const store = await open();
  await store.db.insertInto('job').values({ name: 'expiry', ran: '2030-01-01T00' }).execute();
  await type('clock');
  await type('clock');
  expect(lines).toEqual([
    'Đã tin đồng hồ bây giờ. Hộp thư nhận thư mới lại ngay, và làm việc định kỳ trong vài phút nữa.',
    'Đồng hồ không chậm hơn lần chạy việc định kỳ nào, nên không đổi gì.',
  ]);
});

test.each([
  [[]],
  [['backup']],
  [['restore']],
  [['check', 'a']],
  [['clock', 'a']],
  [['backup', 'a', '--replace']],
  [['backup', 'a', 'b']],
  [['xoa', 'a']],
  [['backup', '--gi-do']],
])('whoever types %j is told how to', async (args) => {
  const { type } = await desk();
  await expect(type(...args)).rejects.toThrow('npm run mail -- backup TỆP');
});

test.each([
  [{ DATABASE_URL: 'postgres://a', MAILBOX_FILE: '/b' }, 'postgres://a'],
  [{ MAILBOX_FILE: '/b' }, '/b'],
  [{ DATABASE_URL: '' }, '/srv/trang/.data/thu.db'],
])('with %j letters are kept at %s', (env, address) => {
  expect(storeAddress(env, '/srv/trang')).toBe(address);
});
