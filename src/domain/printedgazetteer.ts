import { typeLetters, type AreaName, type Gazetteer } from './gazetteer.ts';

/**
 * A gazetteer as JSON carries it, short and quick to read. Every name starts with the letter of its
 * type; numbers are in base 36. `provinces`: `c01Hà Nội` joined by `|`. `former`: by `|` too, each
 * `iThái Bình~5,7~hVũ Thư,hTiền Hải`: where it is now, then its districts, `!` before one that is not whole.
 * `communes`: for each of `provinces` one text, its communes joined by `|`: `xThư Vũ`, the step from
 * the code before, then for each district `~`, its number as a step from the one before, and the names
 * of its communes that are there now, parted by commas, `:2021-06-30` behind one that ended before 2025.
 */
export type PrintedGazetteer = { provinces: string; former: string; communes: string[] };

const letterOf = new Map(typeLetters.map(([letter, type]) => [type, letter]));
const typeOf = new Map(typeLetters);
const signs = /[|~,:!]/;

const text = ({ type, name }: AreaName): string => {
  if (signs.test(name)) throw new Error(`Tên "${name}" có dấu mà bảng địa bàn không chứa được.`);
  return (letterOf.get(type) ?? 'o') + name;
};

const named = (printed: string): AreaName => ({
  type: typeOf.get(printed.charAt(0)) ?? '',
  name: printed.slice(1),
});

const digits = (value: number): string => value.toString(36);
const value = (printed: string | undefined): number => Number.parseInt(printed ?? '', 36);

/** Takes a gazetteer and gives its printed form. Throws a sentence at a name with a sign that parts names. */
export function printed(gazetteer: Gazetteer): PrintedGazetteer {
  const districts = Map.groupBy(gazetteer.districts, ({ province }) => province);
  return {
    provinces: gazetteer.provinces
      .map((unit) => text(unit).charAt(0) + unit.code + unit.name)
      .join('|'),
    former: gazetteer.formerProvinces
      .map((unit, index) =>
        [
          text(unit),
          unit.now.map(digits).join(','),
          (districts.get(index) ?? []).map((it) => (it.whole ? '' : '!') + text(it)).join(','),
        ].join('~'),
      )
      .join('|'),
    communes: gazetteer.provinces.map((_, index) => communesText(gazetteer, index)),
  };
}

type Kept = Gazetteer['formerCommunes'][number];

function communesText(gazetteer: Gazetteer, province: number): string {
  let code = 0;
  let district = 0;
  const group = (it: number, units: readonly Kept[]): string => {
    const step = digits(it - district);
    district = it;
    const names = units.map((unit) => text(unit) + (unit.until ? `:${unit.until}` : ''));
    return `~${step},${names.join(',')}`;
  };
  const here = heldBy(gazetteer);
  return gazetteer.communes
    .flatMap((unit, index) => {
      if (unit.province !== province) return [];
      const step = digits(Number(unit.code) - code);
      code = Number(unit.code);
      const groups = Map.groupBy(here.get(index) ?? [], (it) => it.district);
      return [
        `${text(unit)}~${step}${[...groups].map(([it, units]) => group(it, units)).join('')}`,
      ];
    })
    .join('|');
}

/** The former communes that each commune of today holds, whole or in part, by its position. */
function heldBy({ formerCommunes }: Gazetteer): Map<number, Kept[]> {
  const held = new Map<number, Kept[]>();
  for (const unit of formerCommunes)
    for (const now of unit.now) held.set(now, [...(held.get(now) ?? []), unit]);
  return held;
}

/** Takes a printed gazetteer and gives it as it was, but for the order of its communes. */
export function read({ provinces, former, communes }: PrintedGazetteer): Gazetteer {
  const formerRows = former.split('|').map((row) => row.split('~'));
  const all: Communes = { communes: [], formerCommunes: new Map() };
  communes.forEach((row, province) => readCommunes(row, province, all));
  return {
    provinces: provinces
      .split('|')
      .map((row) => ({ ...named(row.charAt(0) + row.slice(3)), code: row.slice(1, 3) })),
    communes: all.communes,
    formerProvinces: formerRows.map(([name = '', now = '']) => ({
      ...named(name),
      now: now.split(',').map(value),
    })),
    districts: formerRows.flatMap(([, , list = ''], province) =>
      list === ''
        ? []
        : list.split(',').map((it) => ({
            ...named(it.replace('!', '')),
            province,
            whole: !it.startsWith('!'),
          })),
    ),
    formerCommunes: [...all.formerCommunes.values()],
  };
}

type Communes = {
  communes: Gazetteer['communes'][number][];
  formerCommunes: Map<string, Kept & { now: number[] }>;
};

function readCommunes(row: string, province: number, all: Communes): void {
  let code = 0;
  let district = 0;
  for (const unit of row === '' ? [] : row.split('|')) {
    const [name = '', step, ...groups] = unit.split('~');
    code += value(step);
    const now = all.communes.length;
    all.communes.push({ ...named(name), code: String(code).padStart(5, '0'), province });
    for (const group of groups) {
      const [move, ...names] = group.split(',');
      district += value(move);
      for (const it of names) kept(it, district, now, all.formerCommunes);
    }
  }
}

/** A unit whose parts went to several communes stands with each of them, and is one. */
function kept(it: string, district: number, now: number, units: Communes['formerCommunes']): void {
  const key = `${district}/${it}`;
  const known = units.get(key);
  if (known) {
    known.now.push(now);
    return;
  }
  const [name = '', until] = it.split(':');
  units.set(key, { ...named(name), district, until, now: [now] });
}
