import type { AreaCorrection, AreaType } from '../schemas/area.ts';
import type { Day } from '../schemas/date.ts';
import { corrected, heirs, type Heirs, type Unit } from './areachanges.ts';
import { addDays } from './calendar.ts';
import { byName, slug } from './fold.ts';

/** A province as it is today; `name` stands without its type. */
export type Province = { code: string; name: string; type: AreaType; slug: string };

/** A commune, ward or special zone as it is today, with the code of its province. */
export type Commune = Province & { province: string };

/** A unit as the administrative table lists it: code, full name ("Phường Ba Đình"), and a commune's province. */
export type AreaRow = { code: string; name: string; province?: string };

/** An address that a renamed unit used to have, and the one it has now: `hue` or `hue/an-cuu`. */
export type Renaming = { from: string; to: string };

/**
 * A unit or a name that a correction ended: full name, the full name of its province then (none of
 * a province), its last day, and the codes that took its place on the next.
 */
export type PastArea = {
  name: string;
  province?: string;
  until: Day;
  successors: readonly string[];
};

/** Today's units by code, in dictionary order, and what renamed and ended ones left behind. */
export type AreaTable = {
  provinces: ReadonlyMap<string, Province>;
  communes: ReadonlyMap<string, Commune>;
  renamings: readonly Renaming[];
  past: readonly PastArea[];
};

const prefixes: readonly [prefix: string, type: AreaType][] = [
  ['Thành phố ', 'city'],
  ['Tỉnh ', 'province'],
  ['Phường ', 'ward'],
  ['Xã ', 'commune'],
  ['Đặc khu ', 'special-zone'],
];

/**
 * Takes the rows of an administrative table, corrections in any order and today, and gives today's
 * table. Throws a sentence naming the correction when it names a code that the table does not have.
 */
export function areaTable(
  rows: readonly AreaRow[],
  corrections: readonly AreaCorrection[],
  today: Day,
): AreaTable {
  const due = corrections
    .filter((correction) => correction.effective <= today)
    .toSorted((a, b) => (a.effective < b.effective ? -1 : 1));
  const states = due.reduce<Unit[][]>(
    (done, correction) => [...done, corrected(done.at(-1) ?? [], correction)],
    [rows.map(parsed)],
  );
  const now = states.at(-1) ?? [];
  return {
    provinces: byCode(provincesOf(now)),
    communes: byCode(communesOf(now)),
    renamings: renamings(states.map(addresses), heirs(due)),
    past: due.flatMap((correction, index) => left(states[index] ?? [], correction)),
  };
}

function parsed(row: AreaRow): Unit {
  const name = row.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const found = prefixes.find(([prefix]) => name.toLowerCase().startsWith(prefix.toLowerCase()));
  return {
    code: row.code,
    name: found ? name.slice(found[0].length) : name,
    type: found ? found[1] : 'province',
    province: row.province,
  };
}

/** What a correction leaves behind of the units before it: those that end and those that take another name. */
function left(units: Unit[], { changes, effective }: AreaCorrection): PastArea[] {
  const before = new Map(units.map((unit) => [unit.code, unit]));
  return changes.flatMap(({ code, name, successors }) => {
    const unit = before.get(code);
    if (!unit || (!successors && (name ?? unit.name) === unit.name)) return [];
    const province = before.get(unit.province ?? '');
    return [
      {
        name: fullName(unit),
        ...(province && { province: fullName(province) }),
        until: addDays(effective, -1),
        successors: successors ?? [code],
      },
    ];
  });
}

const provincesOf = (units: readonly Unit[]): Province[] =>
  units
    .filter((unit) => unit.province === undefined)
    .map(({ code, name, type }) => ({ code, name, type, slug: slug(name) }))
    .toSorted((a, b) => byName(a.name, b.name));

/** Slugs that collide inside a province end in the code, all of them, so that none depends on order. */
function communesOf(units: readonly Unit[]): Commune[] {
  const communes = units.flatMap((unit) =>
    unit.province ? [{ ...unit, province: unit.province }] : [],
  );
  const key = (unit: { province: string; name: string }) => `${unit.province}/${slug(unit.name)}`;
  const counts = new Map<string, number>();
  for (const unit of communes) counts.set(key(unit), (counts.get(key(unit)) ?? 0) + 1);
  return communes
    .map((unit) => ({
      ...unit,
      slug: counts.get(key(unit)) === 1 ? slug(unit.name) : `${slug(unit.name)}-${unit.code}`,
    }))
    .toSorted((a, b) => byName(a.name, b.name));
}

/** The address of every unit by its code: `hue` of a province, `hue/an-cuu` of a commune. */
function addresses(units: Unit[]): Map<string, string> {
  const provinces = byCode(provincesOf(units));
  const ofCommunes = communesOf(units).map(
    (commune) =>
      [commune.code, `${provinces.get(commune.province)?.slug}/${commune.slug}`] as const,
  );
  return new Map([
    ...[...provinces.values()].map((it) => [it.code, it.slug] as const),
    ...ofCommunes,
  ]);
}

/** Every address of an earlier state that no unit has today, and where its unit, or what took its place, is now. */
function renamings(states: readonly Map<string, string>[], ended: Heirs): Renaming[] {
  const now = states.at(-1) ?? new Map<string, string>();
  const taken = new Set(now.values());
  const address = (code: string): string | undefined => {
    const [first, ...others] = (ended.get(code) ?? []).map(address);
    if (first === undefined) return now.get(code);
    return others.every((other) => other === first) ? first : first.split('/')[0];
  };
  const left = states.slice(0, -1).flatMap((state) =>
    [...state].flatMap(([code, from]) => {
      const to = address(code);
      return to === undefined || taken.has(from) ? [] : [{ from, to }];
    }),
  );
  return [...new Map(left.map((it) => [it.from, it])).values()];
}

const byCode = <T extends { code: string }>(units: readonly T[]): ReadonlyMap<string, T> =>
  new Map(units.map((unit) => [unit.code, unit]));

const typeNames: Record<AreaType, string> = {
  city: 'Thành phố',
  province: 'Tỉnh',
  ward: 'Phường',
  commune: 'Xã',
  'special-zone': 'Đặc khu',
};

/** Takes a unit and gives its name with its type in front: Phường Ba Đình. */
export const fullName = (unit: { type: AreaType; name: string }): string =>
  `${typeNames[unit.type]} ${unit.name}`;

/** Takes a unit and gives its name for the middle of a sentence: phường Ba Đình, tỉnh Hưng Yên. */
export const nameInSentence = (unit: { type: AreaType; name: string }): string =>
  `${typeNames[unit.type].toLowerCase()} ${unit.name}`;
