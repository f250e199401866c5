import type * as Protomaps from 'protomaps-leaflet';
import type { Palette } from './basepalette.ts';
import { kind, type Feature, type Kit } from './basestyle.ts';

/** What the map writes; where two labels meet, the earlier rule wins: the archipelagos before all. */
export const labelRules = (kit: Kit, colours: Palette): Protomaps.LabelRule[] => [
  ...seas(kit, colours),
  ...cities(kit, colours),
  ...regions(kit, colours),
  ...smallerTowns(kit, colours),
  ...islands(kit, colours),
];

const plain = '"Noto Sans", system-ui, sans-serif';
const heading = `"Be Vietnam Pro", ${plain}`;

/** The font to wait for before the first label is drawn, as `document.fonts.load` takes it. */
export const font = `600 12px ${heading}`;

const bold = (small: number, large: number, from: number) => (zoom: number) =>
  `600 ${zoom < from ? small : large}px ${heading}`;
// The site has its heading font in one weight alone.
const medium = (small: number, large: number, from: number) => (zoom: number) =>
  `500 ${zoom < from ? small : large}px ${plain}`;

/** Towns of some ranks; those that are seats keep a dot until the map is so close that they are areas. */
const towns =
  (first: number, last: number, onScreen: (zoom: number) => boolean) =>
  (zoom: number, feature: Feature): boolean =>
    kind('town')(zoom, feature) &&
    Number(feature.props['rank']) >= first &&
    Number(feature.props['rank']) <= last &&
    onScreen(zoom);

const areaZoom = 11;
const afar = (zoom: number): boolean => zoom < areaZoom;
const close = (zoom: number): boolean => zoom >= areaZoom;
const always = (): boolean => true;

function seas({ CenteredTextSymbolizer: Text }: Kit, colours: Palette) {
  const ground = { stroke: colours.sea, width: 2, lineHeight: 1.15 };
  const archipelago = { ...ground, fill: colours.archipelago, maxLineChars: 19 };
  const sea = { ...ground, fill: colours.seaText, letterSpacing: 2 };
  return [
    label(kind('archipelago'), new Text({ ...archipelago, font: bold(12, 13.5, 6) })),
    label(kind('sea'), new Text({ ...sea, font: medium(13, 15, 6) })),
  ];
}

function cities(kit: Kit, colours: Palette) {
  const dot = { font: bold(12, 14.5, 7), fill: colours.city, radius: 2.6 };
  const text = { ...onLand(colours), fill: colours.city, font: bold(16, 18, 12) };
  return [
    label(towns(1, 1, afar), dotted(kit, colours, dot)),
    label(towns(1, 1, close), new kit.CenteredTextSymbolizer(text)),
  ];
}

function regions({ CenteredTextSymbolizer: Text }: Kit, colours: Palette) {
  const province = {
    ...onLand(colours),
    fill: colours.provinceText,
    font: medium(10.5, 12, 7),
    textTransform: 'uppercase',
    letterSpacing: 1,
    maxLineChars: 12,
  };
  const country = {
    stroke: colours.neighbour,
    width: 2,
    fill: colours.countryText,
    font: medium(11, 12, 6),
    letterSpacing: 2,
  };
  return [
    { ...label(provinces, new Text(province)), maxzoom: 9 },
    { ...label(kind('country'), new Text(country)), maxzoom: 7 },
  ];
}

function smallerTowns(kit: Kit, colours: Palette) {
  const { CenteredTextSymbolizer: Text } = kit;
  const ground = onLand(colours);
  const seat = { ...ground, fill: colours.town, font: bold(14, 16, 12) };
  const village = { ...ground, fill: colours.village, font: medium(11, 12.5, 10) };
  const dot = { font: medium(11, 13, 9), fill: colours.town, radius: 2 };
  return [
    label(towns(2, 3, afar), dotted(kit, colours, dot)),
    label(towns(2, 3, close), new Text(seat)),
    label(towns(4, 6, always), new Text(village)),
  ];
}

function islands(kit: Kit, colours: Palette) {
  const text = { stroke: colours.sea, width: 2, fill: colours.seaText, font: medium(11, 12.5, 8) };
  const dot = { font: medium(11, 12, 9), fill: colours.archipelago, radius: 2 };
  return [
    label(kind('island'), new kit.CenteredTextSymbolizer(text)),
    label(kind('islet'), dotted(kit, { land: colours.sea }, dot)),
  ];
}

const onLand = (colours: Palette) => ({ stroke: colours.land, width: 2, lineHeight: 1.15 });

const label = (filter: Protomaps.Filter, symbolizer: Protomaps.LabelSymbolizer) => ({
  dataLayer: 'places',
  filter,
  symbolizer,
});

const cityFrom = 9;
const provinces = (zoom: number, feature: Feature): boolean =>
  kind('province')(zoom, feature) && (zoom >= cityFrom || feature.props['city'] !== true);

type Dotted = { font: (zoom: number) => string; fill: string; radius: number };

function dotted(kit: Kit, colours: Pick<Palette, 'land'>, { font, fill, radius }: Dotted) {
  const { GroupSymbolizer: Group, CircleSymbolizer: Circle, OffsetTextSymbolizer: Text } = kit;
  return new Group([
    new Circle({ radius, fill, stroke: colours.land, width: 1.3 }),
    new Text({
      font,
      fill,
      stroke: colours.land,
      width: 2.2,
      offsetX: radius + 2.5,
      offsetY: radius + 1.5,
      maxLineChars: 24,
    }),
  ]);
}
