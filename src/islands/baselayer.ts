/** The base map: the only file that knows which renderer draws it. */
import * as Leaflet from 'leaflet';
import * as kit from 'protomaps-leaflet';
import { baseMap, firstBytes } from './basefile.ts';
import { font, labelRules } from './baselabels.ts';
import { dark, light, type Palette } from './basepalette.ts';
import { paintRules } from './basestyle.ts';

/** The last zoom whose tiles the file holds. */
const lastTiles = 11;

/** Draws a map in a palette; gives what takes it away again. */
export type BaseLayer = { add: (map: Leaflet.Map, palette: Palette) => () => void };

/** Gives the base map. Rejects when its file cannot be read in parts. */
export async function baseLayer(): Promise<BaseLayer> {
  await firstBytes(baseMap);
  return layer((palette) => ({
    url: baseMap,
    maxDataZoom: lastTiles,
    backgroundColor: palette.sea,
    paintRules: paintRules(kit, palette),
    labelRules: labelRules(kit, palette),
  }));
}

/**
 * Takes the address of a Protomaps extract and gives its streets, drawn over the base map from close
 * by and on the mainland alone: the archipelagos stay as our own map has them. Rejects when the file
 * cannot be read in parts.
 */
export async function streetLayer(url: string): Promise<BaseLayer> {
  await firstBytes(url);
  return layer((palette) => ({
    url,
    maxDataZoom: 14,
    minZoom: 10,
    bounds: [
      [8.2, 102],
      [23.5, 109.7],
    ],
    flavor: palette === dark ? 'dark' : 'light',
    lang: 'vi',
    zIndex: 2,
  }));
}

function layer(options: (palette: Palette) => kit.LeafletLayerOptions): BaseLayer {
  // The renderer looks for Leaflet there.
  Object.assign(window, { L: Leaflet });
  const add = (map: Leaflet.Map, palette: Palette) => {
    const made = kit.leafletLayer({
      noWrap: true,
      attribution: '',
      devicePixelRatio: sharpness(),
      keepBuffer: 1,
      tasks: [document.fonts.load(font).then(() => ({ status: '', reason: new Error() }))],
      ...options(palette),
    }) as unknown as Leaflet.GridLayer; // its types know no layer
    made.addTo(map);
    return () => made.remove();
  };
  return { add };
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
