import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { adminWords } from '../../src/build/adminwords.ts';
import { canonText } from '../../src/domain/canon.ts';
import { slurs } from '../content/slurs.ts';

const files = [...new Set(adminWords.map(({ file }) => file))];
const read = (file: string): string => readFileSync(`node_modules/${file}`, 'utf8');
const wordsOf = (file: string) => adminWords.filter((word) => word.file === file);
const translated = (file: string): string =>
  wordsOf(file).reduce((text, { from, to }) => text.replaceAll(from, () => to), read(file));

describe.each(files)('%s', (file) => {
  test('has each text that we replace', () => {
    const text = read(file);
    expect(wordsOf(file).filter(({ from }) => !text.includes(from))).toEqual([]);
  });

  test('is still a script, and has none of those texts left', () => {
    const text = translated(file);
    expect(() => transformSync(text, { loader: 'js' })).not.toThrow();
    expect(wordsOf(file).filter(({ from }) => text.includes(from))).toEqual([]);
  });
});

test('no text is part of another of its file, so the order does not matter', () => {
  const inside = adminWords.filter((one) =>
    wordsOf(one.file).some((other) => other !== one && other.from.includes(one.from)),
  );
  expect(inside).toEqual([]);
});

test('the new words are in the one spelling of the site, and hurt nobody', () => {
  expect(adminWords.length).toBeGreaterThan(30);
  expect(adminWords.filter(({ to }) => to !== canonText(to) || slurs(to).length > 0)).toEqual([]);
});
