import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Route, Routing } from '../../src/domain/mailpoint.ts';
import { route } from '../../src/domain/routing.ts';
import type { OperatorType } from '../../src/schemas/key.ts';
import { readers } from './routingrules.ts';
import { ask, country, holds, kinds } from './routingchance.ts';

const waysOf = (answer: Routing): Route[] =>
  answer.point === undefined ? [] : [answer, ...answer.alternatives];

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
