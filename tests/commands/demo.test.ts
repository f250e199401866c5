import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { demo, type Demo } from '../../src/commands/demo.ts';
import { demoBanner, demoFolders, writeDemoContent } from '../../src/commands/democontent.ts';
import { demoIds, newDemoOffices } from '../../src/commands/demooffices.ts';
import { isDemo } from '../../src/domain/demonstration.ts';
import type { MailBook } from '../../src/domain/mailbook.ts';
import { openStore } from '../../src/intake/opening.ts';
import { reply } from '../../src/mailbox/desk.ts';
import { readOfficeFile } from '../../src/mailbox/keyfile.ts';
import { newest, openKeyRing, personalIdentity } from '../../src/mailbox/keyring.ts';
import { newReceipt } from '../../src/mailbox/receipt.ts';
import { unwrap } from '../../src/mailbox/wrapping.ts';
import { openLine } from '../intake/line.ts';
import { askerOf, deskOf, readersOf } from '../intake/people.ts';
import { patience } from '../intake/running.ts';
import { mintOf } from '../intake/works.ts';
import { wrap } from '../mailbox/keys.ts';

const root = join(import.meta.dirname, '../..');

/** A demonstration of this test alone, whose build takes no time; what it says, and what ends it. */
function trialDemo(more: Partial<Demo> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'diem-tua-demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const ending = new AbortController();
  const said: string[] = [];
  let told = (): void => {};
  const ready = new Promise<void>((done) => (told = done));
  const it: Demo = {
    root,
    content: join(root, 'content'),
    folder: join(folder, 'demo'),
    port: 0,
    build: [process.execPath, 'tests/commands/quickbuild.ts'],
    serve: [process.execPath, 'src/server/main.ts'],
    now: () => new Date(),
    say: (line) => {
      said.push(line);
      if (line.includes('Ctrl+C')) told();
    },
    signal: ending.signal,
    ...more,
  };
  return { it, said, ready, end: () => ending.abort() };
}

/** What somebody reads who follows what is said: the address, the key file and the passphrase. */
function followed(said: readonly string[]): { url: string; file: string; passphrase: string } {
  const text = said.join('\n');
  const found = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
  return {
    url: found(/đang mở tại (\S+)/),
    file: found(/Tệp khóa: +(\S+)/),
    passphrase: found(/Mật khẩu: +(\S+)/),
  };
}

test(
  'who follows what it says asks, answers and reads the answer; and then nothing is left',
  { timeout: patience },
  async () => {
    const { it, said, ready, end } = trialDemo();
    const over = demo(it);
    await Promise.race([ready, over]);
    const { url, file, passphrase } = followed(said);
    const line = openLine(url);
    const book = JSON.parse((await line('/diem-nhan-thu.json')).body) as MailBook;
    expect(book.mailboxes.map(({ id }) => id).sort()).toEqual(Object.values(demoIds).sort());
    expect((await line('/')).body).toContain(demoBanner);
    const ring = await openOffice(file, passphrase);
    const store = await openStore(demoFolders(it.folder).store);
    const work = (await mintOf(store))();
    await store.close();
    const readers = readersOf(book, demoIds.point, demoIds.coordinator);
    const asker = askerOf(line, { receipt: newReceipt(bytes), origin: book.origin });
    const id = await asker.ask(question, readers, work);
    const desk = await deskOf(line, readers.point, newest(ring).identity);
    expect((await desk.inbox()).threads.map((thread) => thread.id)).toEqual([id]);
    const answer = { from: `point:${demoIds.point}`, lang: 'vi', text: 'Chào bạn.' };
    await desk.reply(id, await reply(await desk.read(id), answer, readers));
    expect((await asker.read()).letters[1]).toMatchObject({ kind: 'reply', text: 'Chào bạn.' });
    end();
    await over;
    expect(existsSync(it.folder)).toBe(false);
    await expect(line('/')).rejects.toThrow();
  },
);

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const question = {
  topic: 'relative',
  help: 'mailbox',
  lang: 'vi',
  text: 'Tôi chỉ thử xem.',
  accepts: ['health'],
};

async function openOffice(path: string, passphrase: string) {
  const file = readOfficeFile(readFileSync(path, 'utf8'));
  const name = file.people[0]?.name ?? '';
  return openKeyRing(file, await personalIdentity(file, name, passphrase, unwrap));
}

test('one that cannot be built says so and leaves nothing', { timeout: patience }, async () => {
  const { it } = trialDemo({ build: [process.execPath, '--eval', 'process.exit(1)'] });
  await expect(demo(it)).rejects.toThrow(
    new Error('Không dựng được trang. Hãy chạy "npm run build" để xem lỗi ở đâu.'),
  );
  expect(existsSync(it.folder)).toBe(false);
});

test(
  'one that is ended while it is built leaves nothing, and a second one at a time is refused',
  { timeout: patience },
  async () => {
    const { it, said, end } = trialDemo({
      build: [process.execPath, '--eval', 'setTimeout(() => {}, 60_000)'],
    });
    const over = demo(it);
    await expect(demo(it)).rejects.toThrow(
      new Error('Một bản trình diễn khác đang chạy. Hãy dừng bản ấy trước (Ctrl+C).'),
    );
    while (said.length === 0) await new Promise(setImmediate);
    expect(existsSync(it.folder)).toBe(true);
    end();
    await over;
    expect(existsSync(it.folder)).toBe(false);
  },
);

describe('what it adds to a copy of the content', () => {
  test('bears names that no build but its own takes, and no real mailbox is beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diem-tua-demo-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const real = join(folder, 'real');
    for (const name of ['keys', 'places', 'settings'])
      mkdirSync(join(real, name), { recursive: true });
    writeFileSync(join(real, 'keys/tram-that.yml'), "name: 'Trạm thật'\n");
    writeFileSync(join(real, 'places/tram-that.yml'), "name: 'Trạm thật'\n");
    writeFileSync(join(real, 'settings/site.yml'), "name: 'Trang'\n");
    const offices = await newDemoOffices('2026-11-27', 'b3fg-7k9m-pq2r-st5v', wrap);
    writeDemoContent(real, join(folder, 'demo'), '2026-11-27', offices);
    const { content, keys } = demoFolders(join(folder, 'demo'));
    const names = (of: string): string[] =>
      globSync('*', { cwd: of }).map((name) => basename(name).split('.')[0] ?? '');
    expect(names(join(content, 'keys')).sort()).toEqual(Object.values(demoIds).sort());
    expect(names(join(content, 'keys')).every(isDemo)).toBe(true);
    expect(names(keys).sort()).toEqual(Object.values(demoIds).sort());
    expect(names(join(content, 'places')).filter((name) => !isDemo(name))).toEqual(['tram-that']);
    expect(names(join(real, 'keys'))).toEqual(['tram-that']);
  });

  test('is nowhere in the content of the site', () => {
    const files = globSync('content/**/*', { cwd: root }).map((name) => basename(name));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(isDemo)).toEqual([]);
  });
});

test.runIf(process.env['PROVE'])(
  'npm run demo builds the whole site, every page says what it is, and Ctrl+C removes it',
  async () => {
    const child = spawn(process.execPath, ['src/commands/demo.ts'], { cwd: root });
    onTestFinished(() => void child.kill('SIGTERM'));
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    while (!said.includes('Ctrl+C')) await once(child.stdout, 'data');
    const { url } = followed([said]);
    const line = openLine(url);
    const { dist } = demoFolders(join(root, '.cache/demo'));
    // The editors' own site, and the way out, have nothing of the site's frame.
    const pages = globSync('**/index.html', { cwd: dist }).filter(
      (page) => !/^(quan-tri|thoat)\//.test(page),
    );
    expect(pages.length).toBeGreaterThan(100);
    for (const page of pages)
      expect((await line(`/${page.replace(/index\.html$/, '')}`)).body, page).toContain(demoBanner);
    for (const path of ['/gui-cau-hoi/', '/hop-thu/', '/tu-van-vien/', '/gop-y/'])
      expect((await line(path)).status, path).toBe(200);
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(existsSync(join(root, '.cache/demo'))).toBe(false);
  },
);
