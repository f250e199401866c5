import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp, heldBy, restore } from '../../src/intake/backup.ts';
import { markOf } from '../../src/intake/snapshot.ts';
import { database, emptyStore, engines } from './engines.ts';
import { idOf, keep, kept } from './threads.ts';
import { example } from './fullstore.ts';

const options = { replace: false, holidays: [], now: new Date('2026-11-27T12:00:00+07:00') };

/** A folder of this test alone. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'thu-sao-luu-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const pairs = engines.flatMap((from) => engines.map((to) => [from, to] as const));

describe.each(pairs)('a backup of %s put into %s', (from, to) => {
  test('holds what was there, byte for byte', async () => {
    const store = await example(from);
    const file = join(folder(), 'sao-luu.db');
    expect(await backUp(store, file)).toEqual({ threads: 4, letters: 6 });
    const other = await emptyStore(to);
    expect(await restore(other, file, options)).toEqual({ threads: 4, letters: 6 });
    expect(await markOf(other.db)).toBe(await markOf(store.db));
    const letter = await other.db
      .selectFrom('letter')
      .select('ct')
      .where('thread', '=', idOf(1))
      .where('seq', '=', 3)
      .executeTakeFirstOrThrow();
    expect(Uint8Array.from(letter.ct)).toEqual(new Uint8Array(4492).fill(1));
    for (const table of ['spent', 'secret'] as const)
      expect(await other.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test('purges what has expired since, and keeps its figures', async () => {
    const file = join(folder(), 'sao-luu.db');
    await backUp(await example(from), file);
    const other = await emptyStore(to);
    const now = new Date('2026-12-21T12:00:00+07:00');
    expect(await restore(other, file, { ...options, now })).toEqual({ threads: 1, letters: 3 });
    expect(Object.keys(await kept(other, 'id'))).toEqual(['1']);
    const figures = await other.db
      .selectFrom('tally')
      .select(['month', 'amount'])
      .where('measure', '=', 'received')
      .orderBy('month')
      .execute();
    expect(figures.map(({ month, amount }) => [month, amount])).toEqual([
      ['2026-10', 12],
      ['2026-11', 1],
      ['2026-11', 2],
    ]);
  });
});

describe.each(engines)('on %s', (engine) => {
  test('a store that holds anything is not written over, unless told to; then nothing else is left', async () => {
    const file = join(folder(), 'sao-luu.db');
    await backUp(await example(engine), file);
    const other = await emptyStore(engine);
    await keep(other, 9);
    const before = await markOf(other.db);
    await expect(restore(other, file, options)).rejects.toThrow(
      'Kho thư đang có thư hoặc số liệu, nên không khôi phục đè lên. Nếu chắc chắn muốn thay hết, hãy thêm --replace.',
    );
    expect(await markOf(other.db)).toBe(before);
    await restore(other, file, { ...options, replace: true });
    expect(Object.keys(await kept(other, 'id'))).toEqual(['1', '2', '3', '4']);
  });

  test('what was deleted before a backup does not come back', async () => {
    const store = await example(engine);
    await store.db.deleteFrom('thread').where('id', '=', idOf(2)).execute();
    const file = join(folder(), 'sao-luu.db');
    await backUp(store, file);
    await restore(store, file, { ...options, replace: true });
    expect(Object.keys(await kept(store, 'id'))).toEqual(['1', '3', '4']);
  });

  test('a backup is one file that only its owner reads, and none is written over', async () => {
    const store = await example(engine);
    const path = folder();
    const file = join(path, 'sao-luu.db');
    await backUp(store, file);
    expect(readdirSync(path)).toEqual(['sao-luu.db']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(backUp(store, file)).rejects.toThrow(
      `Đã có tệp ${file}. Hãy đặt tên khác, hoặc xóa tệp cũ trước.`,
    );
    // Neither who was logged in nor what challenges are signed with.
    expect(readFileSync(file).includes(Buffer.alloc(16, 0x77))).toBe(false);
    expect(readFileSync(file).includes(Buffer.alloc(16, 3))).toBe(true);
  });

  test('a backup is of one moment, though letters come meanwhile', async () => {
    const { open } = await database(engine);
    const [reading, writing] = [await open(), await open()];
    await reading.transact(async (db) => {
      for (let number = 0; number < 250; number += 1) await keep({ db }, number);
    });
    const file = join(folder(), 'sao-luu.db');
    const backup = backUp(reading, file);
    let written = 0;
    for (let number = 250; number < 256; number += 1) {
      await writing.transact((db) => keep({ db }, number));
      written += 1;
    }
    const { threads } = await backup;
    expect(written).toBe(6);
    const other = await emptyStore('sqlite');
    expect(await restore(other, file, options)).toEqual({ threads, letters: threads });
    expect(await heldBy(reading.db)).toEqual({ threads: 256, letters: 256 });
  });
});

describe('what is no backup', () => {
  test.each([
    ['there is no file', undefined],
    ['the file is empty', ''],
    ['the file is a text', 'không phải sao lưu'],
  ])('is refused when %s, and the store stays as it was', async (_, content) => {
    const store = await example('sqlite');
    const before = await markOf(store.db);
    const file = join(folder(), 'gi-do');
    if (content !== undefined) writeFileSync(file, content);
    await expect(restore(store, file, { ...options, replace: true })).rejects.toThrow(
      `Không mở được ${file}. Hãy xem đây có phải tệp do lệnh backup ghi ra không.`,
    );
    expect(await markOf(store.db)).toBe(before);
    expect(existsSync(file)).toBe(content !== undefined);
  });

  test('is refused when it is a store in use', async () => {
    const { address, open } = await database('sqlite');
    await keep(await open(), 1);
    await expect(restore(await emptyStore('sqlite'), address, options)).rejects.toThrow(
      `${address} là kho thư đang dùng, không phải bản sao lưu.`,
    );
  });

  test('is refused when it was cut short or changed', async () => {
    const file = join(folder(), 'sao-luu.db');
    await backUp(await example('sqlite'), file);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    const store = await example('sqlite');
    const before = await markOf(store.db);
    await expect(restore(store, file, { ...options, replace: true })).rejects.toThrow();
    expect(await markOf(store.db)).toBe(before);
  });
});
