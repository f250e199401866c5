import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openThread } from '../../src/mailbox/desk.ts';
import { keyOf, readThread } from '../../src/mailbox/visitor.ts';
import { flipped, holder, identities, question, refusal } from './people.ts';

/** Sealed by the age program 1.1.1 (Debian) for the keys in people.ts; made by interop.ts. */
const letter = (name: string): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      readFileSync(join(import.meta.dirname, 'letters', `${name}.txt`), 'utf8'),
      'base64',
    ),
  );
const delivered = [letter('request'), letter('reply')];

describe('letters that the age program sealed', () => {
  test('are as long as ours', () => {
    expect(delivered.map(({ length }) => length)).toEqual([4492, 4492]);
  });

  test('are read with the receipt', async () => {
    const { letters } = await readThread(holder, delivered);
    expect(letters.map(({ from, text }) => [from, text])).toEqual([
      ['requester', question.text],
      ['point:tram-mau', 'Chào bạn. Trạm đã nhận được thư, và sẽ trả lời bạn ở đây.'],
    ]);
  });

  test('are read by the point and by the coordinator', async () => {
    const { id } = await keyOf(holder);
    const asker = await readThread(holder, delivered);
    for (const identity of [identities.point, identities.coordinator])
      expect(await openThread(id, delivered, [identity])).toEqual(asker);
  });

  test('are refused with one bit turned', async () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = delivered;
    expect(await refusal(() => readThread(holder, [first, flipped(second, 2000)]))).toBe(
      'unopened 2',
    );
  });
});
