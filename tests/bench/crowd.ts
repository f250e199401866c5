import { cityRows, districtRows } from '../../src/build/cities.ts';
import { centres } from '../../src/domain/centres.ts';
import type { MapPoint } from '../../src/islands/pointindex.ts';
import { corrections, countryWith } from '../domain/country.ts';
import { chance, type Chance } from './chance.ts';
import { phrase } from './prose.ts';

const looks = ['counselling', 'methadone', 'rehab', 'after'] as const;

/** Of ten places six are pins; what is known by its commune alone lies in the commune's middle. */
const standings = [
  'pin',
  'pin',
  'pin',
  'pin',
  'pin',
  'pin',
  'area',
  'reported',
  'reported',
] as const;

/** About 4 km. */
const spread = 0.04;

/** Gives as many invented places, around the centres of real communes: the same in every run. */
export function crowd(count: number): MapPoint[] {
  const { gazetteer } = countryWith(corrections);
  const towns = [...centres(cityRows(), districtRows(), gazetteer).communes.values()];
  const draw = chance(count);
  return Array.from({ length: count }, (_, number) => {
    const standing = draw.one(standings);
    const { lat, lng } = draw.one(towns);
    const near = standing === 'pin' ? spread : 0;
    return {
      id: `noi-${number}`,
      look: draw.one(looks),
      standing,
      name: `${phrase(draw, 3)} ${number}`,
      at: { lat: lat + near * bell(draw), lng: lng + near * bell(draw) },
    };
  });
}

/** About a normal draw between -1 and 1: the mean of three even ones. */
const bell = (draw: Chance): number =>
  (draw.below(2000) + draw.below(2000) + draw.below(2000)) / 3000 - 1;
