import { beforeAll, describe, expect, test } from 'vitest';
import { firstLetter, readThread as readSealed } from '../../src/mailbox/chain.ts';
import { derive } from '../../src/mailbox/derived.ts';
import * as desk from '../../src/mailbox/desk.ts';
import { open, seal } from '../../src/mailbox/envelope.ts';
import { keyOf, readThread } from '../../src/mailbox/visitor.ts';
import { conversation, elsewhere, madeUp, type Four } from './conversation.ts';
import {
  coordinator,
  first,
  flipped,
  holder,
  identities,
  origin,
  point,
  question,
  refusal,
} from './people.ts';

let real: Four;
let id: string;
let mk: string;
let pub: string;

beforeAll(async () => {
  real = await conversation(holder);
  id = (await keyOf(holder)).id;
  const derived = await derive(holder.receipt, origin);
  [mk, pub] = [derived.macKey, derived.recipient];
});

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

describe('a thread that somebody touched', () => {
  test('may still be shown up to the letter before', async () => {
    const touched = [real[0], real[1], flipped(real[2], 700), real[3]];
    expect(await refusal(() => readThread(holder, touched))).toBe('unopened 3');
    expect((await readThread(holder, touched.slice(0, 2))).letters).toHaveLength(2);
  });

  test('is refused when the server asks in the name of the asker, with a key of its own', async () => {
    const made = await firstLetter(id, madeUp, { ...first, pub });
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
