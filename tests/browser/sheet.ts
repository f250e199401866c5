import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { readCode } from './camera.ts';

/** Opens a poster in one of its forms as it is printed. */
export async function openSheet(
  page: Page,
  base: string,
  path: string,
  form: string,
): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  // A page that differs in its fragment alone would not be opened anew.
  await page.goto('about:blank');
  await page.goto(`${base}${path}#${form}`);
  await page.evaluate(() => document.fonts.ready);
}

/** How many bytes a file with one poster may have at most. */
export const mostBytes = 200 * 1024;

/** A PDF file's pages, the millimetres of its first one, and its bytes. */
export type Printed = { pages: number; width: number; height: number; bytes: number };

/** Takes a PDF file and measures it. */
export async function printed(pdf: Uint8Array): Promise<Printed> {
  const document = await PDFDocument.load(pdf);
  const { width, height } = document.getPage(0).getSize();
  const mm = (points: number): number => Math.round((points / 72) * 25.4);
  return {
    pages: document.getPageCount(),
    width: mm(width),
    height: mm(height),
    bytes: pdf.length,
  };
}

/**
 * What is wrong with the sheet as it is printed, in sentences: text smaller than 10 points, text that
 * the edge of the sheet or of a strip cuts off, text that is too faint in grey, a sheet that is not of
 * the paper's size.
 */
export const faults = (page: Page, width: number, height: number): Promise<string[]> =>
  page.evaluate(
    ([paperWidth, paperHeight]) => {
      const sheet = [...document.querySelectorAll('.sheet')].find((it) => it.checkVisibility());
      if (!sheet) return ['no sheet'];
      const mm = 96 / 25.4;
      const box = sheet.getBoundingClientRect();
      const sized =
        Math.abs(box.width - paperWidth * mm) < 1 && Math.abs(box.height - paperHeight * mm) < 4;
      const grey = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((it) => {
          const share = Number(it) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      const found = sized ? [] : [`the sheet is ${box.width} × ${box.height} px`];
      let count = 0;
      while (texts.nextNode()) {
        const node = texts.currentNode;
        const around = node.parentElement;
        if (!node.textContent?.trim() || !around?.checkVisibility()) continue;
        count += 1;
        const words = node.textContent.trim().slice(0, 40);
        const style = getComputedStyle(around);
        const points = parseFloat(style.fontSize) * 0.75;
        if (points < 9.99) found.push(`${points} pt: ${words}`);
        if (1.05 / (grey(style.color) + 0.05) < 4.5) found.push(`faint: ${words}`);
        const range = document.createRange();
        range.selectNodeContents(node);
        const edge = (around.closest('.strips li') ?? sheet).getBoundingClientRect();
        const isCut = [...range.getClientRects()].some(
          (it) =>
            it.left < edge.left - 1 ||
            it.right > edge.right + 1 ||
            it.top < edge.top - 1 ||
            it.bottom > edge.bottom + 1,
        );
        if (isCut) found.push(`cut off: ${words}`);
      }
      return count < 5 ? [...found, `only ${count} texts`] : found;
    },
    [width, height] as const,
  );

/**
 * Reads QR codes back from pixels of the page as it stands: the large one and, where there are strips,
 * the first one's. A code that cannot be read is ''. The page's scale decides how many dots an inch has.
 */
export async function codes(page: Page): Promise<string[]> {
  const drawn = page
    .locator('.sheet:visible')
    .locator('.sheet-way .qr, .strips li:first-child .qr');
  const read: string[] = [];
  for (const code of await drawn.all()) {
    if (!(await code.isVisible())) continue;
    read.push(await readCode(page, await code.screenshot()).catch(() => ''));
  }
  return read;
}
