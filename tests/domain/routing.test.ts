import { describe, expect, test } from 'vitest';
import type { Route, Routing } from '../../src/domain/mailpoint.ts';
import { route } from '../../src/domain/routing.ts';
import { routingCases } from './routingcases.ts';
import { mailboxes, monday } from './routingcountry.ts';
import { type Expected, group } from './routingtable.ts';

/** What a case tells of an answer: names alone, and the others where the case names them. */
function told(answer: Routing, expected: Expected): Expected {
  const refused = answer.refused && { refused: answer.refused };
  if (answer.point === undefined) return { ...refused, why: answer.why };
  const { point, reason, coordinator, covers, alternatives } = answer;
  return {
    ...refused,
    point: point.id,
    reason,
    ...(coordinator && { coordinator: coordinator.id }),
    ...(covers && { covers: covers.id }),
    ...('alternatives' in expected && { alternatives: alternatives.map(brief) }),
  };
}

const brief = ({ point, reason }: Route) => ({ point: point.id, reason });

describe('every case of the table', () => {
  test('is there', () => expect(routingCases).toHaveLength(381));

  test.each(routingCases)('$group: $title', ({ ask, points, expected }) => {
    expect(told(route(ask, points), expected)).toEqual(expected);
  });
});

/** Whoever names a commune to be helped gives something away: it is asked for where it can help alone. */
const communes = group(
  'the commune is asked for',
  `
Not where the only point lies in the one commune it serves, which is to be avoided
  May child avoid only:other -> none unfit
Where that one need not be avoided
  May child only:other -> none no-commune
Where the point serves a commune that it does not lie in
  Tre child avoid only:mass-organisation -> none no-commune
Not where it cannot be known to lie elsewhere
  May avoid only:health without:nuoc-y-te -> none unfit
Not where the cover lies in the commune that it would have to serve
  Sen avoid only:police,health without:nuoc-y-te,sen-1,sen-2,sen-3 on:2026-12-08 -> none unfit
`,
);

test.each(communes)('$group: $title', ({ ask, points, expected }) => {
  expect(told(route(ask, points), expected)).toEqual(expected);
});

test('of two that one mailbox covers the one with the first ID is told as covered, in whatever order', () => {
  const away = [{ from: monday, to: monday, cover: 'tre-1' }];
  const all = mailboxes.map((it) =>
    it.id === 'tre-34' || it.id === 'tre-4' ? { ...it, away } : it,
  );
  const [case4] = routingCases.filter(({ ask }) => ask.area.commune === '61004' && !ask.place);
  if (!case4) throw new Error('no case of Tre/4');
  for (const order of [all, all.toReversed()]) {
    const answer = route(case4.ask, order);
    expect([answer.point?.id, answer.point && answer.covers?.id]).toEqual(['tre-1', 'tre-34']);
  }
});

test('the operator of the site never gets a letter, not even as cover or where nobody else is', () => {
  const { ask } = routingCases[0] ?? {};
  const [first] = mailboxes;
  if (!ask || !first) throw new Error('no case');
  const operator = { ...first, id: 'phu-trach', role: 'operator' as const };
  expect(route(ask, [operator])).toEqual({ why: 'none' });
  const away = [{ from: monday, to: monday, cover: 'phu-trach' }];
  const covered = mailboxes.map((it) => ({ ...it, away, coordinator: 'phu-trach' }));
  expect(route(ask, [...covered, operator])).toEqual({ why: 'none' });
});
