import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posterForms } from '../../src/domain/poster.ts';
import { codes, faults, mostBytes, openSheet, printed } from './sheet.ts';
import { siteWorld, type SiteWorld } from './siteworld.ts';
import { trialPosters } from './trialposters.ts';

/** Dots of a page that is rendered at 300 to the inch. */
const fine = { viewport: { width: 794, height: 1123 }, deviceScaleFactor: 300 / 96 };
const paper = { a4: { width: 210, height: 297 }, a5: { width: 148, height: 210 } };
const origin = 'http://127.0.0.1:4321';

let world: SiteWorld;

beforeAll(async () => {
  world = await siteWorld();
});
afterAll(() => world.close());

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
    const page = await world.browser.newPage(fine);
    await openSheet(page, world.url, '/to-roi/hue/', form.id);
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
    const page = await world.browser.newPage(fine);
    await openSheet(page, world.url, '/to-roi/hue/', form.id);
    await page.evaluate(() => {
      const code = document.querySelector('.sheet.plain .qr path');
      code?.setAttribute('d', code.getAttribute('d')?.slice(0, 900) ?? '');
    });
    expect(await codes(page)).toEqual(['', '']);
    await openSheet(page, world.url, '/to-roi/hue/', form.id);
    expect(await codes(page)).not.toContain(opens('/to-roi/hue/an-cuu/', false));
    await page.close();
  });
});

describe('Every poster is one page that can be read, and its codes at 300 dots an inch', () => {
  for (const form of posterForms)
    test(
      `as ${form.text}`,
      async () => {
        const page = await world.browser.newPage(fine);
        const paths = sample();
        expect(paths.length).toBeGreaterThanOrEqual(34 + 2 + 10);
        // The discreet sheet is the same everywhere, as tests/site/posters.test.ts proves.
        const some = form.discreet ? paths.slice(-4) : paths;
        for (const path of some) await prove(page, world.url, path, form);
        for (const path of trialPosters) await prove(page, world.trial, path, form);
        await page.close();
      },
      process.env['PROVE'] ? 7_200_000 : 240_000,
    );

  test('whatever paper is chosen when it is printed', async () => {
    const page = await world.browser.newPage();
    for (const { id } of posterForms)
      for (const format of ['A4', 'A5', 'Letter']) {
        await openSheet(page, world.url, '/to-roi/ha-noi/van-mieu-quoc-tu-giam/', id);
        expect((await printed(await page.pdf({ format }))).pages, `${id} on ${format}`).toBe(1);
      }
    await page.close();
  });

  test('also where the name of the host is long', async () => {
    const page = await world.browser.newPage();
    for (const form of posterForms) {
      await openSheet(page, world.url, '/to-roi/ha-noi/van-mieu-quoc-tu-giam/', form.id);
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
