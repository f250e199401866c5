import { describe, expect, test } from 'vitest';
import {
  aloneText,
  chosenRefusals,
  noPointReasons,
  routeReasons,
} from '../../src/domain/mailpoint.ts';
import { keySchema } from '../../src/schemas/key.ts';
import { mailHelps, mailTopics } from '../../src/schemas/letter.ts';
import { operatorTypes } from '../../src/schemas/place.ts';
import { mistakes } from '../schemas/mistakes.ts';
import { routingCases } from './routingcases.ts';
import { mailboxes } from './routingcountry.ts';
import { type Expected, group, type RoutingCase } from './routingtable.ts';

/** Something is wrong with these on every day. */
const neverAble = ['lau-1', 'lau-2', 'lau-3', 'lau-5', 'may-dp'];

const named = (expected: Expected): (string | undefined)[] =>
  'why' in expected
    ? []
    : [
        expected.point,
        expected.coordinator,
        ...(expected.alternatives ?? []).map(({ point }) => point),
      ];

const reasons = (expected: Expected): string[] =>
  'why' in expected
    ? [expected.why]
    : [expected.reason, ...(expected.alternatives ?? []).map(({ reason }) => reason)];

const mailbox = (id: string | undefined) => mailboxes.find((it) => it.id === id);

describe('the invented country', () => {
  test.each(mailboxes.map((it) => [it.id, it] as const))(
    '%s could stand in content/keys',
    (_id, { id: _, place, ...key }) => {
      expect(mistakes(keySchema, { ...key, ...(place && { place: place.slug }) })).toEqual([]);
    },
  );

  test('no two mailboxes have one ID or one place', () => {
    const places = mailboxes.flatMap(({ place }) => place?.slug ?? []);
    expect(new Set(mailboxes.map(({ id }) => id)).size).toBe(mailboxes.length);
    expect(new Set(places).size).toBe(places.length);
  });

  test('there are points, coordinators and nationals of every kind of office', () => {
    expect(mailboxes.length).toBeGreaterThanOrEqual(25);
    const all = mailboxes.map(({ role }) => role);
    expect(new Set(all)).toEqual(new Set(['point', 'coordinator', 'national']));
    expect(new Set(mailboxes.map((it) => it.operatorType))).toEqual(
      new Set(Object.keys(operatorTypes)),
    );
  });

  test('those who are named stand behind or cover exist', () => {
    const others = mailboxes.flatMap(({ coordinator, away = [] }) => [
      coordinator,
      ...away.map(({ cover }) => cover),
    ]);
    const missing = others.filter((id) => id !== undefined && !mailbox(id));
    expect(missing).toEqual([]);
  });
});

describe('the table of cases', () => {
  test('has at least two hundred, each with a title of its own, and no ask twice in a group', () => {
    expect(routingCases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(routingCases.map(({ title }) => title)).size).toBe(routingCases.length);
    const asks = routingCases.map((it) =>
      JSON.stringify([it.group, it.ask, it.points.map(({ id }) => id)]),
    );
    expect(asks.filter((ask, index) => asks.indexOf(ask) < index)).toEqual([]);
  });

  test('names every mailbox that can be one, and none of the others', () => {
    const all = new Set(routingCases.flatMap(({ expected }) => named(expected)));
    const unnamed = mailboxes.flatMap(({ id }) => (all.has(id) ? [] : [id]));
    expect(unnamed.toSorted()).toEqual(neverAble);
  });

  test('sends a letter to every point, coordinator or national that can get one', () => {
    const points = new Set(routingCases.map(({ expected }) => named(expected)[0]));
    const without = mailboxes.flatMap(({ id }) => (points.has(id) ? [] : [id]));
    expect(without.toSorted()).toEqual([...neverAble, 'lau-dp', 'tre-dp'].toSorted());
  });

  test('asks for the place of every point that never gets a letter', () => {
    const chosen = new Set(routingCases.map(({ ask }) => ask.place));
    for (const { id, place } of mailboxes)
      if (neverAble.includes(id) && place) expect(chosen, id).toContain(place.slug);
  });

  test('knows every reason, of one way and of none, and every cause for a refused place', () => {
    const told = new Set(routingCases.flatMap(({ expected }) => reasons(expected)));
    const refused = new Set(routingCases.flatMap(({ expected }) => expected.refused ?? []));
    expect([...told].toSorted()).toEqual(
      [...Object.keys(routeReasons), ...Object.keys(noPointReasons)].toSorted(),
    );
    expect([...refused].toSorted()).toEqual(Object.keys(chosenRefusals).toSorted());
  });

  test('asks about every topic, for every help, with every kind left out', () => {
    const asks = routingCases.map(({ ask }) => ask);
    expect(new Set(asks.map(({ topic }) => topic)).size).toBe(Object.keys(mailTopics).length);
    expect(new Set(asks.map(({ help }) => help)).size).toBe(Object.keys(mailHelps).length);
    for (const kind of Object.keys(operatorTypes))
      expect(
        asks.some(({ accepts }) => !accepts.some((it) => it === kind)),
        kind,
      ).toBe(true);
  });

  test('expects nobody to read who is of a kind that is not accepted, absent or for adults only', () => {
    let read = 0;
    for (const { title, ask, points, expected } of routingCases)
      for (const id of named(expected).filter((it) => it !== undefined)) {
        const reader = points.find((it) => it.id === id);
        read += 1;
        expect(reader, title).toBeDefined();
        expect(ask.accepts, title).toContain(reader?.operatorType);
        expect(reader?.staffed, title).toBe(true);
        if (ask.under18) expect(reader?.minors, title).toBe(true);
      }
    expect(read).toBeGreaterThan(400);
  });

  test('expects a coordinator to be one, and never the receiver itself', () => {
    for (const { title, expected } of routingCases) {
      if ('why' in expected || expected.coordinator === undefined) continue;
      expect(expected.coordinator, title).not.toBe(expected.point);
      expect(mailbox(expected.coordinator)?.role, title).not.toBe('point');
    }
  });

  test('names whom a cover covers, and nobody otherwise', () => {
    for (const { title, expected } of routingCases) {
      if ('why' in expected) continue;
      expect(expected.covers !== undefined, title).toBe(expected.reason === 'cover');
      const absences = mailbox(expected.covers)?.away ?? [];
      if (expected.covers)
        expect(
          absences.map(({ cover }) => cover),
          title,
        ).toContain(expected.point);
    }
  });

  test('lists each alternative once, and a refused place in no row of a chosen one', () => {
    for (const { title, expected } of routingCases) {
      if ('why' in expected) continue;
      const ways = [expected.point, ...(expected.alternatives ?? []).map(({ point }) => point)];
      expect(new Set(ways).size, title).toBe(ways.length);
      expect(expected.refused !== undefined && expected.reason === 'chosen', title).toBe(false);
    }
  });
});

describe('a row of the table', () => {
  const row = (line: string): RoutingCase | undefined => group('thử', `A title\n  ${line}`)[0];

  test('is read as it is written', () => {
    expect(row('Tre/1 child visit avoid only:health on:2026-11-24 -> tre-1 commune -')).toEqual({
      group: 'thử',
      title: 'A title',
      ask: {
        topic: 'relative',
        help: 'visit',
        under18: true,
        accepts: ['health'],
        avoidOwnCommune: true,
        at: '2026-11-24',
        area: { province: '61', commune: '61001' },
      },
      points: mailboxes,
      expected: { point: 'tre-1', reason: 'commune' },
    });
    expect(row('@sen-5 law -> sen-dp cover - for sen-5\n  then tre-1 place-commune')).toMatchObject(
      {
        ask: { topic: 'law', place: 'noi-sen-5', area: { province: '63', commune: '63005' } },
        expected: {
          point: 'sen-dp',
          covers: 'sen-5',
          alternatives: [{ point: 'tre-1', reason: 'place-commune' }],
        },
      },
    );
    expect(row('Co -> none none refused:away')?.expected).toEqual({ why: 'none', refused: 'away' });
    expect(row('Co -> nuoc-hoi national -\n  then nobody')?.expected).toMatchObject({
      alternatives: [],
    });
  });

  test.each([
    ['Hue/1 -> tre-1 commune -', 'Hue/1: no province of that name'],
    ['@tre-0 -> tre-1 commune -', 'tre-0: no such place'],
    ['Tre/1 childs -> tre-1 commune -', 'childs: no such wish'],
    ['Tre/1 not:sport -> tre-1 commune -', 'sport: no such kind of office'],
    ['Tre/1 without:tre-0 -> tre-1 commune -', 'tre-0: no such mailbox'],
    ['Tre/1 -> tre-0 commune -', 'tre-0: no such mailbox'],
    ['Tre/1 -> tre-1 near -', 'near: no such code'],
    ['Tre/1 -> tre-1', 'tre-1: no reason'],
    ['Tre/1 -> none commune', 'commune: no such code'],
    ['Tre/1 -> none none refused:no', 'no: no such code'],
    ['Tre/1 -> tre-1 cover - of tre-2', 'of: not expected'],
    ['Tre/1 -> tre-1 commune -\n  than tre-2 commune', 'than tre-2 commune: not expected'],
    ['Tre/1', 'A title: no ask, or nothing expected'],
  ])('with an unknown word is refused: %s', (line, sentence) => {
    expect(() => row(line)).toThrow(sentence);
  });
});

test('what the asker reads is whole sentences, each said of one thing', () => {
  const sentences: string[] = [routeReasons, noPointReasons, chosenRefusals].flatMap((words) =>
    Object.values(words),
  );
  sentences.push(aloneText);
  for (const text of sentences) expect(text).toMatch(/^\p{Lu}[^\n]*\p{Ll}\.$/u);
  expect(new Set(sentences).size).toBe(sentences.length);
});
