/**
 * `node tests/bench/units.ts FOLDER [CORRECTIONS]`, run by hand: asks the search for every unit of
 * 30/6/2025 in the folder's old-to-new-communes.json by its full former address and compares the
 * first answer with the official one. CORRECTIONS is a folder to use in place of content/areas.
 * The folder is for checking only: nothing of it belongs in the project.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaSearch } from '../../src/domain/areasearch.ts';
import { areaSearch } from '../../src/domain/areasearch.ts';
import { printed, read } from '../../src/domain/printedgazetteer.ts';
import { correctionsIn, countryWith } from '../domain/country.ts';

type Official = {
  name: string;
  districts: {
    name: string;
    wards: [code: string, name: string, successors: [string, string][]][];
  }[];
}[];

/** A unit of 30/6/2025: its full former address and the codes that officially took its place. */
type Unit = { address: string; successors: string[] };

function units(folder: string): Unit[] {
  const provinces = JSON.parse(
    readFileSync(join(folder, 'old-to-new-communes.json'), 'utf8'),
  ) as Official;
  return provinces.flatMap((province) =>
    province.districts.flatMap((district) =>
      district.wards.map(([, name, successors]) => ({
        address: [name, district.name, province.name].join(', '),
        successors: successors.map(([code]) => code),
      })),
    ),
  );
}

/** Which of the official codes the first answer names; a whole district is no answer here. */
function found(search: AreaSearch, { address, successors }: Unit): string[] {
  const [first] = search(address);
  const codes = first?.level.endsWith('commune') ? first.now.map(({ code }) => code) : [];
  return successors.filter((code) => codes.includes(code));
}

const [folder, corrections = 'content/areas'] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder: node tests/bench/units.ts FOLDER');
const { gazetteer } = countryWith(correctionsIn(corrections));
const search = areaSearch(read(printed(gazetteer)));
const all = units(folder).map((unit) => ({ ...unit, found: found(search, unit) }));
const right = all.filter((unit) => unit.found.length > 0);
const whole = all.filter((unit) => unit.found.length === unit.successors.length);
const share = (count: number) => `${count} (${((100 * count) / all.length).toFixed(2)} %)`;
for (const { address, successors } of all.filter((unit) => unit.found.length === 0))
  console.log(`${address}: ${successors.join(', ')}; answered: ${search(address)[0]?.label}`);
console.log(`units: ${all.length}`);
console.log(`first answer names a right successor: ${share(right.length)}`);
console.log(`first answer names every successor: ${share(whole.length)}`);
