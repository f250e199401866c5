import { shown } from './calendar.ts';
import type { AreaIndex, Entry, Level } from './areaindex.ts';
import { capital } from './capital.ts';
import type { AreaName } from './gazetteer.ts';
import { spelling } from './fold.ts';

/** A unit of today: its code, its full name, and of a commune the code and the bare name of its province. */
export type AreaNow = { code: string; name: string; province?: string; provinceName?: string };

/**
 * What typed words may mean: `name` is spelled without type, equal for equal names; `label` tells the
 * unit from others ("Xã Vũ Hội, huyện Vũ Thư, Thái Bình"); `now` are the units of today, several when
 * it was split or is a district. `sentence` says what became of a unit that is gone.
 */
export type AreaAnswer = {
  level: Level;
  name: string;
  label: string;
  now: readonly AreaNow[];
  sentence?: string;
};

/** Takes an entry of the index and gives it as an answer. */
export const answer = (index: AreaIndex, entry: Entry): AreaAnswer =>
  makers[entry.level](index, entry.at);

type Maker = (index: AreaIndex, at: number) => AreaAnswer;

const makers: Readonly<Record<Level, Maker>> = {
  province: (index, at) => {
    const now = provinceNow(index, at);
    return {
      level: 'province',
      name: spelled(index.gazetteer.provinces[at]),
      label: now.name,
      now: [now],
    };
  },
  commune: (index, at) => {
    const now = communeNow(index, at);
    const label = `${now.name}, ${now.provinceName}`;
    return { level: 'commune', name: spelled(index.gazetteer.communes[at]), label, now: [now] };
  },
  'former-province': formerProvince,
  'former-district': formerDistrict,
  'former-commune': formerCommune,
};

const spelled = (unit: AreaName | undefined): string => spelling(unit?.name ?? '');

const inSentence = (unit: AreaName | undefined): string =>
  unit ? `${unit.type} ${unit.name}`.trim() : '';

const provinceNow = ({ gazetteer }: AreaIndex, at: number): AreaNow => {
  const unit = gazetteer.provinces[at];
  return { code: unit?.code ?? '', name: capital(inSentence(unit)) };
};

function communeNow({ gazetteer }: AreaIndex, at: number): AreaNow {
  const unit = gazetteer.communes[at];
  const province = gazetteer.provinces[unit?.province ?? -1];
  return {
    code: unit?.code ?? '',
    name: capital(inSentence(unit)),
    province: province?.code ?? '',
    provinceName: province?.name ?? '',
  };
}

function formerProvince(index: AreaIndex, at: number): AreaAnswer {
  const unit = index.gazetteer.formerProvinces[at];
  const label = capital(inSentence(unit));
  const now = (unit?.now ?? []).map((id) => provinceNow(index, id));
  return {
    level: 'former-province',
    name: spelled(unit),
    label,
    now,
    sentence: `${label} nay thuộc ${oneOf(now.map(({ name }) => small(name)))}`,
  };
}

function formerDistrict(index: AreaIndex, at: number): AreaAnswer {
  const { districts, formerProvinces } = index.gazetteer;
  const unit = districts[at];
  const label = `${capital(inSentence(unit))}, ${formerProvinces[unit?.province ?? -1]?.name}`;
  const now = (index.communesIn[at] ?? []).map((id) => communeNow(index, id));
  const [first] = now;
  return {
    level: 'former-district',
    name: spelled(unit),
    label,
    now,
    sentence:
      now.length === 1 && first
        ? `${label} nay là ${placed(first)}`
        : `${label} nay thuộc ${now.length} xã, phường của ${[...new Set(now.map(({ provinceName }) => provinceName))].join(', ')}`,
  };
}

function formerCommune(index: AreaIndex, at: number): AreaAnswer {
  const { districts, formerCommunes, formerProvinces } = index.gazetteer;
  const unit = formerCommunes[at];
  const district = districts[unit?.district ?? -1];
  const province = formerProvinces[district?.province ?? -1]?.name;
  const label = [capital(inSentence(unit)), inSentence(district), province]
    .filter(Boolean)
    .join(', ');
  const now = (unit?.now ?? []).map((id) => communeNow(index, id));
  const [first, ...others] = now;
  const until = unit?.until ? ` (có đến ${shown(unit.until)})` : '';
  const sentence =
    first && others.length === 0
      ? `${label}${until} nay là ${placed(first)}`
      : `${label}${until} nay thuộc ${oneOf(now.map(({ name }) => small(name)))} (${first?.provinceName})`;
  return { level: 'former-commune', name: spelled(unit), label, now, sentence };
}

const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const placed = ({ name, provinceName }: AreaNow): string => `${small(name)}, ${provinceName}`;

const oneOf = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : `một trong: ${names.join(', ')}`;
