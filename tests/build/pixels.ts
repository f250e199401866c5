import { Resvg } from '@resvg/resvg-wasm';

/** A picture as its pixels: red, green, blue and opacity of each, row by row. */
export type Pixels = { width: number; height: number; data: Uint8Array };

/** Draws an SVG without letters, `zoom` times as large. The program must have been loaded. */
export function raster(svg: string, zoom = 1): Pixels {
  const image = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom } }).render();
  return { width: image.width, height: image.height, data: image.pixels };
}

/** Reads a PNG. */
export function read(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)]; // of its header, IHDR
  return raster(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`,
  );
}

/** The smallest box, as edges, in which all pixels of at most a darkness stand; nothing where there are none. */
export function inked(
  { width, height, data }: Pixels,
  where: { x: number; y: number; width: number; height: number },
  darkest = 60,
): { left: number; top: number; right: number; bottom: number; count: number } | undefined {
  let found: ReturnType<typeof inked>;
  for (let y = Math.max(0, where.y); y < Math.min(height, where.y + where.height); y++)
    for (let x = Math.max(0, where.x); x < Math.min(width, where.x + where.width); x++) {
      if ((data[(y * width + x) * 4] ?? 255) > darkest) continue;
      found ??= { left: x, top: y, right: x, bottom: y, count: 0 };
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
      found.bottom = y;
      found.count += 1;
    }
  return found;
}
