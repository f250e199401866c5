import { expect, test } from 'vitest';
import { readTemplates, starters, writeTemplates } from '../../../src/islands/desk/templates.ts';

test('a point’s answers come back from their file, whichever editor saved it', () => {
  const text = writeTemplates(starters);
  expect(starters.length).toBeGreaterThan(2);
  const trimmed = starters.map(({ title, text: said }) => ({ title, text: said.trim() }));
  for (const saved of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')])
    expect(readTemplates(saved)).toEqual(trimmed);
});

test('only what stands under a title is an answer, and an empty one is none', () => {
  const text = 'Ghi chú riêng\n\n# Một\nChào bạn.\n\nDòng hai.\n#Hai\n\n# Ba\nXin chào.';
  expect(readTemplates(text)).toEqual([
    { title: 'Một', text: 'Chào bạn.\n\nDòng hai.' },
    { title: 'Ba', text: 'Xin chào.' },
  ]);
  expect(readTemplates('')).toEqual([]);
});

test('the answers that are always there name the three numbers to call, and nothing else to call', () => {
  const numbers = starters.flatMap(({ text }) => text.match(/\d{3,}/g) ?? []);
  expect(numbers.sort()).toEqual(['111', '113', '115']);
});
