import { beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../src/mailbox/derived.ts';
import * as desk from '../../src/mailbox/desk.ts';
import { keyOf, readThread } from '../../src/mailbox/visitor.ts';
import { conversation, elsewhere, forged, type Four } from './conversation.ts';
import { flipped, holder, identities, origin, refusal } from './people.ts';

let real: Four;
let foreign: Four;
let id: string;
let mk: string;

beforeAll(async () => {
  real = await conversation(holder);
  foreign = await conversation(elsewhere);
  id = (await keyOf(holder)).id;
  mk = (await derive(holder.receipt, origin)).macKey;
});

/** Takes the letters of the thread and of another and gives what a tampering server delivers. */
type Tampering = (a: Four, b: Four) => Uint8Array[] | Promise<Uint8Array[]>;

const tamperings: [string, Tampering, asker: string, office: string][] = [
  ['nothing is delivered', () => [], 'first 1', 'first 1'],
  ['the first is dropped', ([, b, c, d]) => [b, c, d], 'missing 1', 'first 1'],
  ['the second is dropped', ([a, , c, d]) => [a, c, d], 'missing 2', 'missing 2'],
  ['the third is dropped', ([a, b, , d]) => [a, b, d], 'missing 3', 'missing 3'],
  ['two are dropped', ([a, , , d]) => [a, d], 'missing 2', 'missing 2'],
  ['two are swapped', ([a, b, c, d]) => [a, c, b, d], 'reordered 2', 'reordered 2'],
  ['the last two are swapped', ([a, b, c, d]) => [a, b, d, c], 'reordered 3', 'reordered 3'],
  ['the first two are swapped', ([a, b, c, d]) => [b, a, c, d], 'reordered 1', 'reordered 1'],
  ['all stand on their head', ([a, b, c, d]) => [d, c, b, a], 'reordered 1', 'reordered 1'],
  ['the first comes twice', ([a, b, c, d]) => [a, a, b, c, d], 'replayed 2', 'replayed 2'],
  ['an answer comes twice', ([a, b, c, d]) => [a, b, b, c, d], 'replayed 3', 'replayed 3'],
  ['an old answer is the newest', ([a, b, c, d]) => [a, b, c, d, b], 'replayed 5', 'replayed 5'],
  ['an old answer stands for one', ([a, b, c]) => [a, b, c, b], 'replayed 4', 'replayed 4'],
  ['a bit of the header is turned', ([a, b]) => [a, flipped(b, 60, 128)], 'header 2', 'header 2'],
  [
    'a letter stands behind the header of another',
    ([a, b, c]) => [a, Uint8Array.from([...c.subarray(0, 364), ...b.subarray(364)])],
    'unopened 2',
    'unopened 2',
  ],
  ['a bit of the text is turned', ([a, b]) => [a, flipped(b, 500)], 'unopened 2', 'unopened 2'],
  ['the last bit is turned', ([a, b]) => [a, flipped(b, 4491)], 'unopened 2', 'unopened 2'],
  ['the first is of another', ([, b], [e]) => [e, b], 'unopened 1', 'foreign 1'],
  ['an answer is of another', ([a], [, f]) => [a, f], 'unopened 2', 'foreign 2'],
  ['all are of another', (_, b) => b, 'unopened 1', 'foreign 1'],
  ['one is cut', ([a, b]) => [a, b.subarray(1)], 'size 2', 'size 2'],
  ['one is empty', ([a]) => [a, new Uint8Array()], 'size 2', 'size 2'],
  ['one is noise', ([a]) => [a, new Uint8Array(4492).fill(65)], 'header 2', 'header 2'],
  [
    'an answer is forged with another key',
    async ([a]) => [a, await forged(holder, real, {})],
    'forged 2',
    'forged 2',
  ],
  [
    'an answer is changed after it was signed',
    async ([a]) => [a, await forged(holder, real, { text: 'Không cần đến nữa.' }, mk)],
    'forged 2',
    'forged 2',
  ],
  [
    'the writer of an answer is changed',
    async ([a]) => [a, await forged(holder, real, { from: 'point:tram-khac-mau' }, mk)],
    'forged 2',
    'forged 2',
  ],
  [
    'the number of an answer is changed',
    async ([a, b]) => [a, b, await forged(holder, real, { seq: 3 }, mk)],
    'forged 3',
    'forged 3',
  ],
  [
    'the language of an answer is changed',
    async ([a]) => [a, await forged(holder, real, { lang: 'en' }, mk)],
    'forged 2',
    'forged 2',
  ],
  [
    'an answer is moved here from another thread',
    async ([a]) => [a, await forged(holder, real, { thread: (await keyOf(elsewhere)).id })],
    'foreign 2',
    'foreign 2',
  ],
  [
    'an answer is written beside the one there is',
    async ([a, b, c]) => [a, b, await forged(holder, real, {}, mk), c],
    'broken 3',
    'broken 3',
  ],
  [
    'an answer takes the place of the one that was answered',
    async ([a, , c]) => [a, await forged(holder, real, {}, mk), c],
    'broken 3',
    'broken 3',
  ],
];

describe('a thread that somebody touched', () => {
  test.each(tamperings)('is refused when %s', async (_, tamper, asker, office) => {
    const delivered = await tamper(real, foreign);
    expect(await refusal(() => readThread(holder, real))).toBe('accepted');
    expect(await refusal(() => readThread(holder, delivered))).toBe(asker);
    expect(await refusal(() => desk.openThread(id, real, [identities.point]))).toBe('accepted');
    expect(await refusal(() => desk.openThread(id, delivered, [identities.point]))).toBe(office);
  });
});
