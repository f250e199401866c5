import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';

const folder = new URL('../../public/ban-do/', import.meta.url);

/** The names of the committed base maps: there should be one. */
export const names = readdirSync(folder).filter((name) => name.endsWith('.pmtiles'));

/** The bytes of the committed base map. */
export const bytes = readFileSync(new URL(names[0] ?? '', folder));

export const archive = new PMTiles({
  getKey: () => 'committed',
  getBytes: async (offset, length) => ({
    data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
  }),
});

/** A tile with its layers; `sent` is how many bytes travel for it. */
export type ReadTile = { z: number; x: number; y: number; tile: VectorTile; sent: number };

export type Box = readonly [west: number, south: number, east: number, north: number];

/** Every tile of the archive, found by asking for each address in its bounds. */
export async function tiles(): Promise<ReadTile[]> {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  const found: ReadTile[] = [];
  for (let z = minZoom; z <= maxZoom; z += 1) {
    for (const { x, y } of addresses(z, [minLon, minLat, maxLon, maxLat])) {
      const data = (await archive.getZxy(z, x, y))?.data;
      if (!data) continue;
      const tile = new VectorTile(new PbfReader(new Uint8Array(data)));
      found.push({ z, x, y, tile, sent: gzipSync(new Uint8Array(data), { level: 9 }).length });
    }
  }
  return found;
}

/** The addresses of the tiles of a zoom that touch a box. */
export function addresses(z: number, [west, south, east, north]: Box): { x: number; y: number }[] {
  const [left, right] = [column(west, z), column(east, z)];
  const [top, bottom] = [row(north, z), row(south, z)];
  return Array.from({ length: (right - left + 1) * (bottom - top + 1) }, (_, index) => ({
    x: left + (index % (right - left + 1)),
    y: top + Math.floor(index / (right - left + 1)),
  }));
}

const column = (lng: number, z: number): number => Math.floor(((lng + 180) / 360) * 2 ** z);
const row = (lat: number, z: number): number =>
  Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z);

/** The features of a layer of a tile. */
export function features({ tile }: ReadTile, layer: string): VectorTileFeature[] {
  const found = tile.layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, index) => found?.feature(index)).flatMap(
    (feature) => (feature ? [feature] : []),
  );
}

/** A label with the place it names. */
export type Label = { name: string; kind: string; lat: number; lng: number };

/** The labels whose point lies in the tile itself. */
export function labels(read: ReadTile): Label[] {
  return features(read, 'places').flatMap((feature) => {
    const { kind, name } = feature.properties;
    const [[at] = []] = feature.loadGeometry();
    if (typeof name !== 'string' || !at || outside(at.x) || outside(at.y)) return [];
    return [{ name, kind: String(kind), ...position(read, at) }];
  });
}

const extent = 4096;
const outside = (unit: number): boolean => unit < 0 || unit >= extent;

/** Latitude and longitude of a point of a tile. */
export function position({ z, x, y }: ReadTile, at: { x: number; y: number }) {
  const turn = Math.PI * (1 - (2 * (y + at.y / extent)) / 2 ** z);
  return {
    lng: ((x + at.x / extent) / 2 ** z) * 360 - 180,
    lat: (Math.atan(Math.sinh(turn)) * 180) / Math.PI,
  };
}
