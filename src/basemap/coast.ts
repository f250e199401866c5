import { archipelagoOf } from './archipelagos.ts';
import { collection, middle, polygon, polygons } from './geometry.ts';
import { nearest } from './nearest.ts';
import { leave, reshape, taken } from './workshop.ts';

/**
 * Splits GSHHG's land by OpenStreetMap's countries: leaves `vn` and `nb-land`. What lies in no country
 * (the two sources' shores differ) goes to the nearest one; whatever lies in an archipelago's box is Viet Nam's.
 */
export function drawCoast(): void {
  reshape('-i land.json -clip vn-near.json -o land-vn.json force');
  reshape('-i land.json -erase vn-near.json -erase neighbours.json -explode -o slivers.json force');
  leave('slivers-vn', collection(slivers()));
  reshape(
    '-i land-vn.json slivers-vn.json islets.json combine-files -merge-layers force -clean snap-interval=0.00005 -dissolve2 -explode -o vn-whole.json force',
  );
  reshape('-i land.json -erase vn-whole.json -explode -o nb-whole.json force');
  leave('both', collection([...kept('vn-whole', 'vn'), ...kept('nb-whole', 'nb')]));
  // Simplified together, so that the two keep one border.
  reshape(
    '-i both.json -clean snap-interval=0.00005 -simplify dp interval=38 keep-shapes -dissolve2 kind -split kind -o precision=0.00001 force',
  );
  reshape(
    '-i nb.json far.json combine-files -merge-layers force -dissolve2 -explode -o nb-land.json precision=0.0001 force',
  );
  stopAtForeignIslets();
}

const kept = (file: string, kind: string) =>
  taken(file).features.map((it) => ({ ...it, properties: { kind } }));

function slivers() {
  const owner = nearest(
    [
      { owner: 'vn', shapes: taken('vn-near') },
      { owner: 'neighbour', shapes: taken('neighbours') },
    ],
    0.01,
  );
  return taken('slivers')
    .features.flatMap((it) => polygons(it.geometry))
    .filter(([outer = []]) => archipelagoOf(outer) || owner(middle(outer)) === 'vn')
    .map((rings) => polygon(rings));
}

function stopAtForeignIslets(): void {
  const strays = taken('nb-land')
    .features.flatMap((it) => polygons(it.geometry))
    .filter(([outer = []]) => archipelagoOf(outer));
  if (strays.length > 0)
    throw new Error(`${strays.length} islets of Hoàng Sa or Trường Sa were not given to Viet Nam.`);
}
