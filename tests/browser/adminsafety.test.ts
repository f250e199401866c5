import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminPolicy } from '../../src/build/adminpage.ts';
import * as form from './adminform.ts';
import { hosts, settled, watched, work, type Watched } from './adminguard.ts';
import { allKept, send } from './adminhand.ts';
import { photo, type Photo } from './adminphoto.ts';
import { localAdmin, type LocalAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let shot: Photo;

beforeAll(async () => {
  browser = await launch();
  shot = await photo(browser);
});
afterAll(() => browser.close());

describe('Who edits on their own computer', () => {
  let admin: LocalAdmin;
  let world: Watched;
  let page: Page;
  let own: string;

  beforeAll(async () => {
    admin = await localAdmin(browser);
    own = new URL(admin.url).host;
    world = await watched(browser);
    page = await world.context.newPage();
    await page.goto(admin.url);
    await page.getByText('Viết tin trong tuần').waitFor();
    await work(page, admin.url, shot);
    await send(page);
    await form.nobodyShown(page);
    await allKept(page);
    await settled(page);
  }, 240_000);
  afterAll(async () => {
    await world.context.close();
    await admin.close();
  });

  test('asks no other host, whatever they do', () => {
    expect(existsSync(join(admin.folder, `content/articles/${form.article.slug}.md`))).toBe(true);
    expect(world.asked.length).toBeGreaterThan(20);
    expect(world.asked.some(({ url }) => url.endsWith('.pmtiles'))).toBe(true);
    expect(hosts(world.asked)).toEqual([own]);
  });

  test('meets nothing that the page’s policy stops', () => {
    expect(world.seen).toEqual({ ran: [], stopped: [] });
  });

  test('has policies, in the header and in the page, under which no text becomes code', async () => {
    const answer = await page.request.get(admin.url);
    const header = answer.headers()['content-security-policy'] ?? '';
    expect(header).toContain("script-src 'self'");
    expect(await answer.text()).toContain(`content="${adminPolicy([])}"`);
    for (const policy of [header, adminPolicy([])]) expect(policy).not.toContain('unsafe-eval');
    // What DevTools themselves evaluate is exempt, what they have put off is not.
    const tried = await page.evaluate(
      () =>
        new Promise((done) =>
          setTimeout(() => {
            const attempt = (work: () => unknown): string => {
              try {
                return String(work());
              } catch (error) {
                return error instanceof Error ? error.name : '';
              }
            };
            done([attempt(() => eval('1')), attempt(() => new Function('return 1')())]);
          }),
        ),
    );
    expect(tried).toEqual(['EvalError', 'EvalError']);
    await expect.poll(() => new Set(world.seen.stopped)).toEqual(new Set(['script-src eval']));
  });

  test('would be told of another host and of what the policy stops', async () => {
    const before = new Set(world.seen.stopped);
    await page.evaluate(() => fetch('https://a.example/').catch(() => undefined));
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.__ran = 1';
      document.body.append(script);
    });
    await expect
      .poll(() => new Set(world.seen.stopped).difference(before))
      .toEqual(new Set(['connect-src https://a.example/', 'script-src-elem inline']));
    // What a policy stops never leaves; what none stops is seen.
    const other = await world.context.newPage();
    await world.context.route('https://b.example/**', (it) => it.fulfill({ body: 'x' }));
    await other.goto('https://b.example/');
    expect(hosts(world.asked)).toEqual([own, 'b.example']);
    expect(world.seen.ran).toEqual([]);
  });

  test('shows the page in no frame of another site', async () => {
    const other = await world.context.newPage();
    await world.context.route('https://c.example/**', (it) =>
      it.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${admin.url}"></iframe>`,
      }),
    );
    await other.goto('https://c.example/');
    await expect
      .poll(() => other.frames().map((it) => it.url()))
      .toEqual(['https://c.example/', 'chrome-error://chromewebdata/']);
  });

  test.each([
    'content/keys/a.md',
    'src/pages/index.astro',
    'package.json',
    '../a.md',
    'content/articles/../../package.json',
  ])('writes nothing at %s, even with the page’s own hand', async (path) => {
    const file = join(admin.folder, path);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    const answer = await page.evaluate(async (at) => {
      const params = {
        branch: 'main',
        dataFiles: [{ path: at, slug: 'a', raw: 'x' }],
        assets: [],
        options: { commitMessage: 'x', useWorkflow: false, status: 'draft' },
      };
      const body = JSON.stringify({ branch: 'main', action: 'persistEntry', params });
      const response = await fetch('/quan-tri/kho/', { method: 'POST', body });
      return [response.status, await response.text()];
    }, path);
    expect(answer).toEqual([403, '{"error":"Trang biên tập không được làm việc này ở đây."}']);
    expect(existsSync(file) ? readFileSync(file) : undefined).toEqual(before);
  });

  test('is not written for by a page of another site, nor by one without an origin', async () => {
    const path = 'content/words.yml';
    const before = readFileSync(join(admin.folder, path), 'utf8');
    const body = JSON.stringify({
      branch: 'main',
      action: 'deleteFiles',
      params: { branch: 'main', paths: [path], options: { commitMessage: 'x' } },
    });
    const other = await world.context.newPage();
    await world.context.route('http://d.example/**', (it) =>
      it.fulfill({
        contentType: 'text/html',
        body: '<iframe sandbox="allow-scripts" srcdoc="<p>x</p>"></iframe>',
      }),
    );
    await other.goto('http://d.example/');
    const answers = await Promise.all(
      other.frames().map((frame) =>
        frame.evaluate(
          ([to, text]) =>
            fetch(`${to}kho/`, { method: 'POST', mode: 'no-cors', body: text ?? '' }).then(
              (it) => it.type,
              () => 'refused',
            ),
          [admin.url, body],
        ),
      ),
    );
    expect(answers).toHaveLength(2);
    const silent = await page.request.post(`${admin.url}kho/`, { data: body });
    expect(silent.status()).toBe(403);
    expect(readFileSync(join(admin.folder, path), 'utf8')).toBe(before);
    writeFileSync(join(admin.folder, path), before);
  });
});
