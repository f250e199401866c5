import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacks } from '../build/attacks.ts';
import { watched, settled, type Watched } from './adminguard.ts';
import { localAdmin, type LocalAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

const picture = '"><img src=x onerror="window.__ran=1">';
const drawing = '</title></textarea><svg onload="window.__ran=1">';
const script = '</script><script>window.__ran=1</script>';
const running = 'javascript:window.__ran=1';

/** What an attacker with a way into the repository writes where editors write a line. */
const planted = {
  article: `---
title: '${picture}'
summary: '${drawing}'
kind: '${picture}'
remember: ['${picture}', '${script}']
audiences: ['${drawing}']
topics: ['${picture}']
published: '${script}'
byline: '${picture}'
law: { number: '${picture}', asOf: '${drawing}' }
cover: { src: 'x${picture}', alt: '${script}', caption: '${picture}' }
sources:
  - { title: '${picture}', issuer: '${drawing}', number: '${script}', url: '${running}' }
  - { title: '${script}', url: 'https://a.example/${picture}', document: '${running}' }
---

Nội dung của kẻ tấn công.
`,
  document: `---
title: '${picture}'
number: '${drawing}'
kind: '${script}'
issuer: '${picture}'
state: '${picture}'
stateNote: '${drawing}'
summary: '${script}'
seenIn: '${picture}'
areas: ['${drawing}']
file: '${running}'
url: '${running}'
---

Nội dung của kẻ tấn công.
`,
  place: `name: '${picture}'
kind: counselling
status: reported
area: { province: '${drawing}', commune: '${script}' }
formerAddress: { line: '${picture}', province: '${script}' }
address: '${drawing}'
note: '${script}'
phones: [{ number: '${picture}', role: '${drawing}' }]
sources: [{ title: '${picture}', url: '${running}' }]
`,
};

/** Ten names, each standing for the one before ten times. */
const bomb = [...'abcdefghij']
  .map((name, at) => `${name}: &${name} [${Array(10).fill(at ? `*${'abcdefghij'[at - 1]}` : 'x')}]`)
  .join('\n');

const unreadable: Readonly<Record<string, string>> = {
  'bom-yaml': bomb,
  'vong-yaml': 'title: Vòng\ntopics: &a [*a]',
  'tham-chieu': 'title: *khong-co*',
};

const groups = Array.from({ length: Math.ceil(attacks.length / 4) }, (_, at) =>
  attacks.slice(at * 4, at * 4 + 4),
);

let browser: Browser;
let admin: LocalAdmin;
let world: Watched;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  admin = await localAdmin(browser);
  const put = (path: string, text: string) =>
    writeFileSync(join(admin.folder, 'content', path), text);
  put('articles/aa-tan-cong.md', planted.article);
  put('documents/aa-tan-cong.md', planted.document);
  put('places/46-aa-tan-cong.yml', planted.place);
  for (const [at, group] of groups.entries()) {
    const text = group.map(([kind, it]) => `Trước ${kind}.\n\n${it}`).join('\n\n');
    put(
      `articles/ab-tan-cong-${at}.md`,
      `---\ntitle: Tấn công ${at}\n---\n\n${text}\n\nHết bài ${at}.\n`,
    );
  }
  for (const [name, front] of Object.entries(unreadable))
    put(`articles/${name}.md`, `---\n${front}\n---\n\nHết ${name}.\n`);
  put(
    'articles/the-yaml.md',
    '---\ntitle: !!js/function "function(){window.__ran=1}"\n---\n\nA.\n',
  );
  put('articles/khoa-yaml.md', '---\ntitle: Khóa\n__proto__: { __ran: 1 }\n---\n\nA.\n');
  // The policy would stop what these tests look for: without it, the content itself must be harmless.
  world = await watched(browser, { bypassCSP: true });
  await world.context.route('https://a.example/**', (it) => it.abort());
  await world.context.route('**/quan-tri/lan-dang.json', (it) =>
    it.fulfill({
      json: {
        at: '2026-11-26T10:00:00+07:00',
        commit: picture,
        subject: drawing,
        state: 'failed',
        sentences: [script, picture],
      },
    }),
  );
  page = await world.context.newPage();
  await page.goto(admin.url);
  await page.getByText('Viết tin trong tuần').waitFor();
}, 240_000);
afterAll(async () => {
  await world.context.close();
  await admin.close();
  await browser.close();
});

/** What in the page and its frames would run once somebody clicks, or goes to where an attacker waits. */
async function armed(): Promise<string[]> {
  const found = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() =>
          [...document.querySelectorAll('*')].flatMap(({ localName, attributes }) =>
            [...attributes]
              .filter(({ name, value }) =>
                /^(href|src|action|formaction|data|xlink:href)$/.test(name)
                  ? /^\s*(javascript|vbscript|data:text)/i.test(value)
                  : /^on|^srcdoc$/.test(name) && value.includes('__ran'),
              )
              .map(({ name, value }) => `${localName} ${name}="${value}"`),
          ),
        ),
      ),
  );
  return found.flat();
}

/** Opens a form, from the desk as a form that is open already would stay, and waits for a text in its preview. */
async function openBoth(address: string, text: string): Promise<void> {
  await page.goto(`${admin.url}#/`);
  await page.getByText('Viết tin trong tuần').waitFor();
  await page.goto(`${admin.url}#/collections/${address}`);
  const shown = page.frameLocator('iframe').first().getByText(text);
  await shown.first().waitFor({ state: 'attached' });
  await settled(page);
}

const nothing = { ran: [], armed: [] };
const harm = async () => ({ ran: [...world.seen.ran], armed: await armed() });

describe('Nothing that was smuggled into the content runs', () => {
  test('in the text of an article, in its form and its preview', async () => {
    expect(groups.flat()).toHaveLength(attacks.length);
    for (const [at, group] of groups.entries()) {
      await openBoth(`articles/entries/ab-tan-cong-${at}`, `Hết bài ${at}.`);
      expect(await harm(), group.map(([kind]) => kind).join()).toEqual(nothing);
    }
  });

  test.each([
    ['articles', 'aa-tan-cong'],
    ['documents', 'aa-tan-cong'],
    ['places', '46-aa-tan-cong'],
  ])('in the fields of %s: they are text', async (collection, slug) => {
    await openBoth(`${collection}/entries/${slug}`, picture);
    const shown = await page.frameLocator('iframe').first().locator('body').innerText();
    expect(shown).toContain(picture);
    expect(await harm()).toEqual(nothing);
  });

  test.each(['articles', 'documents', 'places'])('in the list of %s', async (collection) => {
    await page.goto(`${admin.url}#/collections/${collection}`);
    await page.getByText(picture).first().waitFor();
    await settled(page);
    expect(await harm()).toEqual(nothing);
  });

  test('from a link that fills a form in', async () => {
    const body = attacks.slice(0, 6).map(([, it]) => it);
    const filled = new URLSearchParams({ title: picture, body: ['Đầu.', ...body].join('\n\n') });
    await openBoth(`articles/new?${filled}`, 'Đầu.');
    expect(await harm()).toEqual(nothing);
  });

  test('on the desk, from the message of a commit and the sentences of a build', async () => {
    await page.goto(`${admin.url}#/`);
    await page.getByText(drawing).first().waitFor();
    await settled(page);
    expect(await harm()).toEqual(nothing);
  });

  test('from the name of a file that is chosen, which is refused by what it is', async () => {
    await page.goto(`${admin.url}#/collections/articles/new`);
    const name = `${picture}.jpg`;
    const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="__ran=1"/>');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await page
      .getByText(`"${name}" không phải ảnh JPG, PNG hay WebP. Hãy lưu ảnh thành JPG rồi chọn lại.`)
      .waitFor();
    expect(await harm()).toEqual(nothing);
  });
});

describe('A file whose YAML is an attack', () => {
  test('hangs nothing: the list comes, and says which cannot be read', async () => {
    await page.goto(`${admin.url}#/collections/articles`);
    const broken = page.getByRole('link', { name: '⚠ Tệp viết sai, chưa đọc được' });
    await expect.poll(() => broken.count()).toBe(Object.keys(unreadable).length);
    await page.getByRole('link', { name: 'function(){window.__ran=1}' }).waitFor();
    await page.getByRole('link', { name: 'Khóa', exact: true }).waitFor();
    expect(await page.evaluate(() => Reflect.get({}, '__ran') === undefined)).toBe(true);
    expect(await harm()).toEqual(nothing);
  });

  test.each(Object.keys(unreadable))('shows what can be read of it: %s', async (name) => {
    await openBoth(`articles/entries/${name}`, `Hết ${name}.`);
    expect(await harm()).toEqual(nothing);
  });
});

test('whatever ran would be seen, in a page and in a frame within it', async () => {
  const other = await world.context.newPage();
  await world.context.route('https://a.example/', (it) =>
    it.fulfill({
      contentType: 'text/html',
      body: `<img src=x onerror="window.__ran=1"><iframe srcdoc="<script>window.__ran=1</script>"></iframe>`,
    }),
  );
  await other.goto('https://a.example/');
  await expect
    .poll(() => [...world.seen.ran].toSorted())
    .toEqual(['about:srcdoc', 'https://a.example/']);
  await page.evaluate(() => {
    const it = document.createElement('a');
    it.href = 'javascript:window.__ran=1';
    document.body.append(it);
  });
  expect(await armed()).toEqual(['a href="javascript:window.__ran=1"']);
});
