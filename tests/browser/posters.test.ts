import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractText } from 'unpdf';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posters } from '../../src/commands/posters.ts';
import { posterForms } from '../../src/domain/poster.ts';
import { barriers, overflow } from './barriers.ts';
import { launch } from './chromium.ts';
import { codes, faults, openSheet, printed } from './sheet.ts';
import { serve } from './site.ts';
import { trialPosters } from './trialposters.ts';

/** Dots of a page that is rendered at 300 to the inch. */
const fine = { viewport: { width: 794, height: 1123 }, deviceScaleFactor: 300 / 96 };
const paper = { a4: { width: 210, height: 297 }, a5: { width: 148, height: 210 } };
const mostBytes = 200 * 1024;
const origin = 'http://127.0.0.1:4321';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let trial: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site, trial] = await Promise.all([launch(), serve(), serve(process.env['MAIL_DIST'])]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await trial.close();
});

/** A poster of every province, and of communes: the longest and the shortest name, and some by chance; of all with PROVE=1. */
function sample(): string[] {
  const all = globSync('to-roi/*/*/index.html', { cwd: 'dist' })
    .map((file) => `/${dirname(file)}/`)
    .filter((path) => !/^\/to-roi\/(dia-chi|chien-dich)\//.test(path))
    .toSorted();
  const provinces = [...new Set(all.map((path) => path.replace(/[^/]+\/$/, '')))];
  const chance = all.filter((_, at) => process.env['PROVE'] || at % 277 === 20_261_122 % 277);
  const ends = ['/to-roi/ha-noi/van-mieu-quoc-tu-giam/', '/to-roi/gia-lai/hra/'];
  return [...provinces, ...ends, ...chance];
}

/** The address that a form of a poster must open. */
const opens = (path: string, discreet: boolean): string => {
  if (discreet) return `${origin}/`;
  const part = path.replace('/to-roi/', '');
  return `${origin}/${/^(dia-chi|chien-dich)\//.test(part) ? '' : 'tinh-thanh/'}${part}`;
};

/** Proves a poster in one form: one page, light, nothing cut off or small, every code read back. */
async function prove(page: Page, base: string, path: string, form: (typeof posterForms)[number]) {
  const { width, height } = paper[form.size];
  await openSheet(page, base, path, form.id);
  const said = `${path}#${form.id}`;
  expect(await faults(page, width, height), said).toEqual([]);
  const wanted = opens(path, form.discreet);
  expect(await codes(page), said).toEqual(form.size === 'a4' ? [wanted, wanted] : [wanted]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { bytes, ...rest } = await printed(pdf);
  expect(rest, said).toEqual({ pages: 1, width, height });
  expect(bytes, said).toBeLessThanOrEqual(mostBytes);
}

describe('A fault in a sheet is seen', () => {
  const [form] = posterForms;

  test('a second page, text of 9 points, faint text, and text that is cut off', async () => {
    const page = await browser.newPage(fine);
    await openSheet(page, site.url, '/to-roi/hue/', form.id);
    const alter = (selector: string, name: string, value: string) =>
      page.evaluate(
        ([where, what, how]) =>
          document.querySelector<HTMLElement>(where)?.style.setProperty(what, how),
        [selector, name, value] as const,
      );
    await alter('.sheet-above', 'font-size', '9pt');
    await alter('.sheet-address span', 'color', '#999999');
    await alter('.sheet-lines li:last-child', 'margin-left', '-60mm');
    const found = (await faults(page, 210, 297)).join('\n');
    expect(found).toContain('9 pt: Thành phố Huế');
    expect(found).toContain('faint: 127.0.0.1');
    expect(found).toContain('cut off: 111');
    await alter('.sheet', 'height', '320mm');
    expect((await faults(page, 210, 297)).join('\n')).toContain('the sheet is');
    expect((await printed(await page.pdf({ preferCSSPageSize: true }))).pages).toBe(2);
    await page.close();
  });

  test('a code that is broken, and one that opens another page', async () => {
    const page = await browser.newPage(fine);
    await openSheet(page, site.url, '/to-roi/hue/', form.id);
    await page.evaluate(() => {
      const code = document.querySelector('.sheet.plain .qr path');
      code?.setAttribute('d', code.getAttribute('d')?.slice(0, 900) ?? '');
    });
    expect(await codes(page)).toEqual(['', '']);
    await openSheet(page, site.url, '/to-roi/hue/', form.id);
    expect(await codes(page)).not.toContain(opens('/to-roi/hue/an-cuu/', false));
    await page.close();
  });
});

describe('Every poster is one page that can be read, and its codes at 300 dots an inch', () => {
  for (const form of posterForms)
    test(
      `as ${form.text}`,
      async () => {
        const page = await browser.newPage(fine);
        const paths = sample();
        expect(paths.length).toBeGreaterThanOrEqual(34 + 2 + 10);
        // The discreet sheet is the same everywhere, as tests/site/posters.test.ts proves.
        const some = form.discreet ? paths.slice(-4) : paths;
        for (const path of some) await prove(page, site.url, path, form);
        for (const path of trialPosters) await prove(page, trial.url, path, form);
        await page.close();
      },
      process.env['PROVE'] ? 7_200_000 : 240_000,
    );

  test('whatever paper is chosen when it is printed', async () => {
    const page = await browser.newPage();
    for (const { id } of posterForms)
      for (const format of ['A4', 'A5', 'Letter']) {
        await openSheet(page, site.url, '/to-roi/ha-noi/van-mieu-quoc-tu-giam/', id);
        expect((await printed(await page.pdf({ format }))).pages, `${id} on ${format}`).toBe(1);
      }
    await page.close();
  });

  test('also where the name of the host is long', async () => {
    const page = await browser.newPage();
    for (const form of posterForms) {
      await openSheet(page, site.url, '/to-roi/ha-noi/van-mieu-quoc-tu-giam/', form.id);
      await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode())
          texts.currentNode.textContent =
            texts.currentNode.textContent?.replace(
              '127.0.0.1:4321',
              'diem-tua.ten-mien-rat-dai.example.gov.vn',
            ) ?? '';
      });
      const { width, height } = paper[form.size];
      expect(await faults(page, width, height), form.id).toEqual([]);
      expect((await printed(await page.pdf({ preferCSSPageSize: true }))).pages).toBe(1);
    }
    await page.close();
  });
});

test('a poster says that questions can be sent where a mailbox takes letters from there', async () => {
  const page = await browser.newPage();
  const said = async (base: string, path: string) => {
    await page.goto(base + path);
    return page.locator('.sheet.plain .sheet-says').innerText();
  };
  const sending = 'Gửi được câu hỏi mà không cần tên.';
  expect(await said(trial.url, '/to-roi/hung-yen/')).toContain(sending);
  expect(await said(site.url, '/to-roi/hung-yen/')).not.toContain(sending);
  await page.close();
});

describe('The page of a poster', () => {
  test('shows the form that was chosen, and only it, without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/to-roi/hue/an-cuu/`);
    for (const { text, now, discreet } of posterForms.toReversed()) {
      await page.getByRole('link', { name: text, exact: true }).click();
      const visible = page.locator('.now:visible');
      expect(await visible.count(), text).toBe(1);
      expect(await visible.innerText()).toContain(now);
      expect(await page.locator('.sheet.plain').isVisible()).toBe(!discreet);
      expect(await page.locator('.sheet.discreet').isVisible()).toBe(discreet);
    }
    await context.close();
  });

  test('breaks no rule of WCAG 2.2 AA, and never scrolls sideways', async () => {
    for (const width of [320, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({
          viewport: { width, height: 740 },
          colorScheme,
        });
        const page = await context.newPage();
        for (const [base, path] of [
          [site.url, '/to-roi/hue/'],
          [trial.url, '/to-roi/dia-chi/thu-to-dai/'],
        ] as const)
          for (const id of ['a4', 'a5-kin-dao']) {
            await page.goto('about:blank');
            await page.goto(`${base}${path}#${id}`);
            expect(await barriers(page), `${path}#${id}`).toEqual([]);
            expect(await overflow(page), `${path}#${id} at ${width}`).toBeLessThanOrEqual(0);
          }
        await context.close();
      }
  });
});

test('the command makes a file of one page whose text can be copied', async () => {
  const out = mkdtempSync(join(tmpdir(), 'diem-tua-'));
  const said: string[] = [];
  const desk = { dist: 'dist', browser: () => launch(), say: (it: string) => said.push(it) };
  const args = ['--province', 'hue', '--commune', 'an-cuu', '--out', out];
  const files = [
    ...(await posters(args, desk)),
    ...(await posters([...args, '--size', 'a5', '--discreet'], desk)),
  ];
  expect(files).toEqual([join(out, 'hue-an-cuu-a4.pdf'), join(out, 'hue-an-cuu-a5-kin-dao.pdf')]);
  const texts = await Promise.all(
    files.map(
      async (file) =>
        (await extractText(new Uint8Array(readFileSync(file)), { mergePages: true })).text,
    ),
  );
  expect(texts[0]?.replaceAll('\n', '')).toContain('127.0.0.1:4321/tinh-thanh/hue/an-cuu/');
  expect(texts[0]).toContain('Phường An Cựu, thành phố Huế');
  expect(texts[1]).toContain('không cần xưng tên');
  expect(texts[1]).not.toMatch(/ma túy|An Cựu/);
  for (const [at, file] of files.entries()) {
    const { pages, bytes, width } = await printed(readFileSync(file));
    expect({ pages, width }).toEqual({ pages: 1, width: at === 0 ? 210 : 148 });
    expect(bytes).toBeLessThanOrEqual(mostBytes);
  }
  expect(said[0]).toMatch(/^Lưu ý: trang được dựng cho máy này/);
  rmSync(out, { recursive: true });
});
