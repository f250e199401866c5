/** The base map: the only file that knows which renderer draws it. */
import * as Leaflet from 'leaflet';
import { labelRules } from './baselabels.ts';
import { dark, light, type Palette } from './basepalette.ts';
import { paintRules } from './basestyle.ts';

/** The last zoom whose tiles the file holds. */
const lastTiles = 11;

/** Draws the base map in a palette; gives what takes it away again. */
export type BaseLayer = { add: (map: Leaflet.Map, palette: Palette) => () => void };

/**
 * Takes the address of a PMTiles file on a host that answers ranges and gives its layer. Rejects when
 * the file cannot be read in parts, so that nobody downloads the whole of it by mistake.
 */
export async function baseLayer(url: string): Promise<BaseLayer> {
  // The renderer looks for Leaflet there.
  Object.assign(window, { L: Leaflet });
  const [kit] = await Promise.all([import('protomaps-leaflet'), firstBytes(url)]);
  const add = (map: Leaflet.Map, palette: Palette) => {
    const layer = kit.leafletLayer({
      url,
      maxDataZoom: lastTiles,
      noWrap: true,
      attribution: '',
      backgroundColor: palette.sea,
      paintRules: paintRules(kit, palette),
      labelRules: labelRules(kit, palette),
      devicePixelRatio: sharpness(),
      keepBuffer: 1,
    }) as unknown as Leaflet.GridLayer; // its types know no layer
    layer.addTo(map);
    return () => layer.remove();
  };
  return { add };
}

/** The same range as the renderer asks for next, which the browser then has. */
async function firstBytes(url: string): Promise<void> {
  const response = await fetch(url, {
    headers: { range: 'bytes=0-16383' },
    credentials: 'omit',
  });
  if (response.status !== 206) {
    await response.body?.cancel();
    throw new Error(`${url} does not come in parts: the host answers ${response.status}.`);
  }
}

/** Pixels of a tile for each of the screen: slow devices draw a plain map at once rather than a fine one late. */
export function sharpness(): number {
  const { deviceMemory = 8, hardwareConcurrency = 8 } = navigator as Navigator & {
    deviceMemory?: number; // Chromium alone tells
  };
  const most = deviceMemory <= 4 || hardwareConcurrency <= 4 ? 1.5 : 2;
  return Math.min(devicePixelRatio, most);
}

const darkness = '(prefers-color-scheme: dark)';

/** Keeps the base map in the palette that the reader's system asks for; gives what ends it. */
export function followPalette(map: Leaflet.Map, base: BaseLayer): () => void {
  const system = matchMedia(darkness);
  const draw = (): (() => void) => base.add(map, system.matches ? dark : light);
  let remove = draw();
  const change = (): void => {
    remove();
    remove = draw();
  };
  system.addEventListener('change', change);
  return () => {
    system.removeEventListener('change', change);
    remove();
  };
}
