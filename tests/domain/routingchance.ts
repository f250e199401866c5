import fc from 'fast-check';
import { expect } from 'vitest';
import type { Ask, MailPlace, MailPoint, Routing } from '../../src/domain/mailpoint.ts';
import type { OperatorType } from '../../src/schemas/key.ts';
import { mailHelps, officeTopics } from '../../src/schemas/letter.ts';
import { operatorTypes, placeStatuses } from '../../src/schemas/place.ts';
import { areaOf, mailboxes, monday, otherPlaces } from './routingcountry.ts';
import { faults } from './routingrules.ts';

const keys = <T extends object>(words: T): (keyof T & string)[] =>
  // Object.keys forgets what the keys are.
  Object.keys(words) as (keyof T & string)[];

/** Every kind of office. */
export const kinds = keys(operatorTypes);
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const ids = mailboxes.map(({ id }) => id);

/** Mostly the day of the cases, and days on which something in the country begins or ends. */
const day = oneOf([monday, monday, monday, '2026-01-05', '2026-11-24', '2026-12-08', '2026-12-14']);

const area = oneOf(
  ['Tre', 'Sen', 'Tre', 'Sen', 'Lau', 'May', 'Co', 'Dao']
    .flatMap((name) => [name, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `${name}/${at}`)])
    .map(areaOf),
);

const place = oneOf([
  ...mailboxes.flatMap((it) => (it.place ? [{ place: it.place.slug, area: it.place.area }] : [])),
  ...[...otherPlaces].map(([slug, its]) => ({ place: slug, area: its })),
]);

/** Anything that somebody may ask. */
export const ask: fc.Arbitrary<Ask> = fc
  .record({
    topic: oneOf(keys(officeTopics)),
    help: fc.oneof({ weight: 2, arbitrary: fc.constant('mailbox') }, oneOf(keys(mailHelps))),
    where: fc.oneof({ weight: 2, arbitrary: area.map((its) => ({ area: its })) }, place),
    under18: oneOf([false, false, true]),
    accepts: fc.oneof(fc.constant(kinds), fc.subarray<OperatorType>(kinds, { minLength: 2 })),
    avoidOwnCommune: oneOf([false, false, true]),
    at: day,
  })
  // The weighted list loses that its words are those of `mailHelps`.
  .map(({ where, ...its }) => ({ ...its, ...where }) as Ask);

const version = fc.record(
  { from: oneOf(['2026-01-05', '2026-11-24']), retired: oneOf([monday, '2026-11-25']) },
  { requiredKeys: ['from'] },
);

/** Often one who takes many letters: of others the chosen kinds and helps seldom fit. */
const coverer = fc.oneof(oneOf(ids), oneOf(['tre-1', 'tre-34', 'sen-1', 'tre-dp', 'nuoc-y-te']));

const absence = fc.record(
  { from: oneOf(['2026-11-20', monday]), to: oneOf([monday, '2026-12-10']), cover: coverer },
  { requiredKeys: ['from', 'to'] },
);

/** One thing that may be otherwise with a mailbox. */
const change: fc.Arbitrary<Partial<Omit<MailPoint, 'place'>>> = fc.oneof(
  fc.record({ staffed: fc.boolean() }),
  fc.record({ minors: fc.boolean() }),
  fc.record({ operatorType: oneOf(kinds) }),
  fc.record({ checkedOn: oneOf(['2025-11-22', '2025-11-23', '2026-10-01']) }),
  fc.record({ topics: fc.subarray(keys(officeTopics), { minLength: 1 }) }),
  fc.record({ helps: fc.subarray(keys(mailHelps), { minLength: 1 }) }),
  fc.record({ coordinator: oneOf(ids) }),
  fc.record({ deadlineHours: fc.integer({ min: 1, max: 80 }) }),
  { weight: 8, arbitrary: fc.record({ away: absence.map((its) => [its]) }) },
  fc.record({
    versions: fc
      .array(version, { maxLength: 2 })
      .map((list) =>
        list.map((its, at) => ({ version: at + 1, recipient: `age1${'q'.repeat(58)}`, ...its })),
      ),
  }),
  fc.record({ role: oneOf(['operator', 'national', 'coordinator'] as const) }),
  fc.record({ communes: fc.subarray(['61001', '61002', '63005', '65008'], { minLength: 1 }) }),
);

/** One thing that may be otherwise with the place of a point. */
const placeChange: fc.Arbitrary<Partial<MailPlace>> = fc.oneof(
  fc.record({ status: oneOf(keys(placeStatuses)) }),
  fc.record({ receives: fc.subarray(['adults', 'minors', 'families', 'anyone'] as const) }),
  fc.record({ area: oneOf(['Tre', 'Tre/1', 'Sen/5', 'Lau/8', 'May/2'].map(areaOf)) }),
  fc.record({
    homeVisits: fc.record({
      value: oneOf(['yes', 'no'] as const),
      checkedOn: oneOf(['2026-05-27', '2026-05-26']),
    }),
  }),
);

const edited = (all: readonly MailPoint[], edits: readonly Edit[]): MailPoint[] =>
  edits.reduce<MailPoint[]>(
    (list, { at, its, atPlace }) =>
      list.map((it, index) =>
        index === at % list.length
          ? { ...it, ...its, ...(it.place && { place: { ...it.place, ...atPlace } }) }
          : it,
      ),
    [...all],
  );

type Edit = {
  at: number;
  its: Partial<Omit<MailPoint, 'place'>>;
  atPlace: Partial<MailPlace>;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(mailboxes.length - 1),
  its: fc.oneof(fc.constant({}), change),
  atPlace: fc.oneof(fc.constant({}), placeChange),
});

/** The invented country, some of it gone, much of it changed, in any order. */
export const country: fc.Arbitrary<MailPoint[]> = fc
  .tuple(fc.array(edit, { maxLength: 30, size: 'max' }), fc.nat(9))
  .chain(([edits, gone]) =>
    fc.shuffledSubarray(edited(mailboxes, edits), { minLength: mailboxes.length - gone }),
  );

/** What answers an ask, right or wrong. */
export type Router = (ask: Ask, mailboxes: readonly MailPoint[]) => Routing;

/** Takes a router and how the fault begins that is looked for, any where nothing is given, and gives that there is none. */
export const holds = (router: Router, rule = '') =>
  fc.property(ask, country, (asked, all) => {
    const found = faults(router(asked, all), asked, all).filter((fault) => fault.startsWith(rule));
    expect(found).toEqual([]);
  });
