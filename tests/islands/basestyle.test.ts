import * as kit from 'protomaps-leaflet';
import { describe, expect, test } from 'vitest';
import { labelRules } from '../../src/islands/baselabels.ts';
import { dark, light, type Palette } from '../../src/islands/basepalette.ts';
import { paintRules, type Feature } from '../../src/islands/basestyle.ts';
import { contrast } from './contrast.ts';

/** A feature as the renderer hands it to a filter: of the shape nothing but its properties is read. */
const feature = (props: Feature['props']): Feature => ({
  props,
  bbox: { minX: 0, minY: 0, maxX: 0, maxY: 0 },
  geomType: 1,
  geom: [],
  numVertices: 1,
});

const grounds: readonly [text: keyof Palette, ground: keyof Palette][] = [
  ['city', 'land'],
  ['town', 'land'],
  ['village', 'land'],
  ['provinceText', 'land'],
  ['countryText', 'neighbour'],
  ['seaText', 'sea'],
  ['archipelago', 'sea'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('The %s palette', (_name, palette) => {
  test.each(grounds)('writes %s on %s at 4.5:1', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });
});

describe('The labels', () => {
  const rules = labelRules(kit, light);
  const zooms = [5, 6, 7, 8, 9, 10, 11, 12, 13];

  test.each(zooms)('put the archipelagos before all others on a screen of zoom %i', (zoom) => {
    const archipelago = feature({ kind: 'archipelago', name: 'Quần đảo Hoàng Sa (TP. Đà Nẵng)' });
    const [first] = rules;
    expect(first?.filter?.(zoom, archipelago)).toBe(true);
    expect([first?.minzoom, first?.maxzoom]).toEqual([undefined, undefined]);
  });

  test.each([
    [{ kind: 'sea' }, 5, 1],
    [{ kind: 'town', rank: 1 }, 5, 1],
    [{ kind: 'town', rank: 1 }, 12, 1],
    [{ kind: 'town', rank: 3 }, 8, 1],
    [{ kind: 'town', rank: 3 }, 12, 1],
    [{ kind: 'town', rank: 6 }, 12, 1],
    [{ kind: 'province' }, 7, 1],
    [{ kind: 'province', city: true }, 7, 0],
    [{ kind: 'province', city: true }, 9, 1],
    [{ kind: 'islet' }, 8, 1],
    [{ kind: 'dot' }, 8, 0],
  ])('give %j on zoom %i %i rule', (props, zoom, count) => {
    expect(rules.filter((rule) => rule.filter?.(zoom, feature(props)))).toHaveLength(count);
  });
});

test('Viet Nam’s land is drawn over its neighbours’, and water over land', () => {
  const rules = paintRules(kit, dark);
  const at = (dataLayer: string, kind: string) =>
    rules.findIndex((it) => it.dataLayer === dataLayer && it.filter?.(8, feature({ kind })));
  const order = [at('earth', 'nb'), at('earth', 'vn'), at('water', 'lake'), at('places', 'dot')];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBe(0);
});
