import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { archive } from './archive.ts';
import { layers } from './layers.ts';
import { wholeBox } from './nations.ts';
import { cut, maxZoom, minZoom } from './tiles.ts';

const folder = new URL('../../public/ban-do/', import.meta.url);
const maxBytes = 4_000_000;

/** What the map's corner says, also without the page about its sources. */
const attribution =
  '© OpenStreetMap contributors (ODbL) · Natural Earth · GSHHG (LGPL) · GeoNames (CC BY 4.0)';

/** Writes `vn-HASH.pmtiles` in place of the one before. Throws when it outgrows 4 MB. */
export function drawTiles(): void {
  const shapes = layers();
  const bytes = archive(cut(shapes), {
    minZoom,
    maxZoom,
    bounds: wholeBox,
    centre: { lat: 16.2, lng: 106.5, zoom: 5 },
    metadata: {
      name: 'Nền bản đồ Việt Nam',
      attribution,
      vector_layers: Object.keys(shapes).map((id) => ({ id, fields: {} })),
    },
  });
  if (bytes.length > maxBytes)
    throw new Error(
      `The map has ${bytes.length} bytes, more than ${maxBytes}: lower maxZoom in tiles.ts.`,
    );
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  mkdirSync(folder, { recursive: true });
  const earlier = readdirSync(folder).filter((name) => name.endsWith('.pmtiles'));
  for (const name of earlier) rmSync(new URL(name, folder));
  writeFileSync(new URL(`vn-${hash}.pmtiles`, folder), bytes);
  console.log(`vn-${hash}.pmtiles: ${bytes.length} bytes`);
}
