import { cityRows, districtRows } from '../build/cities.ts';
import { centres } from '../domain/centres.ts';
import { printedCentres } from '../domain/printedcentres.ts';
import { communes } from './areas.ts';
import { names } from './gazetteer.ts';

/** About where every commune and province lies, as far as GeoNames tells. */
export const areaCentres = centres(cityRows(), districtRows(), names);

/** The same in its printed form. */
export const printedAreaCentres = printedCentres(
  areaCentres,
  new Map([...communes.values()].map(({ code, province }) => [code, province])),
);
