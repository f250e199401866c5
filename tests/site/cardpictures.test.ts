import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entries, files, page, pages } from './pages.ts';
import { file, meta } from './sharemeta.ts';

const neutral = 'http://127.0.0.1:4321/chia-se.png';
const drawnFor =
  /^\/(bai-viet|thu-vien|ke-hoach|thu-tuc|chien-dich)\/(?!(loai|chu-de|thang|nam|co-quan|tinh-trang|bao-cao)\/)[^/]+\/$/;

/** Width and height as the header of a PNG says. */
function sizeOf(path: string): [number, number] {
  const png = readFileSync(new URL(`../../dist/${path}`, import.meta.url));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('The picture beside a link', () => {
  test('is the page’s own for articles, documents, plans, procedures and campaigns: 1200 × 630, at most 100 KB', () => {
    const seen = new Map<string, string>();
    for (const built of pages((path) => drawnFor.test(path))) {
      const picture = meta(built, 'og:image');
      expect(picture, built.path).toMatch(/^http:\/\/127\.0\.0\.1:4321\/chia-se\/\w{6}\.png$/);
      expect(sizeOf(file(picture)), built.path).toEqual([1200, 630]);
      expect(entries.get(file(picture))?.bytes, built.path).toBeLessThanOrEqual(100 * 1024);
      expect(entries.get(file(picture))?.type).toBe('image/png');
      expect(meta(built, 'og:image:alt'), built.path).toBe(meta(built, 'og:title'));
      expect(seen.get(picture), `${built.path} has a picture of its own`).toBeUndefined();
      seen.set(picture, built.path);
    }
    expect(seen.size).toBeGreaterThan(60);
    expect([...files].filter((it) => it.startsWith('chia-se/')).length).toBe(seen.size);
  });

  test('tells nothing on every other page, of places, lines, letters and contact too', () => {
    let count = 0;
    for (const built of pages((path) => path.endsWith('/') && !drawnFor.test(path))) {
      // Nobody sends these on: the way out, and what stands inside another site's page.
      if (built.path === '/thoat/' || built.path.startsWith('/nhung/')) continue;
      count += 1;
      expect(meta(built, 'og:image'), built.path).toBe(neutral);
      expect(meta(built, 'og:image:alt'), built.path).toBe('Điểm Tựa');
    }
    expect(count).toBeGreaterThan(3400);
    expect(sizeOf('chia-se.png')).toEqual([1200, 630]);
  });

  test('is said with its size on every page, and asked to be shown large', () => {
    for (const path of ['/', '/bai-viet/soc-thuoc-goi-115/', '/tinh-thanh/hue/', '/gui/2d3rwx/']) {
      const built = page(path);
      expect(
        ['og:image:width', 'og:image:height', 'twitter:card'].map((name) => meta(built, name)),
        path,
      ).toEqual(['1200', '630', 'summary_large_image']);
    }
  });
});
