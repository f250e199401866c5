import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Box } from './geometry.ts';
import type { Tile } from './tiles.ts';

export type About = {
  minZoom: number;
  maxZoom: number;
  bounds: Box;
  centre: { lat: number; lng: number; zoom: number };
  metadata: object;
};

/*
 * PMTiles version 3 (github.com/protomaps/PMTiles, spec/v3/spec.md); the npm package only reads.
 * A file is a header of 127 bytes, the root directory, metadata, leaf directories, tiles.
 */
const headerBytes = 127;
const rootBytes = 16_384 - headerBytes;
const gzip = 2;
const vectorTiles = 1;

/** Packs tiles into the bytes of a PMTiles file; equal tiles are stored once. */
export function archive(tiles: readonly Tile[], about: About): Buffer {
  const { entries, blobs } = packed(tiles);
  const { root, leaves } = directories(entries);
  const metadata = squeezed(Buffer.from(JSON.stringify(about.metadata)));
  const parts = [root, metadata, leaves, Buffer.concat(blobs)];
  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles');
  header[7] = 3;
  parts.reduce((start, part, index) => {
    header.writeBigUInt64LE(BigInt(start), 8 + index * 16);
    header.writeBigUInt64LE(BigInt(part.length), 16 + index * 16);
    return start + part.length;
  }, headerBytes);
  [tiles.length, entries.length, blobs.length].forEach((count, index) =>
    header.writeBigUInt64LE(BigInt(count), 72 + index * 8),
  );
  header.set([1, gzip, gzip, vectorTiles, about.minZoom, about.maxZoom], 96);
  about.bounds.forEach((degrees, index) => header.writeInt32LE(e7(degrees), 102 + index * 4));
  header[118] = about.centre.zoom;
  header.writeInt32LE(e7(about.centre.lng), 119);
  header.writeInt32LE(e7(about.centre.lat), 123);
  return Buffer.concat([header, ...parts]);
}

type Entry = { id: number; run: number; length: number; offset: number };

const e7 = (degrees: number): number => Math.round(degrees * 1e7);
const squeezed = (bytes: Uint8Array): Buffer => gzipSync(bytes, { level: 9 });

function packed(tiles: readonly Tile[]): { entries: Entry[]; blobs: Buffer[] } {
  const places = new Map<string, { offset: number; length: number }>();
  const blobs: Buffer[] = [];
  const entries: Entry[] = [];
  let end = 0;
  const ordered = tiles
    .map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), bytes: tile.bytes }))
    .toSorted((a, b) => a.id - b.id);
  for (const { id, bytes } of ordered) {
    const key = createHash('sha256').update(bytes).digest('base64');
    const known = places.get(key);
    const blob = known ? undefined : squeezed(bytes);
    const place = known ?? { offset: end, length: blob?.length ?? 0 };
    if (blob) {
      places.set(key, place);
      blobs.push(blob);
      end += blob.length;
    }
    const last = entries.at(-1);
    if (last?.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, blobs };
}

/** One root directory, or a root of leaves of equal length where one would outgrow a first read. */
function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = directory(entries);
  if (whole.length <= rootBytes) return { root: whole, leaves: Buffer.alloc(0) };
  const step = 4096;
  const leaves: Buffer[] = [];
  const roots: Entry[] = [];
  let offset = 0;
  for (let start = 0; start < entries.length; start += step) {
    const leaf = directory(entries.slice(start, start + step));
    roots.push({ id: entries[start]?.id ?? 0, run: 0, length: leaf.length, offset });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(roots), leaves: Buffer.concat(leaves) };
}

/** Columns of varints: count, steps between ids, runs, lengths, offsets (0: right after the one before). */
function directory(entries: readonly Entry[]): Buffer {
  const before = (index: number): Entry | undefined => entries[index - 1];
  return squeezed(
    Buffer.from([
      ...varint(entries.length),
      ...entries.flatMap((it, index) => varint(it.id - (before(index)?.id ?? 0))),
      ...entries.flatMap((it) => varint(it.run)),
      ...entries.flatMap((it) => varint(it.length)),
      ...entries.flatMap((it, index) => {
        const last = before(index);
        return varint(last && it.offset === last.offset + last.length ? 0 : it.offset + 1);
      }),
    ]),
  );
}

function varint(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...varint(Math.floor(number / 128))];
}
