/** The site's base map under the map of one point: the same file, drawn with fewer rules than readers have. */
import * as Leaflet from 'leaflet';
import * as kit from 'protomaps-leaflet';
import { baseMap } from '../../src/domain/basemap.ts';

/** The last zoom whose tiles the file holds. */
const lastTiles = 11;

/** Colours of the site's light map; every text stands on its ground at 4.5:1 or more. */
const colours = {
  sea: '#cfe3ec',
  land: '#fffdf8',
  neighbour: '#e7e4dc',
  shore: '#8fb0b3',
  river: '#b5d5e2',
  province: '#c9bfae',
  border: '#a89f92',
  dot: '#1f6f86',
  town: '#45443f',
  provinceText: '#736858',
  archipelago: '#1a566e',
};

/** Draws the base map. Rejects when its file does not come in parts, so that nobody downloads all of it by mistake. */
export async function drawBase(map: Leaflet.Map): Promise<void> {
  const response = await fetch(baseMap, {
    headers: { range: 'bytes=0-16383' },
    credentials: 'omit',
  });
  await response.body?.cancel();
  if (response.status !== 206) throw new Error(`${baseMap} does not come in parts.`);
  // The renderer looks for Leaflet there.
  Object.assign(window, { L: Leaflet });
  const layer = kit.leafletLayer({
    url: baseMap,
    maxDataZoom: lastTiles,
    noWrap: true,
    attribution: '',
    backgroundColor: colours.sea,
    paintRules: paintRules(),
    labelRules: labelRules(),
  }) as unknown as Leaflet.GridLayer; // its types know no layer
  layer.addTo(map);
}

const kind =
  (...kinds: string[]): kit.Filter =>
  (_zoom, { props }) =>
    kinds.includes(String(props['kind']));

const paint = (dataLayer: string, filter: kit.Filter, symbolizer: kit.PaintSymbolizer) => ({
  dataLayer,
  filter,
  symbolizer,
});

function paintRules(): kit.PaintRule[] {
  const land = new kit.PolygonSymbolizer({
    fill: colours.land,
    stroke: colours.shore,
    width: 1,
  });
  return [
    paint('earth', kind('nb'), new kit.PolygonSymbolizer({ fill: colours.neighbour })),
    paint('earth', kind('vn'), land),
    paint('water', kind('lake'), new kit.PolygonSymbolizer({ fill: colours.sea })),
    paint('water', kind('river'), new kit.LineSymbolizer({ color: colours.river, width: 1.5 })),
    paint(
      'boundaries',
      kind('province'),
      new kit.LineSymbolizer({ color: colours.province, width: 1.2, dash: [3, 2.5] }),
    ),
    paint(
      'boundaries',
      kind('country'),
      new kit.LineSymbolizer({ color: colours.border, width: 1.2 }),
    ),
    paint('places', kind('dot'), new kit.CircleSymbolizer({ radius: 1.8, fill: colours.dot })),
  ];
}

/** Where two labels meet, the earlier rule wins: the archipelagos before all. */
function labelRules(): kit.LabelRule[] {
  const text = (fill: string, stroke: string, font: string) =>
    new kit.CenteredTextSymbolizer({
      fill,
      stroke,
      width: 2,
      font: `${font} system-ui, sans-serif`,
      maxLineChars: 19,
    });
  return [
    paintLabel(kind('archipelago'), text(colours.archipelago, colours.sea, '600 12px')),
    paintLabel(kind('town'), text(colours.town, colours.land, '500 12px')),
    {
      ...paintLabel(kind('province'), text(colours.provinceText, colours.land, '500 11px')),
      maxzoom: 9,
    },
    paintLabel(kind('island', 'islet'), text(colours.archipelago, colours.sea, '500 11px')),
  ];
}

const paintLabel = (filter: kit.Filter, symbolizer: kit.LabelSymbolizer): kit.LabelRule => ({
  dataLayer: 'places',
  filter,
  symbolizer,
});
