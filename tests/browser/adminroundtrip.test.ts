import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folders } from '../../cms/collections.ts';
import { entry } from '../../src/schemas/entry.ts';
import { build } from '../site/trial.ts';
import { handmade } from './adminentries.ts';
import { allKept, openForm, send, write } from './adminhand.ts';
import { changed } from './adminlines.ts';
import { localAdmin, type LocalAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

const project = join(import.meta.dirname, '../..');

let browser: Browser;
let admin: LocalAdmin;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  admin = await localAdmin(browser);
  page = await admin.open();
});
afterAll(async () => {
  await admin.close();
  await browser.close();
});

const pathOf = (collection: string, file: string) =>
  join(admin.folder, 'content', collection, file);

const read = (collection: string, file: string) => readFileSync(pathOf(collection, file), 'utf8');

const fieldsOf = (text: string): unknown => parse(/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? text);

/** What is put right in an entry that was just made: a field, a text, and the line of it in the file. */
const edits: Readonly<Record<string, readonly [label: string, text: string, line: string]>> = {
  articles: ['Tóm tắt', 'Một buổi thử, hoãn một tuần.', 'summary: Một buổi thử, hoãn một tuần.'],
  documents: ['Số hiệu', '01/KH-THỬ', "number: '01/KH-THỬ'"],
  places: ['Địa chỉ hôm nay', 'Số 2 đường Thử', 'address: Số 2 đường Thử'],
  hotlines: ['Số để gọi', '0227 300 00 03', "number: '+842273000003'"],
  procedures: ['Nộp hoặc hỏi ở đâu', 'Nơi thử khác.', 'office: Nơi thử khác.'],
  plans: ['Năm để sắp xếp', '2027', 'year: 2027'],
  events: ['Bắt đầu lúc', '08:30', "starts: '08:30'"],
  campaigns: ['Tóm tắt', 'Thử lần nữa.', 'summary: Thử lần nữa.'],
};

describe('An entry that is written by hand', () => {
  for (const { name, label, schema } of folders)
    test(`of “${label}” is kept as its schema wants it, and an edit changes the edited line alone`, async () => {
      const { file, fill, holds } = handmade[name] ?? expect.fail(`nothing to write for ${name}`);
      const [field, text, line] = edits[name] ?? expect.fail(`nothing to edit in ${name}`);
      await openForm(page, admin.url, `${name}/new`);
      await fill(page);
      await send(page);
      await allKept(page);
      const made = read(name, file);
      expect(made).toBe(made.normalize('NFC'));
      expect(fieldsOf(made)).toMatchObject(holds);
      expect(entry(schema).safeParse(fieldsOf(made)).error?.issues ?? []).toEqual([]);
      await write(page, field, text);
      await send(page);
      await allKept(page);
      expect(changed(made, read(name, file))).toEqual({
        gone: [expect.stringMatching(new RegExp(`^${line.split(':')[0]}: `))],
        come: [line],
      });
    });

  test('of a title that is there already gets a file of its own', async () => {
    const first = read('procedures', 'thu-tuc-thu.yml');
    await openForm(page, admin.url, 'procedures/new');
    await handmade['procedures']?.fill(page);
    await send(page);
    await allKept(page);
    expect(fieldsOf(read('procedures', 'thu-tuc-thu-1.yml'))).toMatchObject({
      name: 'Thủ tục thử',
    });
    expect(read('procedures', 'thu-tuc-thu.yml')).toBe(first);
  });

  test('keeps its picture when its title changes after the picture was chosen', async () => {
    await openForm(page, admin.url, 'articles/new');
    await handmade['articles']?.fill(page);
    await write(page, 'Tiêu đề', 'Bài thử đổi tên');
    await send(page);
    await allKept(page);
    const [src] = /\/media\/\S+/.exec(read('articles', 'bai-thu-doi-ten.md')) ?? [''];
    expect(src).not.toBe('');
    expect(existsSync(join(admin.folder, 'public', src))).toBe(true);
  });

  test('goes for good when it is deleted, and no other does', async () => {
    await openForm(page, admin.url, 'procedures/entries/thu-tuc-thu-1');
    const asked = page.waitForEvent('dialog');
    const pressed = page.getByRole('button', { name: 'Xóa mục', exact: true }).click();
    const dialog = await asked;
    expect(dialog.message()).toBe('Xóa mục đã đăng này?');
    await dialog.accept();
    await pressed;
    await page.getByRole('heading', { name: 'Thủ tục', exact: true }).waitFor();
    await expect.poll(() => existsSync(pathOf('procedures', 'thu-tuc-thu-1.yml'))).toBe(false);
    expect(existsSync(pathOf('procedures', 'thu-tuc-thu.yml'))).toBe(true);
  });

  test('stands on the site once that is built', () => {
    cpSync(join(project, 'public'), join(admin.folder, 'public'), { recursive: true });
    const { status, said } = build(admin.folder, '2026-11-26', {
      PUBLIC_DIR: join(admin.folder, 'public'),
    });
    expect(status, said).toBe(0);
    const made = Object.values(handmade);
    expect(made).toHaveLength(folders.length);
    const unseen = made.flatMap((it) => {
      const html = readFileSync(join(admin.folder, 'dist', it.page, 'index.html'), 'utf8');
      return it.shows.filter((words) => !html.includes(words)).map((words) => [it.page, words]);
    });
    expect(unseen).toEqual([]);
  });
});
