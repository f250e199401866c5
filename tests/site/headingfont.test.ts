import { parse, type HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { alphabet } from '../../src/commands/font.ts';
import { pages, text } from './pages.ts';

/** Every selector of a page's styles that sets the heading font. */
function selectors(tree: HTMLElement): string[] {
  const styles = tree.querySelectorAll('style').map((it) => it.textContent);
  const rules = [...styles.join('').matchAll(/([^{}]+)\{[^{}]*font-family:var\(--heading\)/g)];
  return [...new Set(rules.flatMap(([, selector = '']) => selector.split(',')))];
}

/** The characters of text in the heading font that it cannot draw. */
function missing(tree: HTMLElement): string[] {
  const set = selectors(tree).flatMap((selector) => tree.querySelectorAll(selector));
  return foreign(set.map((it) => it.text).join(''));
}

const foreign = (words: string): string[] =>
  [...new Set(words)].filter((letter) => !alphabet.has(letter) && !/[\n\t]/.test(letter));

const planted = (words: string): HTMLElement =>
  parse(
    `<style>h1,h2{font-family:var(--heading)}.big{color:red;font-family:var(--heading)}</style><p>ж</p><h2>Ễ <em>${words}</em></h2>`,
  );

test('a character that the heading font lacks is seen', () => {
  expect(missing(planted('ý'))).toEqual([]);
  expect(missing(planted('ж'))).toEqual(['ж']);
  expect(missing(planted('y\u0301'))).toEqual(['\u0301']);
});

test('the heading font has every character that pages set in it', () => {
  const found = new Set<string>();
  let count = 0;
  for (const { path, tree } of pages((path) => path !== '/thoat/')) {
    count += 1;
    for (const selector of selectors(tree)) found.add(selector);
    expect(missing(tree), path).toEqual([]);
  }
  expect(count).toBeGreaterThan(3500);
  expect([...found]).toEqual(expect.arrayContaining(['h1', 'h2', 'h3', '.brand', '.big-number']));
});

test('and every character of the names that the finder puts into headings', () => {
  for (const file of ['noi.json', 'dia-ban.json']) {
    expect(text(file).length).toBeGreaterThan(10_000);
    expect(foreign(text(file)), file).toEqual([]);
  }
});
