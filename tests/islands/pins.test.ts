import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { dark, light } from '../../src/islands/basepalette.ts';
import { contrast } from './contrast.ts';

const sprite = (name: string) => parse(readFileSync(`src/islands/${name}.svg`, 'utf8'));

describe.each([
  ['pins', light],
  ['pinsdark', dark],
])('The sprite %s', (name, palette) => {
  const families = sprite(name).querySelectorAll('g');

  test('tells families apart by shape and by colour', () => {
    const pins = families.map((family) => family.querySelector('path'));
    expect(pins).toHaveLength(4);
    expect(new Set(pins.map((pin) => pin?.getAttribute('d'))).size).toBe(4);
    expect(new Set(pins.map((pin) => pin?.getAttribute('fill'))).size).toBe(4);
  });

  test('stands out of land, sea and neighbours at 3:1, its signs out of it', () => {
    let count = 0;
    for (const family of families) {
      const [pin, sign] = family.querySelectorAll('path');
      const colour = pin?.getAttribute('fill') ?? '';
      const tint = family.querySelector('circle')?.getAttribute('fill') ?? '';
      for (const ground of [palette.land, palette.sea, palette.neighbour, tint]) {
        expect(contrast(colour, ground), `${family.id} on ${ground}`).toBeGreaterThanOrEqual(3);
        count += 1;
      }
      expect(contrast(colour, sign?.getAttribute('stroke') ?? '')).toBeGreaterThanOrEqual(3);
    }
    expect(count).toBe(16);
  });
});
