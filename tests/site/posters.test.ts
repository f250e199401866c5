import { decodeQR } from 'qr/decode.js';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { words } from '../content/slurs.ts';
import { records } from '../content/files.ts';
import { entries, page, pages, text } from './pages.ts';

/** What tells of drugs or of treatment, folded; beside it stand the words that are avoided everywhere. */
const telling = [
  ...['ma túy', 'nghiện', 'cai', 'methadone', 'buprenorphine', 'heroin', 'chất', 'thuốc'],
  ...['điều trị', 'tái sử dụng', 'sử dụng', 'công an', 'tội phạm', 'HIV'],
  ...words.flatMap(({ avoid }) => avoid),
].map(fold);

const told = (said: string): string[] =>
  telling.filter((word) => ` ${fold(said)} `.includes(` ${word} `));

/** All that a sheet says: its text, and what is said to those who do not see it. */
const saidBy = (sheet: HTMLElement): string =>
  [
    sheet.textContent,
    ...sheet.querySelectorAll('[aria-label]').map((it) => it.getAttribute('aria-label') ?? ''),
  ].join(' ');

/** Reads the QR code that a sheet draws, each module as four pixels square. */
function code(sheet: HTMLElement): string {
  const drawing = sheet.querySelector('.sheet-way .qr');
  const size = Number(drawing?.getAttribute('viewBox')?.split(' ')[2]);
  const path = drawing?.querySelector('path')?.getAttribute('d') ?? '';
  const side = size * 4;
  const data = new Uint8Array(side * side * 3).fill(255);
  for (const [, row = '', strokes = ''] of path.matchAll(/M0 (\d+)\.5((?:m\d+ 0h\d+)+)/g)) {
    let x = 0;
    for (const [, skip, length] of strokes.matchAll(/m(\d+) 0h(\d+)/g)) {
      x += Number(skip);
      for (let y = Number(row) * 4; y < Number(row) * 4 + 4; y++)
        data.fill(0, (y * side + x * 4) * 3, (y * side + (x + Number(length)) * 4) * 3);
      x += Number(length);
    }
  }
  return decodeQR({ width: side, height: side, data });
}

const sheet = (tree: HTMLElement, kind: 'plain' | 'discreet'): HTMLElement => {
  const found = tree.querySelector(`.sheet.${kind}`);
  if (!found) throw new Error(`no ${kind} sheet`);
  return found;
};

const isPoster = (path: string): boolean => /^\/to-roi\/./.test(path);
const origin = new URL(
  page('/').tree.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
).origin;

describe('Every poster', () => {
  test('opens the page that it is about, or discreetly the home page, and both are there', () => {
    const there = new Set(
      [...entries.keys()].map((file) => `/${file.replace(/index\.html$/, '')}`),
    );
    const discreet = new Set<string>();
    let communes = 0;
    for (const { path, tree } of pages(isPoster)) {
      const address = code(sheet(tree, 'plain'));
      expect(address.startsWith(origin), path).toBe(true);
      expect(there.has(address.slice(origin.length)), path).toBe(true);
      const [, area] = /^\/to-roi\/(?!dia-chi\/|chien-dich\/)(.+)$/.exec(path) ?? [];
      if (area) expect(address, path).toBe(`${origin}/tinh-thanh/${area}`);
      expect(sheet(tree, 'plain').querySelector('.sheet-address')?.textContent, path).toBe(
        address.replace(/^https?:\/\//, ''),
      );
      discreet.add(code(sheet(tree, 'discreet')));
      communes += 1;
    }
    expect(communes).toBeGreaterThanOrEqual(3321 + 34);
    expect([...discreet]).toEqual([`${origin}/`]);
  });

  test('is one step from the page of its province or commune, and from no place that is only reported', () => {
    let areas = 0;
    for (const { path, tree } of pages((it) => it.startsWith('/tinh-thanh/'))) {
      const poster = path.replace('/tinh-thanh/', '/to-roi/');
      // Pages of old names lead to today's pages, and have no poster.
      if (!entries.has(`${poster.slice(1)}index.html`)) continue;
      expect(tree.querySelectorAll(`a[href="${poster}"]`).length, path).toBe(1);
      areas += 1;
    }
    expect(areas).toBeGreaterThanOrEqual(3321 + 34);
    expect(text('dia-chi/hue-phu-bai-1/index.html')).not.toContain('/to-roi/dia-chi/');
  });

  test('is found by nobody who did not choose it: in no search, no sitemap, no offline book', () => {
    expect(text('sitemap.xml')).toContain('/to-roi/<');
    expect(text('sitemap.xml')).not.toMatch(/\/to-roi\/[a-z]/);
    expect(text('luu/hue.json')).not.toContain('/to-roi/hue/');
    for (const { path, html, tree } of pages(isPoster)) {
      expect(tree.querySelector('meta[name=robots]')?.getAttribute('content'), path).toBe(
        'noindex',
      );
      expect(html.includes('data-pagefind') || html.includes('data-record'), path).toBe(false);
    }
  });

  test('weighs little: at most 8 KB as it is sent', () => {
    const weights = [...entries].flatMap(([file, { br }]) =>
      isPoster(`/${file}`) && file.endsWith('.html') ? [br ?? Infinity] : [],
    );
    expect(weights.length).toBeGreaterThanOrEqual(3321 + 34);
    expect(Math.max(...weights)).toBeLessThanOrEqual(8 * 1024);
  });
});

describe('A discreet sheet', () => {
  test('that told of the matter would be seen', () => {
    expect(told('Hỏi về CAI NGHIỆN')).toEqual(['nghien', 'cai']);
    expect(told('Cái ghế, công anh')).toEqual(['cai']);
    expect(told(saidBy(sheet(page('/to-roi/hue/').tree, 'plain')))).toContain('ma tuy');
  });

  test('has no word that tells of drugs or treatment, and names no place', () => {
    const all = new Set<string>();
    for (const { tree } of pages(isPoster)) all.add(saidBy(sheet(tree, 'discreet')));
    expect(all.size).toBe(1);
    const [said = ''] = all;
    expect(said).toContain('không cần xưng tên');
    expect(told(said)).toEqual([]);
  });
});

test('no poster is made of a place that is only reported', () => {
  const reported = records('places').filter(({ data }) => data.status === 'reported');
  expect(reported.length).toBeGreaterThan(0);
  for (const { slug } of reported) {
    expect(entries.has(`dia-chi/${slug}/index.html`), slug).toBe(true);
    expect(entries.has(`to-roi/dia-chi/${slug}/index.html`), slug).toBe(false);
  }
});

test('where no mailbox takes letters no poster says that questions can be sent', () => {
  const promising = /Gửi được câu hỏi/;
  expect(promising.test('Gửi được câu hỏi mà không cần tên.')).toBe(true);
  expect(entries.has('gui-cau-hoi/index.html')).toBe(true);
  expect(page('/gui-cau-hoi/').html).not.toContain('data-writing');
  let count = 0;
  for (const { path, html } of pages(isPoster)) {
    count += 1;
    expect(promising.test(html), path).toBe(false);
  }
  expect(count).toBeGreaterThan(3000);
});
