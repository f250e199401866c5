import Supercluster from 'supercluster';
import type { Point } from '../domain/distance.ts';
import type { PlaceFamily } from '../domain/placefamilies.ts';

/**
 * A place on the map. A `pin` was checked and stands at its own door; an `area` was checked, but only
 * its commune or province is known; what is only `reported` is never more than an area.
 */
export type MapPoint = {
  id: string;
  look: PlaceFamily;
  standing: 'pin' | 'area' | 'reported';
  name: string;
  at: Point;
};

/** Checked places and reported ones never share a mark. */
export type Trust = 'verified' | 'reported';

/** What is drawn: one place, a pile that no zoom parts, or a bubble that parts on zooming in. */
export type Mark = { key: string; trust: Trust; standing: MapPoint['standing']; at: Point } & (
  { form: 'one'; point: MapPoint } | { form: 'pile' | 'bubble'; count: number; cluster: number }
);

/** West, south, east, north in degrees. */
export type Box = [west: number, south: number, east: number, north: number];

/** Places of one trust. */
export type PointIndex = {
  /** The marks of a view, at most `most`: where there would be more, those of a lower zoom. */
  marks: (box: Box, zoom: number, most: number) => Mark[];
  /** The places under a mark. */
  members: (mark: Mark) => MapPoint[];
  /** The zoom on which a bubble parts, or the last one where it parts on none; undefined of other marks. */
  parting: (mark: Mark) => number | undefined;
};

/** Pixels within which places share a mark; half of it on the last zoom, where nobody can come closer. */
const radius = 64;
const tile = 256;

/** Which trust a place has. */
export const trustOf = ({ standing }: Pick<MapPoint, 'standing'>): Trust =>
  standing === 'reported' ? 'reported' : 'verified';

/** Takes places of one trust and the zooms of the map and gives their index. */
export function pointIndex(
  trust: Trust,
  points: readonly MapPoint[],
  { least, last }: { least: number; last: number },
): PointIndex {
  const tree = new Supercluster<MapPoint, Record<never, never>>({
    minZoom: least,
    maxZoom: last + 1,
    radius,
    extent: tile,
  }).load(points.map(feature));
  // Supercluster writes into the number of a cluster the zoom on which it first parts; its own
  // getClusterExpansionZoom would look for the parts of every cluster in view.
  const partingOf = (cluster: number): number => (cluster - points.length) % 32;
  const leaves = (cluster: number): MapPoint[] =>
    tree.getLeaves(cluster, Infinity).map(({ properties }) => properties);

  const mark = ({ geometry, properties }: Found): Mark => {
    const [lng = 0, lat = 0] = geometry.coordinates;
    const place = { at: { lat, lng }, trust };
    if (!('cluster' in properties)) return { ...place, ...single(properties) };
    const { cluster_id: cluster, point_count: count } = properties;
    const pile = partingOf(cluster) > last + 1;
    const standing = together(trust, pile ? leaves(cluster) : []);
    const key = `${trust} ${cluster}`;
    return { ...place, key, form: pile ? 'pile' : 'bubble', standing, count, cluster };
  };

  return {
    marks: (box, zoom, most) => {
      let level = zoom < last ? Math.floor(zoom) : last + 1;
      let found = tree.getClusters(box, level);
      while (found.length > most && level > least) found = tree.getClusters(box, (level -= 1));
      return found.map(mark);
    },
    members: (it) => (it.form === 'one' ? [it.point] : leaves(it.cluster)),
    parting: (it) => (it.form === 'bubble' ? Math.min(partingOf(it.cluster), last) : undefined),
  };
}

type Found = ReturnType<Supercluster<MapPoint, Record<never, never>>['getClusters']>[number];

const feature = (point: MapPoint) => ({
  type: 'Feature' as const,
  properties: point,
  geometry: { type: 'Point' as const, coordinates: [point.at.lng, point.at.lat] },
});

/** The part of a mark that one place decides. */
export const single = (point: MapPoint) =>
  ({ form: 'one', key: `1 ${point.id}`, standing: point.standing, point }) as const;

/** A pile is a soft area only where all of its places are. */
const together = (trust: Trust, pile: readonly MapPoint[]): MapPoint['standing'] => {
  if (trust === 'reported') return 'reported';
  return pile.length > 0 && pile.every(({ standing }) => standing === 'area') ? 'area' : 'pin';
};
