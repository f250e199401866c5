import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ask, MailPlace, MailPoint, Route, Routing } from '../../src/domain/mailpoint.ts';
import { route } from '../../src/domain/routing.ts';
import type { OperatorType } from '../../src/schemas/key.ts';
import { mailHelps, mailTopics } from '../../src/schemas/letter.ts';
import { operatorTypes, placeStatuses } from '../../src/schemas/place.ts';
import { areaOf, mailboxes, monday, otherPlaces } from './routingcountry.ts';
import { faults, readers } from './routingrules.ts';

const keys = <T extends object>(words: T): (keyof T & string)[] =>
  // Object.keys forgets what the keys are.
  Object.keys(words) as (keyof T & string)[];

const kinds = keys(operatorTypes);
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

const ask: fc.Arbitrary<Ask> = fc
  .record({
    topic: oneOf(keys(mailTopics)),
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
  fc.record({ topics: fc.subarray(keys(mailTopics), { minLength: 1 }) }),
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
const country: fc.Arbitrary<MailPoint[]> = fc
  .tuple(fc.array(edit, { maxLength: 30, size: 'max' }), fc.nat(9))
  .chain(([edits, gone]) =>
    fc.shuffledSubarray(edited(mailboxes, edits), { minLength: mailboxes.length - gone }),
  );

const waysOf = (answer: Routing): Route[] =>
  answer.point === undefined ? [] : [answer, ...answer.alternatives];

type Router = (ask: Ask, mailboxes: readonly MailPoint[]) => Routing;

const holds = (router: Router, rule = '') =>
  fc.property(ask, country, (asked, all) => {
    const found = faults(router(asked, all), asked, all).filter((fault) => fault.startsWith(rule));
    expect(found).toEqual([]);
  });

/** Oftener than usual: few of the asks meet all rules at once. */
const runs = { numRuns: (fc.readConfigureGlobal().numRuns ?? 100) * 20 };

describe('whatever is asked, of whatever mailboxes', () => {
  test('nobody gets a letter, covers or stands behind who may not, and nobody nearer is passed over', () => {
    fc.assert(holds(route), runs);
  });

  test('the order in which mailboxes are told makes no difference', () => {
    fc.assert(
      fc.property(
        ask,
        country.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        (asked, [all, shuffled]) => {
          expect(route(asked, shuffled)).toEqual(route(asked, all));
        },
      ),
      runs,
    );
  });

  test('who accepts fewer kinds is never read by more', () => {
    fc.assert(
      fc.property(ask, country, fc.subarray<OperatorType>(kinds), (asked, all, fewer) => {
        const accepts = asked.accepts.filter((kind) => fewer.includes(kind));
        const now = readers(route({ ...asked, accepts }, all));
        for (const { operatorType } of now) expect(accepts).toContain(operatorType);
      }),
      runs,
    );
  });

  test('nothing that was asked or told is changed', () => {
    fc.assert(
      fc.property(ask, country, (asked, all) => {
        const before = JSON.stringify([asked, all]);
        route(asked, all);
        expect(JSON.stringify([asked, all])).toBe(before);
      }),
    );
  });

  test('the asks of these properties meet every kind of answer', () => {
    const answers = fc
      .sample(fc.tuple(ask, country), { numRuns: 2000, seed: 1 })
      .map(([asked, all]) => route(asked, all));
    const count = (is: (it: Routing) => boolean) => answers.filter(is).length;
    expect(count((it) => it.point !== undefined)).toBeGreaterThan(800);
    expect(count((it) => it.point === undefined)).toBeGreaterThan(200);
    expect(count((it) => it.point !== undefined && !!it.coordinator)).toBeGreaterThan(100);
    expect(count((it) => waysOf(it).some(({ covers }) => covers))).toBeGreaterThan(40);
    expect(count((it) => it.point !== undefined && it.alternatives.length > 1)).toBeGreaterThan(
      200,
    );
    expect(count((it) => it.refused !== undefined)).toBeGreaterThan(200);
  });
});

/** Takes what a careless router believes of every mailbox and gives that router; it answers with the true records. */
const believing =
  (belief: (it: MailPoint) => MailPoint): Router =>
  (asked, all) => {
    const truly = (it: MailPoint) => all.find(({ id }) => id === it.id) ?? it;
    const answer = route(asked, all.map(belief));
    if (answer.point === undefined) return answer;
    const restored = [answer, ...answer.alternatives].map((it) => ({
      ...it,
      point: truly(it.point),
      ...(it.coordinator && { coordinator: truly(it.coordinator) }),
      ...(it.covers && { covers: truly(it.covers) }),
    }));
    const [first, ...alternatives] = restored;
    return { ...answer, ...first, alternatives };
  };

const wishing =
  (wish: Partial<Ask>): Router =>
  (asked, all) =>
    route({ ...asked, ...wish }, all);

/** Takes what becomes of an answer that names somebody and gives the router that spoils it. */
const spoiling =
  (
    spoil: (it: Extract<Routing, { point: MailPoint }>, all: readonly MailPoint[]) => Routing,
  ): Router =>
  (asked, all) => {
    const answer = route(asked, all);
    return answer.point === undefined ? answer : spoil(answer, all);
  };

const atPlace = (it: MailPoint, its: Partial<MailPlace>): MailPoint =>
  it.place ? { ...it, place: { ...it.place, ...its } } : it;

const checkedToday = { on: monday, how: 'phone', role: 'biên tập viên' } as const;

describe('a router that is wrong is found out', () => {
  test.each<[string, string, Router]>([
    ['lets every kind read', 'receiver: kind', wishing({ accepts: kinds })],
    ['lets every kind stand behind', 'coordinator: kind', wishing({ accepts: kinds })],
    ['covers for who may not read', 'receiver: covered kind', wishing({ accepts: kinds })],
    ['forgets that somebody is under eighteen', 'receiver: minors', wishing({ under18: false })],
    ['forgets it of who stands behind', 'coordinator: minors', wishing({ under18: false })],
    ['sends to the own commune', 'receiver: own commune', wishing({ avoidOwnCommune: false })],
    ['answers another question', 'receiver: topic', wishing({ topic: 'relative' })],
    ['helps in another way', 'receiver: help', wishing({ help: 'mailbox' })],
    ['reads another calendar', 'receiver: ', wishing({ at: '2026-10-05' })],
    [
      'writes where nobody works',
      'receiver: unstaffed',
      believing((it) => ({ ...it, staffed: true })),
    ],
    ['trusts an old answer', 'receiver: stale', believing((it) => ({ ...it, checkedOn: monday }))],
    [
      'trusts an unverified place',
      'receiver: unverified place',
      believing((it) => atPlace(it, { status: 'verified', verified: checkedToday })),
    ],
    [
      'trusts an old word about visits',
      'receiver: visit',
      believing((it) => atPlace(it, { homeVisits: { value: 'yes', checkedOn: monday } })),
    ],
    [
      'seals with a key that is retired or to come',
      'receiver: no key',
      believing((it) => ({
        ...it,
        versions: [{ version: 1, recipient: '', from: '2026-01-01' }],
      })),
    ],
    ['writes to who is away', 'receiver: away', believing(({ away: _, ...it }) => it)],
    [
      'writes to the operator of the site',
      'receiver: operator',
      believing((it) => (it.role === 'operator' ? { ...it, role: 'national' } : it)),
    ],
    [
      'takes a point for one of the whole province',
      'receiver: serves elsewhere',
      believing(({ communes: _, ...it }) => it),
    ],
    [
      'names somebody it was not told of',
      'receiver: unknown',
      spoiling((it) => ({ ...it, point: { ...it.point } })),
    ],
    [
      'passes over the first',
      'passed over',
      spoiling((it) => {
        const [first, ...alternatives] = it.alternatives;
        return first ? { ...first, alternatives } : { why: 'none' };
      }),
    ],
    ['offers no other', 'passed over', spoiling((it) => ({ ...it, alternatives: [] }))],
    [
      'turns the order round',
      'order',
      spoiling((it) => ({ ...it, alternatives: it.alternatives.toReversed() })),
    ],
    ['takes no notice of a deadline', 'tie', believing(({ deadlineHours: _, ...it }) => it)],
    ['lets nobody stand behind', 'coordinator', spoiling(({ coordinator: _, ...it }) => it)],
    [
      'lets any coordinator stand behind',
      'coordinator',
      spoiling((it, all) => {
        const coordinator = all.find(({ role }) => role === 'coordinator');
        return { ...it, ...(coordinator && { coordinator }) };
      }),
    ],
    [
      'says of everyone that it was chosen',
      'reason',
      spoiling((it) => ({ ...it, reason: 'chosen' as const })),
    ],
    [
      'refuses without a word',
      'reason: the refusal',
      (asked, all) => {
        const { refused: _, ...answer } = route(asked, all);
        // Without what is optional it is still one of the two.
        return answer as Routing;
      },
    ],
  ])('it %s', (_what, rule, router) => {
    const { failed, counterexample } = fc.check(holds(router, rule), { numRuns: 5000, seed: 7 });
    expect(failed, rule).toBe(true);
    expect(counterexample).not.toBeNull();
  });
});
