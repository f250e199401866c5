import { beforeAll, describe, expect, test } from 'vitest';
import {
  firstLetter,
  nextLetter,
  readThread as readSealed,
  type Later,
} from '../../src/mailbox/chain.ts';
import { derive } from '../../src/mailbox/derived.ts';
import * as desk from '../../src/mailbox/desk.ts';
import { open, seal } from '../../src/mailbox/envelope.ts';
import type { Letter } from '../../src/mailbox/letter.ts';
import { ask, keyOf, readThread, writeAgain } from '../../src/mailbox/visitor.ts';
import {
  coordinator,
  first,
  flipped,
  holder,
  identities,
  origin,
  point,
  question,
  readers,
  refusal,
} from './people.ts';

const office = { from: 'point:tram-mau', lang: 'vi' };
const elsewhere = { receipt: '0000-0000-0000-0000-0000-00B1', origin };

/** Asks, and has it answered, asked further and answered again: four letters. */
async function conversation(who: typeof holder): Promise<Uint8Array[]> {
  const { id, sealed } = await ask(who, question, readers);
  const delivered = [sealed];
  const answer = async (text: string) => {
    const thread = await desk.openThread(id, delivered, [identities.point]);
    delivered.push((await desk.reply(thread, { ...office, text }, readers)).sealed);
  };
  await answer('Chào bạn.');
  const thread = await readThread(who, delivered);
  const further = { lang: 'vi', text: 'Tôi đến vào lúc nào?' };
  delivered.push((await writeAgain(thread, further, readers)).sealed);
  await answer('Sáng thứ Hai.');
  return delivered;
}

type Four = [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
let real: Four;
let foreign: Four;
let id: string;
let mk: string;
let pub: string;

beforeAll(async () => {
  // Four letters each, as the conversation says.
  real = (await conversation(holder)) as Four;
  foreign = (await conversation(elsewhere)) as Four;
  id = (await keyOf(holder)).id;
  const derived = await derive(holder.receipt, origin);
  [mk, pub] = [derived.macKey, derived.recipient];
});

/** Somebody with every public key, and with whatever else is given, writes a letter into the thread. */
const forge = async (change: Partial<Later>, key = 'B'.repeat(42) + 'A'): Promise<Uint8Array> => {
  const thread = await readThread(holder, real);
  const genuine = await nextLetter(
    { ...thread, letters: [thread.request], macKey: key },
    { ...office, kind: 'reply', text: 'Hãy gửi tên thật của bạn.' },
  );
  // A forger changes what a letter says after signing it, or signs it with another key.
  return seal({ ...genuine, ...change } as Letter, [point.recipient, coordinator.recipient, pub]);
};

describe('a thread that nobody touched', () => {
  test('is read by the asker, the point and the coordinator alike', async () => {
    for (let count = 1; count <= 4; count++) {
      const delivered = real.slice(0, count);
      const thread = await readThread(holder, delivered);
      expect(thread.letters.map(({ seq }) => seq)).toEqual([1, 2, 3, 4].slice(0, count));
      for (const identity of [identities.point, identities.coordinator])
        expect(await desk.openThread(id, delivered, [identity])).toEqual(thread);
    }
    const { letters } = await readThread(holder, real);
    expect(letters.map(({ kind, from, text }) => [kind, from, text])).toEqual([
      ['request', 'requester', question.text],
      ['reply', 'point:tram-mau', 'Chào bạn.'],
      ['follow-up', 'requester', 'Tôi đến vào lúc nào?'],
      ['reply', 'point:tram-mau', 'Sáng thứ Hai.'],
    ]);
  });

  test('is bound letter to letter: each carries the MAC of the one before it', async () => {
    const { letters } = await readThread(holder, real);
    for (const [at, letter] of letters.entries())
      expect(letter.prev).toBe(at === 0 ? '' : letters[at - 1]?.mac);
  });

  test('opens for nobody else', async () => {
    expect(await refusal(() => desk.openThread(id, real, [identities.stranger]))).toBe(
      'unopened 1',
    );
    expect(await refusal(() => readThread(elsewhere, real))).toBe('unopened 1');
  });

  test('whose newest letters were withheld is read as if they were never written', async () => {
    const thread = await readThread(holder, real.slice(0, 2));
    expect(thread.letters).toHaveLength(2);
  });
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
  ['a bit of the header is turned', ([a, b]) => [a, flipped(b, 60)], 'unopened 2', 'unopened 2'],
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
    async ([a]) => [a, await forge({})],
    'forged 2',
    'forged 2',
  ],
  [
    'an answer is changed after it was signed',
    async ([a]) => [a, await forge({ text: 'Không cần đến nữa.' }, mk)],
    'forged 2',
    'forged 2',
  ],
  [
    'the writer of an answer is changed',
    async ([a]) => [a, await forge({ from: 'point:tram-khac-mau' }, mk)],
    'forged 2',
    'forged 2',
  ],
  [
    'the number of an answer is changed',
    async ([a, b]) => [a, b, await forge({ seq: 3 }, mk)],
    'forged 3',
    'forged 3',
  ],
  [
    'the language of an answer is changed',
    async ([a]) => [a, await forge({ lang: 'en' }, mk)],
    'forged 2',
    'forged 2',
  ],
  [
    'an answer is moved here from another thread',
    async ([a]) => [a, await forge({ thread: (await keyOf(elsewhere)).id })],
    'foreign 2',
    'foreign 2',
  ],
  [
    'an answer is written beside the one there is',
    async ([a, b, c]) => [a, b, await forge({}, mk), c],
    'broken 3',
    'broken 3',
  ],
  [
    'an answer takes the place of the one that was answered',
    async ([a, , c]) => [a, await forge({}, mk), c],
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

  test('may still be shown up to the letter before', async () => {
    const touched = [real[0], real[1], flipped(real[2], 700), real[3]];
    expect(await refusal(() => readThread(holder, touched))).toBe('unopened 3');
    expect((await readThread(holder, touched.slice(0, 2))).letters).toHaveLength(2);
  });

  test('is refused when the server asks in the name of the asker, with a key of its own', async () => {
    const key = 'C'.repeat(42) + 'A';
    const made = await firstLetter(id, key, { ...first, pub });
    const delivered = [await seal(made, [point.recipient, coordinator.recipient, pub])];
    expect(await refusal(() => readThread(holder, delivered))).toBe('forged 1');
    // An office sees a request as any other: it cannot tell, and answers a stranger.
    const thread = await readSealed(delivered, [identities.point], id);
    expect(thread.request.pub).toBe(pub);
  });

  test('cannot have a second first letter', async () => {
    const again = await firstLetter(id, mk, { ...first, text: 'Khác.', pub });
    const sealed = await seal(again, [point.recipient, coordinator.recipient, pub]);
    expect(await refusal(() => readThread(holder, [...real, sealed]))).toBe('broken 5');
  });

  test('hides nothing of what was opened: each letter is what its writer signed', async () => {
    const { letters } = await readThread(holder, real);
    for (const [at, sealed] of real.entries())
      expect(await open(sealed, [identities.point])).toEqual(letters[at]);
  });
});
