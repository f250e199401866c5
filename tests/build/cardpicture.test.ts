import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cardPng, cardSvg } from '../../src/build/cardpicture.ts';
import { titleBox } from '../../src/build/carddrawing.ts';
import { lineHeight } from '../../src/domain/cardlines.ts';
import { inked, read } from './pixels.ts';

let cache: string;
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'diem-tua-cards-'));
});
afterAll(() => rmSync(cache, { recursive: true }));

const picture = (title: string): Uint8Array =>
  cardPng({ kind: 'Hướng dẫn', title }, 'Điểm Tựa', cache);

/** Below the site's name; what stands at the foot is paler. */
const middle = { x: 0, y: 128, width: 1200, height: 408 };

/** The titles of a folder of content as they stand in its files. */
const published = (folder: string): string[] =>
  readdirSync(`content/${folder}`)
    .filter((name) => /\.(md|yml)$/.test(name) && name !== 'README.md')
    .flatMap((name) => {
      const text = readFileSync(`content/${folder}/${name}`, 'utf8').replace(
        /^---\n|\n---\n.*$/gs,
        '',
      );
      return (parse(text) as { title: string }).title;
    });

const titles = [
  'Ở',
  'LỄ ĐỘ, NGỮ ỆCH, HỮU Ý QUỴT, Ẵ Ẩ Ậ Ỗ Ợ Ự',
  `${'Ẫ Ộ Ữ '.repeat(18)}Ợ`,
  ...published('articles'),
  ...published('plans'),
];

describe('The picture beside a shared link', () => {
  test('is 1200 × 630, at most 100 KB, and shows the whole title inside its box', () => {
    expect(titles.length).toBeGreaterThan(30);
    for (const title of titles) {
      const png = picture(title);
      expect(png.length, title).toBeLessThanOrEqual(100 * 1024);
      const pixels = read(png);
      expect([pixels.width, pixels.height]).toEqual([1200, 630]);
      const box = inked(pixels, middle);
      if (!box) throw new Error(`${title} is not drawn`);
      expect(box.count, title).toBeGreaterThan(300);
      expect(box.left, title).toBeGreaterThanOrEqual(titleBox.x - 4);
      expect(box.right, title).toBeLessThanOrEqual(titleBox.x + titleBox.width);
      expect(box.top, title).toBeGreaterThanOrEqual(titleBox.y - 8);
      expect(box.bottom, title).toBeLessThanOrEqual(titleBox.y + titleBox.height + 8);
      expect(cardSvg({ kind: '', title }, '').match(/<text/g)?.length, title).toBeLessThanOrEqual(
        6,
      );
    }
  }, 60_000);

  test('leaves room between lines: the highest marks reach no line above, the lowest no line below', () => {
    const title = 'ẪỖỮ gy ẬỘỰ';
    const [, y = '', size = ''] =
      /y="(\d+)" font-size="(\d+)"[^>]*>ẪỖỮ/.exec(cardSvg({ kind: '', title }, '')) ?? [];
    const box = inked(read(picture(title)), middle);
    if (!box) throw new Error('nothing is drawn');
    const [above, below] = [Number(y) - box.top, box.bottom - Number(y)];
    expect(above).toBeGreaterThan(0.8 * Number(size));
    expect(below).toBeGreaterThan(0.1 * Number(size));
    expect(above + below).toBeLessThan(lineHeight * Number(size));
  });

  test('is the same, byte by byte, for the same title, and another for another', () => {
    const other = mkdtempSync(join(tmpdir(), 'diem-tua-cards-'));
    const again = cardPng({ kind: 'Hướng dẫn', title: 'Tôi muốn dừng' }, 'Điểm Tựa', other);
    rmSync(other, { recursive: true });
    expect(Buffer.from(picture('Tôi muốn dừng')).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(picture('Tôi muốn dừng!')).equals(Buffer.from(again))).toBe(false);
  });

  test('is drawn once and then taken from where it was kept', () => {
    picture('Chăm sóc người chăm sóc');
    const before = readdirSync(cache);
    expect(before.every((name) => /^[0-9a-f]{64}\.png$/.test(name))).toBe(true);
    picture('Chăm sóc người chăm sóc');
    expect(readdirSync(cache)).toEqual(before);
    for (const name of before) writeFileSync(join(cache, name), 'kept');
    expect(Buffer.from(picture('Chăm sóc người chăm sóc')).toString()).toBe('kept');
  });

  test('writes signs as signs', () => {
    expect(cardSvg({ kind: 'A & B', title: '1 < 2' }, '<b>')).toContain('1 &#60; 2');
    expect(cardSvg({ kind: 'A & B', title: '1 < 2' }, '<b>')).toContain('&#60;b&#62;');
  });
});
