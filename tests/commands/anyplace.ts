import fc, { type Arbitrary } from 'fast-check';
import { canonValues } from '../../src/domain/canonvalues.ts';
import { entry } from '../../src/schemas/entry.ts';
import {
  operatorTypes,
  placeKinds,
  placeSchema,
  placeServices,
  receivedGroups,
  type Place,
} from '../../src/schemas/place.ts';
import { verificationWays } from '../../src/schemas/verification.ts';

/** Documents that any of these places may cite. */
export const documents = ['luat-120-2025', 'luat-73-2021'] as const;

/** Beginnings and ends that spreadsheets, CSV or YAML take for something else. */
const traps = fc.constantFrom(
  '=1+1',
  '+84',
  '-',
  '@SUM(A1)',
  "'",
  "''",
  '[]',
  "'[]",
  '#REF!',
  '# gợi ý',
  '"',
  '""',
  ',',
  ';',
  '\t=1',
  'a\nb',
  'a\r\nb',
  'a\rb',
  'no',
  'null',
  '01',
  '1',
  '2021',
  '07:30',
  '1e5',
  'TRUE',
  '27/11/2026',
  'a: b',
  '- a',
  'Hoà Bình',
  'Hòa'.normalize('NFD'),
  '＝1',
  '(name)',
  '{}',
  '&a',
  '*a',
  '|',
  '> a',
  ' a',
  'sep=;',
);

const text = (max: number): Arbitrary<string> =>
  fc
    .array(fc.oneof(traps, fc.string({ unit: 'grapheme', maxLength: 12 })), {
      minLength: 1,
      maxLength: 3,
    })
    // U+FFFD is what a broken file is known by; no editor types it.
    .map((parts) =>
      parts
        .join('')
        .replaceAll(/[\0\ufffd\ufeff\ud800-\udfff]/g, '')
        .trim(),
    )
    .filter((it) => it !== '' && it.length <= max);

const keys = <T extends object>(choices: T) =>
  fc.constantFrom(...(Object.keys(choices) as (keyof T)[]));

const two = (it: number): string => String(it).padStart(2, '0');
const day = fc
  .record({
    y: fc.integer({ min: 1900, max: 2200 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${two(m)}-${two(d)}`);
const partial = fc.oneof(
  day,
  day.map((it) => it.slice(0, 7)),
  day.map((it) => it.slice(0, 4)),
);
const clock = fc
  .record({ h: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) })
  .map(({ h, m }) => `${two(h)}:${two(m)}`);
const number = fc.oneof(fc.constantFrom('115', '18006606'), fc.stringMatching(/^\+84\d{8,10}$/));

/** Keys that may be left out are: absence is a value too. */
const some = <T extends object, K extends keyof T>(
  model: { [P in keyof T]: Arbitrary<T[P]> },
  requiredKeys: K[],
) => fc.record(model, { requiredKeys });

const list = <T>(it: Arbitrary<T>, minLength = 0) => fc.array(it, { minLength, maxLength: 3 });
const fact = some({ value: fc.constantFrom('yes', 'no'), note: text(160), checkedOn: day }, [
  'value',
  'checkedOn',
]);
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const source = some(
  {
    title: text(240),
    issuer: text(120),
    number: text(60),
    date: partial,
    url: fc.constantFrom('https://a.vn/?a=1,2;3&b="', 'https://xn--b.vn/'),
    document: fc.constantFrom(...documents),
  },
  ['title'],
);

const rule = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  opens: clock,
  closes: fc.oneof(clock, fc.constant('24:00')),
});

const area = fc.constantFrom(
  { province: '01' },
  { province: '01', commune: '00376' },
  { province: '46' },
  { province: '46', commune: '19815' },
);

const shown = some(
  {
    name: text(200),
    kind: keys(placeKinds),
    operator: text(120),
    operatorType: keys(operatorTypes),
    area,
    address: text(200),
    formerAddress: some(
      { line: text(160), commune: text(80), district: text(80), province: text(80) },
      ['province'],
    ),
    position: fc.oneof(
      fc.constant({ precision: 'none' }),
      fc.record({
        precision: fc.constantFrom('building', 'commune', 'province'),
        lat: degrees(7.5, 23.5),
        lng: degrees(102, 117.9),
      }),
    ),
    phones: list(some({ number, role: text(80), note: text(160) }, ['number', 'role'])),
    hours: some(
      {
        rules: list(rule, 1),
        holidays: fc.constantFrom('open', 'closed', 'unknown'),
        note: text(200),
        checkedOn: day,
      },
      ['rules'],
    ),
    services: list(keys(placeServices)),
    receives: list(keys(receivedGroups)),
    cost: some(
      { value: fc.constantFrom('free', 'insurance', 'paid'), note: text(200), checkedOn: day },
      ['value', 'checkedOn'],
    ),
    papers: list(text(120)),
    anonymous: fact,
    registers: fact,
    homeVisits: fact,
    languages: list(text(60)),
    firstVisit: list(text(240)),
    accessibility: text(240),
    licence: fc.record({ number: text(60), issuer: text(120), checkedOn: day }),
    sources: list(source, 1),
    note: text(500),
    status: fc.constantFrom('verified', 'reported'),
    verified: fc.record({
      on: day.filter((it) => it < '2026-11-01'),
      how: keys(verificationWays),
      role: text(80),
    }),
  },
  ['name', 'kind', 'area', 'sources', 'status'],
);

/** Every published place that the schema allows, as the site reads it from a file. */
export const anyPlace: Arbitrary<Place> = shown
  .map((value) => entry(placeSchema).safeParse(canonValues(value)).data)
  .filter((place) => place !== undefined);
