import type * as Protomaps from 'protomaps-leaflet';
import type { Palette } from './basepalette.ts';

/** The renderer's classes come as an argument, so that this file loads without a browser. */
export type Kit = Pick<
  typeof Protomaps,
  | 'CenteredTextSymbolizer'
  | 'CircleSymbolizer'
  | 'GroupSymbolizer'
  | 'LineSymbolizer'
  | 'OffsetTextSymbolizer'
  | 'PolygonSymbolizer'
>;

/** A feature of a tile, with its properties. */
export type Feature = Parameters<Protomaps.Filter>[1];

/** Lets through features of some kinds. */
export const kind =
  (...kinds: string[]) =>
  (_zoom: number, { props }: Feature): boolean =>
    kinds.includes(String(props['kind']));

/** What the map draws, from the ground up; the layers and their kinds are described in src/basemap/README.md. */
export function paintRules(kit: Kit, colours: Palette): Protomaps.PaintRule[] {
  const { PolygonSymbolizer: Area, LineSymbolizer: Line, CircleSymbolizer: Circle } = kit;
  const line = { lineCap: 'round', lineJoin: 'round' } as const;
  return [
    layer('earth', kind('nb'), new Area({ fill: colours.neighbour })),
    layer(
      'earth',
      kind('vn'),
      new Area({ fill: colours.land, stroke: colours.halo, width: haloWidth }),
    ),
    layer(
      'earth',
      kind('vn'),
      new Area({ fill: colours.land, stroke: colours.shore, width: shoreWidth }),
    ),
    layer('water', kind('lake'), new Area({ fill: colours.sea })),
    layer('water', kind('river'), new Line({ ...line, color: colours.river, width: riverWidth })),
    layer(
      'boundaries',
      kind('province'),
      new Line({ color: colours.province, width: lineWidth, dash: [3, 2.5] }),
    ),
    layer(
      'boundaries',
      kind('country'),
      new Line({ ...line, color: colours.border, width: lineWidth }),
    ),
    layer(
      'places',
      kind('dot'),
      new Circle({ radius: dotRadius, fill: colours.dot, stroke: colours.rim, width: 0.8 }),
    ),
  ];
}

const layer = <Symbol>(
  dataLayer: string,
  filter: (zoom: number, feature: Feature) => boolean,
  symbolizer: Symbol,
) => ({ dataLayer, filter, symbolizer });

const haloWidth = (zoom: number): number => (zoom < 8 ? 5 : 8);
const shoreWidth = (zoom: number): number => (zoom < 9 ? 0.6 : 1);
const lineWidth = (zoom: number): number => (zoom < 7 ? 0.8 : 1.2);
const dotRadius = (zoom: number): number => (zoom < 7 ? 1.3 : 1.8);
const riverGrowth = [0.55, 0.55, 0.45, 0.32, 0.28];
const bank = 0;
const banksFrom = 9;

// Lines of rank 0 are the banks of rivers that are areas from close by: there they stay thin.
function riverWidth(zoom: number, feature?: Feature): number {
  const rank = Number(feature?.props['rank'] ?? 4);
  if (rank === bank && zoom >= banksFrom) return 1;
  return Math.max(0.6, (zoom - 5) * (riverGrowth[rank] ?? 0.3));
}
