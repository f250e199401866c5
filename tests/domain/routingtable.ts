import {
  type Ask,
  type ChosenRefusal,
  chosenRefusals,
  type MailPoint,
  type NoPointReason,
  noPointReasons,
  type RouteReason,
  routeReasons,
} from '../../src/domain/mailpoint.ts';
import type { OperatorType } from '../../src/schemas/key.ts';
import { mailHelps, mailTopics } from '../../src/schemas/letter.ts';
import { operatorTypes } from '../../src/schemas/place.ts';
import { areaOf, mailboxes, monday, otherPlaces } from './routingcountry.ts';

/** What a case expects; names of mailboxes are IDs, and absence of `coordinator` means that nobody stands behind. */
export type Expected = { refused?: ChosenRefusal } & (
  | {
      point: string;
      reason: RouteReason;
      coordinator?: string;
      covers?: string;
      /** All the others in order; absent where the case does not say. */
      alternatives?: readonly { point: string; reason: RouteReason }[];
    }
  | { why: NoPointReason }
);

/** A letter, the mailboxes there are, and where it should go. */
export type RoutingCase = {
  group: string;
  title: string;
  ask: Ask;
  points: readonly MailPoint[];
  expected: Expected;
};

/**
 * Takes the name of a group and its rows and gives the cases. A row is a title, below it, indented,
 * the ask and after `->` what is expected, and after `then` the others in order, `nobody` for none:
 *
 *     Tre/1 child only:health on:2026-11-24 -> tre-1 commune tre-dp
 *     then tre-tinh province, nuoc-y-te national
 *
 * An ask starts with an area, or with @ and the ID of the mailbox whose place was chosen. It is about a relative, for an
 * answer in the mailbox, by an adult who accepts every kind of office, on `monday`, unless it says
 * otherwise. `-` stands for no coordinator; `for ID` names the one covered, `refused:CODE` why a chosen
 * place does not get the letter; `none CODE` that nobody does. Unknown words throw.
 */
export const group = (name: string, rows: string): RoutingCase[] =>
  rows
    .trim()
    .split(/\n(?=\S)/)
    .map((row) => {
      const [title = '', line = '', then] = row.split('\n').map((text) => text.trim());
      const [ask, expected] = line.split(' -> ');
      if (!ask || !expected) throw new Error(`${title}: no ask, or nothing expected`);
      const { points, ...rest } = asked(ask.split(' '));
      return {
        group: name,
        title,
        ask: rest,
        points,
        expected: { ...answer(expected.split(' ')), ...others(then) },
      };
    });

const everyKind = Object.keys(operatorTypes).filter(isKind);

function asked([where = '', ...words]: string[]): Ask & { points: readonly MailPoint[] } {
  const plain = {
    topic: 'relative' as const,
    help: 'mailbox' as const,
    under18: false,
    accepts: everyKind,
    avoidOwnCommune: false,
    at: monday,
    points: mailboxes,
  };
  return words.reduce<Ask & { points: readonly MailPoint[] }>(
    (ask, word) => ({ ...ask, ...wish(word) }),
    { ...plain, ...(where.startsWith('@') ? chosen(where.slice(1)) : { area: areaOf(where) }) },
  );
}

/** An ID, or the slug of a place without a mailbox. */
function chosen(name: string): Pick<Ask, 'area' | 'place'> {
  const place = mailboxes.find(({ id }) => id === name)?.place;
  const area = place?.area ?? otherPlaces.get(name);
  if (!area) throw new Error(`${name}: no such place`);
  return { area, place: place?.slug ?? name };
}

function wish(word: string): Partial<Ask & { points: readonly MailPoint[] }> {
  const [name = '', value = ''] = word.split(':');
  if (isKey(mailTopics, word)) return { topic: word };
  if (isKey(mailHelps, word)) return { help: word };
  if (word === 'child') return { under18: true };
  if (word === 'avoid') return { avoidOwnCommune: true };
  if (name === 'only') return { accepts: kinds(value) };
  if (name === 'not') return { accepts: everyKind.filter((kind) => !kinds(value).includes(kind)) };
  if (name === 'on') return { at: value };
  if (name === 'without') return { points: mailboxes.filter(({ id }) => !ids(value).includes(id)) };
  throw new Error(`${word}: no such wish`);
}

function answer(words: string[]): Expected {
  const refused = code(
    chosenRefusals,
    words.find((word) => word.startsWith('refused:'))?.slice('refused:'.length),
  );
  const [point = '', reason, behind = '-', covering, covered] = words.filter(
    (word) => !word.startsWith('refused:'),
  );
  const why = point === 'none' ? code(noPointReasons, reason) : undefined;
  if (why) return { why, ...(refused && { refused }) };
  if (covering !== undefined && covering !== 'for') throw new Error(`${covering}: not expected`);
  return {
    ...route(point, reason),
    ...(behind !== '-' && { coordinator: ids(behind)[0] ?? '' }),
    ...(covered !== undefined && { covers: ids(covered)[0] ?? '' }),
    ...(refused && { refused }),
  };
}

function others(line: string | undefined) {
  if (line === undefined) return {};
  const list = line.replace(/^then /, '');
  if (list === line) throw new Error(`${line}: not expected`);
  if (list === 'nobody') return { alternatives: [] };
  return {
    alternatives: list.split(', ').map((pair) => {
      const [point = '', reason] = pair.split(' ');
      return route(point, reason);
    }),
  };
}

function route(id: string, reason: string | undefined): { point: string; reason: RouteReason } {
  const known = code(routeReasons, reason);
  if (!known) throw new Error(`${id}: no reason`);
  return { point: ids(id)[0] ?? '', reason: known };
}

function ids(list: string): string[] {
  const names = list.split(',');
  for (const name of names)
    if (!mailboxes.some(({ id }) => id === name)) throw new Error(`${name}: no such mailbox`);
  return names;
}

function isKind(word: string): word is OperatorType {
  return isKey(operatorTypes, word);
}

function kinds(list: string): OperatorType[] {
  const names = list === '' ? [] : list.split(',');
  const known = names.filter(isKind);
  if (known.length < names.length) throw new Error(`${list}: no such kind of office`);
  return known;
}

function isKey<T extends object>(words: T, word: string): word is keyof T & string {
  return Object.hasOwn(words, word);
}

function code<T extends object>(
  words: T,
  word: string | undefined,
): (keyof T & string) | undefined {
  if (word === undefined) return undefined;
  if (!isKey(words, word)) throw new Error(`${word}: no such code`);
  return word;
}
