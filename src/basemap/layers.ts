import { archipelagos } from './archipelagos.ts';
import { areaKm2, collection, point, polygons, type Shape, type Shapes } from './geometry.ts';
import { islets } from './islets.ts';
import { mergers } from './merger.ts';
import { names } from './names.ts';
import { centre } from './provinces.ts';
import { towns, type Town } from './towns.ts';
import { taken } from './workshop.ts';

export type LayerName = 'earth' | 'water' | 'boundaries' | 'places';

/** `from` in a feature's properties is the first zoom whose tiles hold it; the tiles leave it out. */
export const layers = (): Record<LayerName, Shapes> => ({
  earth: collection([...of('nb-land', 'nb'), ...of('vn', 'vn')]),
  water: collection([...lakes(), ...rivers()]),
  boundaries: collection([...of('borders', 'country'), ...of('province-lines', 'province')]),
  places: collection([
    ...archipelagoPlaces(),
    ...names.map(({ kind, name, from, ...at }) => point(at, { kind, name, from })),
    ...provinceLabels(),
    ...towns().map(({ name, rank, ...at }) =>
      point(at, { kind: 'town', name, rank, from: townsFrom[rank] }),
    ),
  ]),
});

const of = (file: string, kind: string): Shape[] =>
  taken(file).features.map((it) => ({ ...it, properties: { kind } }));

const townsFrom: Record<Town['rank'], number> = { 1: 4, 2: 6, 3: 7, 4: 8, 5: 8, 6: 9 };

const riversFrom = [5, 5, 6, 7, 8];
const waysFrom = 9;

const rivers = (): Shape[] =>
  taken('rivers').features.map((it) => {
    const level = Number(it.properties['level']);
    const rank = Math.min(level, 4);
    return { ...it, properties: { kind: 'river', rank, from: riversFrom[level] ?? waysFrom } };
  });

const largeKm2 = 30;

function lakes(): Shape[] {
  return [...taken('lakes').features, ...taken('osm-lakes').features].map((it) => {
    const [[outer = []] = []] = polygons(it.geometry);
    return { ...it, properties: { kind: 'lake', from: areaKm2(outer) > largeKm2 ? 5 : 8 } };
  });
}

// Islets are a few pixels wide even when close: a dot each keeps them in sight.
function archipelagoPlaces(): Shape[] {
  const dots = islets().map((at) => point(at, { kind: 'dot', from: 4 }));
  const labels = archipelagos.flatMap(({ label, labelAt, islets: named }) => [
    point(labelAt, { kind: 'archipelago', name: label, from: 4 }),
    ...named.map(({ name, ...at }) => point(at, { kind: 'islet', name, from: 6 })),
  ]);
  return [...labels, ...dots];
}

const largeProvince = 0.9;

/** A province called like its city is marked `city`: the city's own label stands for both from afar. */
function provinceLabels(): Shape[] {
  const cities = new Set(
    towns()
      .filter(({ rank }) => rank === 1)
      .map(({ name }) => name),
  );
  return taken('provinces').features.map((it) => {
    const name = mergers.find(({ code }) => code === it.properties['code'])?.name ?? '';
    const { size, ...at } = centre(it);
    const city = cities.has(name) ? { city: true } : {};
    return point(at, { kind: 'province', name, ...city, from: size > largeProvince ? 5 : 6 });
  });
}
