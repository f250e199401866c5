import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ask, MailPlace, MailPoint, Routing } from '../../src/domain/mailpoint.ts';
import { route } from '../../src/domain/routing.ts';
import { monday } from './routingcountry.ts';
import { holds, kinds, type Router } from './routingchance.ts';

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
