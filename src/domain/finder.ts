import { distance, type Point } from './distance.ts';
import { added, choices, fits, type Filters, type Option, type When } from './finderfilters.ts';
import type { FinderPlace } from './finderplaces.ts';
import { byName, fold } from './fold.ts';

/** Where is looked from; `approximate` when it is the centre of an area that someone named. */
export type Origin = Point & { approximate: boolean };

/** Where is looked: units whose places come first, their provinces, and the point that distances start at. */
export type Where = {
  codes: readonly string[];
  provinces: readonly string[];
  from?: Origin | undefined;
};

/** What is looked for; without `where` the whole country. */
export type Question = { filters: Filters; where?: Where | undefined; sort: Sort };

/** Without a point to measure from, `distance` is the same as `name`. */
export type Sort = 'distance' | 'name';

/** A place that was found; `km` in a straight line, only of a verified one whose commune at least is known. */
export type Found = {
  place: FinderPlace;
  inside: boolean;
  km?: number;
  approximate?: boolean;
};

/**
 * What was found: verified places first; reported ones apart, without distance; `further` are the
 * nearest verified ones that fit but lie beyond reach, when there are few within it.
 */
export type Finding = { verified: Found[]; reported: Found[]; further: Found[] };

/** How far from the point verified places of other provinces are results, and how few make further ones welcome. */
const reachKm = 60;
const few = 5;

/** Takes places, a question and a moment and gives what fits, in order. */
export function find(
  places: readonly FinderPlace[],
  { filters, where, sort }: Question,
  when: When,
): Finding {
  const fit = places.filter(fits(filters, when)).map((place) => found(place, where));
  const verified = fit.filter(({ place }) => place.standing === 'verified');
  const within = verified.filter((it) => isWithin(it, where)).sort(order(sort));
  const beyond = where?.from ? verified.filter((it) => !isWithin(it, where)) : [];
  return {
    verified: within,
    reported: fit
      .filter((it) => it.place.standing === 'reported' && isWithin(it, where))
      .sort(order('name')),
    further: beyond.sort(order('distance')).slice(0, Math.max(0, few - within.length)),
  };
}

function found(place: FinderPlace, where: Where | undefined): Found {
  const inside =
    where === undefined ||
    where.codes.some((code) => code === place.commune || code === place.province);
  const { at } = place;
  if (place.standing !== 'verified' || !where?.from || !at || at.precision === 'province')
    return { place, inside };
  const approximate = where.from.approximate || at.precision !== 'building';
  return { place, inside, km: distance(where.from, at), approximate };
}

/** A place lies within when it is in the area, in its province, or (a verified one) in reach of the point. */
const isWithin = ({ place, inside, km }: Found, where: Where | undefined): boolean =>
  inside ||
  where === undefined ||
  where.provinces.includes(place.province) ||
  (km !== undefined && km <= reachKm);

/** Places of the area itself stand first, then the nearest; those at no known distance come last. */
function order(sort: Sort): (a: Found, b: Found) => number {
  const far = ({ km = Infinity }: Found): number => (sort === 'distance' ? km : Infinity);
  return (a, b) => {
    const [near, other] = [far(a), far(b)];
    return (
      Number(b.inside) - Number(a.inside) ||
      (near === other ? 0 : near - other) ||
      byName(a.place.name, b.place.name)
    );
  };
}

/** An option with the number of results, verified and reported, that there would be with it. */
export type Facet = { option: Option; count: number };

/** Takes places, a question and a moment and gives every option with what it would leave. */
export function facets(
  places: readonly FinderPlace[],
  { filters, where }: Question,
  when: When,
): Facet[] {
  const within = places.filter((place) => isWithin(found(place, where), where));
  return options.map((option) => ({
    option,
    count: within.filter(fits(added(filters, [option]), when)).length,
  }));
}

const options: readonly Option[] = [
  ...choices.kinds.map((value) => ({ group: 'kinds', value }) as const),
  ...choices.receives.map((value) => ({ group: 'receives', value }) as const),
  ...choices.conditions.map((value) => ({ group: 'conditions', value }) as const),
];

/** How many places a search by name gives. */
const mostNamed = 5;

/** Takes places and typed text and gives those whose name has a word that starts with each typed one; verified first. */
export function named(places: readonly FinderPlace[], typed: string): FinderPlace[] {
  const wanted = fold(typed.slice(0, 100)).split(' ').filter(Boolean);
  if (wanted.join('').length < 2) return [];
  return places
    .filter(({ name }) => {
      const words = fold(name).split(' ');
      return wanted.every((start) => words.some((word) => word.startsWith(start)));
    })
    .sort(
      (a, b) =>
        Number(b.standing === 'verified') - Number(a.standing === 'verified') ||
        byName(a.name, b.name),
    )
    .slice(0, mostNamed);
}

/** Takes a distance and gives it in words: `khoảng 3,2 km đường chim bay`. */
export function distanceText(km: number, approximate: boolean): string {
  const about = approximate ? 'khoảng ' : '';
  if (km < 1) return approximate ? 'khoảng 1 km đường chim bay' : 'dưới 1 km đường chim bay';
  const figure = km < 10 && !approximate ? km.toFixed(1).replace('.', ',') : String(Math.round(km));
  return `${about}${figure} km đường chim bay`;
}
