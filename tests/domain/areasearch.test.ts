import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullName } from '../../src/domain/areas.ts';
import { areaSearch, shownFirst } from '../../src/domain/areasearch.ts';
import { fold } from '../../src/domain/fold.ts';
import { printed, read } from '../../src/domain/printedgazetteer.ts';
import { corrections, countryWith } from './country.ts';

const { table, former, gazetteer } = countryWith(corrections);
const search = areaSearch(read(printed(gazetteer)));

/** The other way to set the tone on oa, oe, uy: hòa, hoà. */
const otherTone = (text: string): string => {
  const pairs = [
    'òa oà',
    'óa oá',
    'ỏa oả',
    'õa oã',
    'ọa oạ',
    'òe oè',
    'óe oé',
    'ỏe oẻ',
    'õe oẽ',
    'ọe oẹ',
  ];
  const all = [...pairs, 'ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'].map((pair) =>
    pair.split(' '),
  );
  const found = (part: string) => all.find((pair) => pair.includes(part));
  return text
    .normalize('NFC')
    .replace(
      /(?<!q)[òóỏõọo][aeàáảãạèéẻẽẹ]|(?<!q)[ùúủũụu][yỳýỷỹỵ]/giu,
      (part) => found(part)?.find((it) => it !== part) ?? part,
    );
};

const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const spellings: Record<string, (name: string) => string> = {
  exact: (name) => name,
  decomposed: (name) => name.normalize('NFD'),
  'without marks': unmarked,
  'without marks, đ as d': (name) => unmarked(name).replace(/đ/g, 'd').replace(/Đ/g, 'D'),
  'with tones the other way': otherTone,
};

describe('every unit of today is found', () => {
  const provinceOf = (code: string): string => table.provinces.get(code)?.name ?? '';
  const communes = [...table.communes.values()].map((it) => ({
    typed: `${fullName(it)}, ${provinceOf(it.province)}`,
    code: it.code,
  }));
  const provinces = [...table.provinces.values()].map((it) => ({
    typed: fullName(it),
    code: it.code,
  }));

  test('the other way to set a tone is another spelling of many names', () => {
    expect(otherTone('Hòa Xá')).toBe('Hoà Xá');
    expect(otherTone('Thuỷ Biều, Quý')).toBe('Thủy Biều, Quý');
    expect(communes.filter(({ typed }) => otherTone(typed) !== typed).length).toBeGreaterThan(200);
  });

  test.each(Object.entries(spellings))(
    '%s: 3,321 communes and 34 provinces, first or in a choice of five that differ in name, type or province',
    (_, spelled) => {
      const units = [...communes, ...provinces];
      expect(units).toHaveLength(3355);
      const lost = units.filter(({ typed, code }) => {
        const first = search(spelled(typed)).slice(0, shownFirst);
        const labels = new Set(first.map(({ label }) => label));
        return (
          labels.size !== first.length || !first.some(({ now: [unit] }) => unit?.code === code)
        );
      });
      expect(lost).toEqual([]);
    },
  );

  test('by type and name alone, where at most five units of today share them', () => {
    const names = Map.groupBy(table.communes.values(), (it) => fold(fullName(it)));
    const few = [...names.values()].filter((list) => list.length <= shownFirst).flat();
    expect(few.length).toBeGreaterThan(3200);
    const lost = few.filter((it) => {
      const first = search(unmarked(fullName(it))).slice(0, shownFirst);
      return !first.some(({ level, now: [unit] }) => level === 'commune' && unit?.code === it.code);
    });
    expect(lost).toEqual([]);
  });
});

describe('units that are gone', () => {
  const address = (it: (typeof former)[number]) =>
    [it.name, it.district, it.province].filter(Boolean).join(', ');

  test('each leads, by its address of then, to what took its place', () => {
    expect(former.length).toBeGreaterThan(10_700);
    const lost = former
      .filter((_, index) => index % 4 === 0)
      .filter(({ province }) => province !== undefined)
      .filter((it) => {
        const codes = new Set(search(address(it))[0]?.now.map(({ code }) => code));
        return !it.successors.every((code) => codes.has(code));
      });
    expect(lost.map(address)).toEqual([]);
  });

  test('a unit known to be split never gives one answer', () => {
    const split = former.filter(({ successors }) => successors.length > 1);
    expect(split.length).toBeGreaterThan(20);
    for (const it of split)
      for (const spelled of Object.values(spellings))
        for (const typed of [address(it), it.name, `${it.name}, ${it.district}`]) {
          const answers = search(spelled(typed)).slice(0, shownFirst);
          const units = new Set(answers.flatMap(({ now }) => now.map(({ code }) => code)));
          expect(units.size, typed).toBeGreaterThan(1);
        }
  });

  test('every former district and province answers with what took its place', () => {
    const districts = new Set(
      former.flatMap(({ district, province, listed }) =>
        district && listed ? [`${district}, ${province}`] : [],
      ),
    );
    expect(districts.size).toBeGreaterThan(680);
    const lost = [...districts].filter(
      (typed) =>
        !search(typed)
          .slice(0, shownFirst)
          .some(({ level, now }) => level === 'former-district' && now.length > 0),
    );
    expect(lost).toEqual([]);
    const gone = gazetteer.formerProvinces.filter(
      ({ name }) => !gazetteer.provinces.some((it) => fold(it.name) === fold(name)),
    );
    expect(gone).toHaveLength(63 - 34 + 2);
    for (const { type, name } of gone)
      expect(search(`${type} ${name}`)[0]?.level, name).toBe('former-province');
  });
});

test('nothing typed gives nothing; whatever is typed, the search answers', () => {
  expect([search(''), search('  ,, '), search('🙂'), search('xin chào')]).toEqual([[], [], [], []]);
  const names = former.map(({ name, district, province }) => [name, district, province].join(', '));
  const cut = fc.tuple(
    fc.constantFrom(...names),
    fc.nat(60),
    fc.nat(60),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  let count = 0;
  fc.assert(
    fc.property(fc.oneof(cut, fc.string({ unit: 'binary', maxLength: 300 })), (input) => {
      const text =
        typeof input === 'string'
          ? input
          : `${input[0].slice(0, input[1])}${input[3]}${input[0].slice(input[2])}`;
      count += 1;
      const answers = search(text);
      return (
        answers.length <= 30 && answers.every(({ now, label }) => now.length > 0 && label !== '')
      );
    }),
    { numRuns: 5000, seed: 20261122 },
  );
  expect(count).toBe(5000);
});
