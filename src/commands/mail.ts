/** `npm run mail -- …`: backs the letters up, puts a backup back, and looks whether all is in order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { addDays, shown, wallClock } from '../domain/calendar.ts';
import { backUp, restore } from '../intake/backup.ts';
import { checkUp } from '../intake/checkup.ts';
import { trustClock } from '../intake/clock.ts';
import { openStore, storeAddress } from '../intake/opening.ts';
import type { Store } from '../intake/store.ts';
import { failure } from '../intake/unfinished.ts';
import { type Day, daySchema } from '../schemas/date.ts';

const usage = `Kho thư của hộp thư kín. Kho ở DATABASE_URL (PostgreSQL), hoặc ở MAILBOX_FILE (tệp SQLite), không ghi thì ở .data/thu.db của thư mục này.

  npm run mail -- backup TỆP                sao lưu ra một tệp; không cần dừng máy chủ
  npm run mail -- restore TỆP [--replace]   khôi phục; hãy dừng máy chủ trước. Kho đang có thư thì cần --replace
  npm run mail -- check                     xem kho có nguyên vẹn không
  npm run mail -- clock                     đồng hồ máy chủ từng chạy nhanh, nay đã đúng: nhận thư mới lại

Bản sao lưu dùng được cho cả hai loại kho, nên cũng là cách chuyển từ SQLite sang PostgreSQL.`;

/** For so many days a backup may be kept: what is deleted from the mailbox must not live on in it for long. */
export const backupDays = 14;

/** What the commands work with. */
export type MailDesk = {
  store: () => Promise<Store>;
  holidays: () => readonly Day[];
  now: Date;
  say: (line: string) => void;
};

/** Does what was typed. Throws a sentence when it cannot; a backup or a restoration is then not there at all. */
export async function mail(args: readonly string[], desk: MailDesk): Promise<void> {
  const { verb, file, replace } = typed(args);
  const store = await desk.store();
  try {
    if (verb === 'check') await check(store, desk);
    else if (verb === 'clock') await trust(store, desk);
    else if (verb === 'backup') await back(store, file, desk);
    else await putBack(store, file, replace, desk);
  } finally {
    await store.close();
  }
}

type Typed = { verb: 'backup' | 'restore' | 'check' | 'clock'; file: string; replace: boolean };

function typed(args: readonly string[]): Typed {
  const { positionals, values } = parsed(args);
  const [verb, file = '', ...rest] = positionals;
  const { replace = false } = values;
  if (rest.length > 0 || (replace && verb !== 'restore')) throw new Error(usage);
  if ((verb === 'check' || verb === 'clock') && file === '') return { verb, file, replace };
  if ((verb === 'backup' || verb === 'restore') && file !== '') return { verb, file, replace };
  throw new Error(usage);
}

function parsed(args: readonly string[]) {
  try {
    const options = { replace: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    throw new Error(usage);
  }
}

async function back(store: Store, file: string, { now, say }: MailDesk): Promise<void> {
  const { threads, letters } = await backUp(store, file);
  const last = addDays(wallClock(now).day, backupDays);
  say(
    `Đã sao lưu ${threads} cuộc trao đổi với ${letters} lá thư vào ${file}, và đã đọc lại để kiểm tra.`,
  );
  say(
    `Bản này giữ cả những thư sẽ bị xóa khỏi hộp thư từ nay về sau, do người viết xóa hoặc do hết hạn. Hãy cất nơi chỉ người quản trị mở được, và xóa nó chậm nhất vào ngày ${shown(last)}; đừng giữ bản nào quá ${backupDays} ngày.`,
  );
}

async function putBack(
  store: Store,
  file: string,
  replace: boolean,
  { now, holidays, say }: MailDesk,
): Promise<void> {
  const { threads, letters } = await restore(store, file, { replace, holidays: holidays(), now });
  say(`Đã khôi phục. Kho thư có ${threads} cuộc trao đổi với ${letters} lá thư.`);
  say(
    'Thư đã hết hạn trong bản sao lưu đã bị xóa. Thư mà người viết tự xóa sau ngày sao lưu thì có trở lại; máy chủ không biết là những thư nào.',
  );
}

async function check(store: Store, { now, say }: MailDesk): Promise<void> {
  const { holds, wrong } = await checkUp(store, now);
  for (const sentence of holds) say(sentence);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  say('Không thấy gì sai.');
}

async function trust(store: Store, { now, say }: MailDesk): Promise<void> {
  const count = await store.transact((db) => trustClock(db, now));
  say(
    count === 0
      ? 'Đồng hồ không chậm hơn lần chạy việc định kỳ nào, nên không đổi gì.'
      : 'Đã tin đồng hồ bây giờ. Hộp thư nhận thư mới lại ngay, và làm việc định kỳ trong vài phút nữa.',
  );
}

function holidaysIn(file: string): readonly Day[] {
  const { holidays }: { holidays?: unknown } = parse(readFileSync(file, 'utf8'));
  return daySchema.array().parse(holidays ?? []);
}

if (import.meta.main) {
  const settings = join(process.env['CONTENT_DIR'] ?? 'content', 'settings/site.yml');
  try {
    await mail(process.argv.slice(2), {
      store: () => openStore(storeAddress(process.env, join(import.meta.dirname, '../..'))),
      holidays: () => holidaysIn(settings),
      now: new Date(),
      say: console.log,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : failure(error));
    process.exitCode = 1;
  }
}
