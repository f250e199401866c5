import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askLinks, type Asking } from '../../src/commands/linkcheck.ts';
import { links } from '../../src/commands/links.ts';
import { freePort, listening } from '../port.ts';

let server: Server;
let site: string;
let closed: string;
let asked: string[] = [];

/** What the site of the test answers at each path. */
const answers: RequestListener = (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://a');
  asked.push(`${request.method} ${pathname}`);
  const headless = pathname === '/khong-head' && request.method === 'HEAD';
  const status = headless ? 404 : Number(/^\/(\d{3})$/.exec(pathname)?.[1] ?? 200);
  if (pathname === '/cham') return;
  if (pathname === '/vong') response.setHeader('Location', '/vong');
  if (pathname === '/cu') response.setHeader('Location', '/moi');
  if (pathname === '/mat') response.setHeader('Location', '/');
  if (pathname === '/cu-404') response.setHeader('Location', '/404');
  response.statusCode = response.hasHeader('Location') ? 301 : status;
  response.end();
};

beforeAll(async () => {
  server = createServer(answers);
  site = `http://127.0.0.1:${await listening(server)}`;
  closed = `http://127.0.0.1:${await freePort()}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

/** As Node's fetch fails where a name has no address. */
const nameless = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } });

const asking = (): Asking => ({
  fetch: (url, options) =>
    url.includes('khong-co.example') ? Promise.reject(nameless) : fetch(url, options),
  timeoutMs: 400,
  gapMs: 0,
  wait: () => Promise.resolve(),
  hosts: 4,
});

const told = async (url: string): Promise<string> => {
  const [answer] = await askLinks([url], asking());
  return `${answer?.state}: ${answer?.told.replace(site, '')}`;
};

describe('an address is', () => {
  test.each([
    ['/', 'there: 200'],
    ['/khong-head', 'there: 200'],
    ['/cu', 'moved: /moi'],
    ['/mat', 'moved: / (trang đầu: bài có thể đã mất)'],
    ['/404', 'dead: 404'],
    ['/410', 'dead: 410'],
    ['/cu-404', 'dead: 404'],
    ['/403', 'unsure: 403'],
    ['/429', 'unsure: 429'],
    ['/503', 'unsure: 503'],
    ['/vong', 'unsure: không kết nối được'],
    ['/cham', 'unsure: quá lâu không trả lời'],
  ])('%s → %s', async (path, expected) => {
    expect(await told(site + path)).toBe(expected);
  });

  test('dead where no host has its name, unsure where nobody listens', async () => {
    expect(await told('https://khong-co.example/a')).toBe('dead: không có máy chủ tên này');
    expect(await told(`${closed}/`)).toBe('unsure: ECONNREFUSED');
  });
});

test('one host is asked one thing at a time with a pause between, and others meanwhile', async () => {
  const heard: string[] = [];
  const running = new Map<string, number>();
  const ask: Asking = {
    ...asking(),
    gapMs: 1000,
    wait: async (ms) => heard.push(`wait ${ms}`),
    fetch: async (url) => {
      const { host } = new URL(url);
      const beside = running.get(host) ?? 0;
      heard.push(`${url.slice(-1)} beside ${beside}`);
      running.set(host, beside + 1);
      await new Promise((done) => setImmediate(done));
      running.set(host, beside);
      return new Response(null, { status: 200 });
    },
  };
  const urls = ['https://a.vn/1', 'https://a.vn/2', 'https://b.vn/3'];
  const found = await askLinks(urls, ask);
  expect(found.map(({ url }) => url)).toEqual(urls);
  expect(heard).toEqual(['1 beside 0', '3 beside 0', 'wait 1000', '2 beside 0']);
});

describe('the command', () => {
  let content: string;
  beforeEach(() => {
    content = mkdtempSync(join(tmpdir(), 'diem-tua-links-'));
    mkdirSync(join(content, 'articles'));
    return () => rmSync(content, { recursive: true });
  });
  const write = (...paths: string[]): string => {
    const text = `---\nsources:\n${paths.map((it) => `  - url: ${site}${it}\n`).join('')}---\n[a](${site}/)\n`;
    writeFileSync(join(content, 'articles/a.md'), text);
    return text;
  };
  const run = async (): Promise<[boolean, string]> => {
    const said: string[] = [];
    const well = await links({ content, asking: asking(), say: (line) => said.push(line) });
    return [well, said.join('\n').replaceAll(site, '')];
  };

  test('names file, field, address and what became of it, and changes nothing', async () => {
    const text = write('/404', '/cu', '/403');
    const [well, said] = await run();
    expect(well).toBe(false);
    expect(said).toBe(
      [
        'Hỏi 4 địa chỉ ngoài …',
        'Còn đúng: 1',
        '',
        'Đã mất: 1',
        'articles/a.md\tsources.0.url\t/404\t404',
        '',
        'Đã dời: 1',
        'articles/a.md\tsources.1.url\t/cu\t/moi',
        '',
        'Chưa chắc, hãy mở thử bằng trình duyệt: 1',
        'articles/a.md\tsources.2.url\t/403\t403',
      ].join('\n'),
    );
    expect(readFileSync(join(content, 'articles/a.md'), 'utf8')).toBe(text);
    expect(asked.filter((it) => it.endsWith('/cu'))).toEqual(['HEAD /cu']);
  });

  test('without a network calls nothing gone', async () => {
    write('/404', '/cu');
    const cut = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } });
    const alone = { ...asking(), fetch: () => Promise.reject(cut) };
    const said: string[] = [];
    await expect(links({ content, asking: alone, say: (line) => said.push(line) })).rejects.toThrow(
      'Không tìm thấy máy chủ nào của 3 địa chỉ: máy này có lẽ chưa nối mạng. Hãy chạy lại khi có mạng; chưa biết địa chỉ nào đã mất.',
    );
    expect(said.join()).not.toContain('Đã mất');
  });

  test('reads a file that was saved with the line ends of Windows', async () => {
    const text = write('/404');
    writeFileSync(join(content, 'articles/a.md'), text.replaceAll('\n', '\r\n'));
    expect((await run())[1]).toContain('Đã mất: 1');
  });

  test('is satisfied where nothing is gone', async () => {
    write('/cu', '/503');
    expect((await run())[0]).toBe(true);
  });

  test('says so where there is nothing to ask', async () => {
    await expect(run()).rejects.toThrow(`Không thấy địa chỉ ngoài nào trong ${content}.`);
  });
});
