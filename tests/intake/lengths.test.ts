import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { reply } from '../../src/mailbox/desk.ts';
import { sealedBytes, textBytes } from '../../src/mailbox/padding.ts';
import type { Readers } from '../../src/mailbox/readers.ts';
import { newReceipt } from '../../src/mailbox/receipt.ts';
import { roomToAsk } from '../../src/mailbox/visitor.ts';
import { bodyBytes } from '../../src/mailbox/wire.ts';
import { rounds } from '../mailbox/people.ts';
import { pointWithKeyFile } from './keptoffice.ts';
import { askerOf, deskOf, readersOf } from './people.ts';
import { patience } from './running.ts';
import { type Place, tapped } from './tapped.ts';
import { mintOf } from './works.ts';

/** The lengths of all bodies that went over a line in one direction. */
const lengths = ({ bytes }: Place): string[] =>
  [...bytes.toString('latin1').matchAll(/^content-length: (\d+)\r$/gim)].map(([, n]) => n ?? '');

const plain = { topic: 'relative', help: 'mailbox', lang: 'vi', accepts: ['health'] };

/** A text of one symbol or many, up to the last byte that its letter has room for. */
const textFor = (readers: Readers) =>
  fc
    .record({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }),
        fc.constantFrom('a', 'ế', 'e\u0302\u0301', '\n', '"', '😀', '\u0000'),
      ),
      part: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ unit, part }) => {
      const room = roomToAsk({ ...plain, text: '' }, readers);
      const count = Math.max(1, Math.floor((room * part) / textBytes(unit)));
      // What is composed over the seam may be longer than its parts.
      for (let times = count; ; times -= 1) {
        const text = unit.repeat(times);
        if (roomToAsk({ ...plain, text }, readers) >= 0) return text;
      }
    });

const lettersKept = sql<{ bytes: number }>`select octet_length(ct) as bytes from letter`;

test(
  'every letter and every body, both ways, has one length, whatever is said',
  { timeout: patience },
  async () => {
    const office = await pointWithKeyFile();
    const { store, line, places } = await tapped('sqlite', office.book);
    const mint = await mintOf(store);
    const readers = readersOf(office.book, 'thu-y-te', 'thu-dieu-phoi');
    const desk = await deskOf(line, readers.point, office.identity);
    let fullest = Infinity;
    const sealed = new Set<number>();
    const talk = async (text: string): Promise<void> => {
      fullest = Math.min(fullest, roomToAsk({ ...plain, text }, readers));
      const holder = { receipt: newReceipt(randomBytes), origin: office.book.origin };
      const asker = askerOf(line, holder);
      const id = await asker.ask({ ...plain, text }, readers, mint());
      const thread = await desk.read(id);
      const answer = { from: 'point:thu-y-te', lang: 'vi', text: thread.request.text };
      await desk.reply(id, await reply(thread, answer, readers));
      const [, heard] = (await asker.read()).letters;
      expect(heard).toMatchObject({ kind: 'reply', text: thread.request.text });
      const { rows } = await lettersKept.execute(store.db);
      for (const { bytes } of rows) sealed.add(Number(bytes));
      // Beyond so many a day the point would not see the next.
      await asker.remove();
    };
    const runs = rounds(12, 1000);
    await fc.assert(fc.asyncProperty(textFor(readers), talk), {
      numRuns: runs,
      examples: [['a'], ['a'.repeat(roomToAsk({ ...plain, text: '' }, readers))]],
    });
    expect(fullest).toBe(0);
    expect(sealed).toEqual(new Set([sealedBytes]));
    for (const place of places().filter(({ name }) => name === 'asked' || name === 'answered')) {
      const all = lengths(place);
      expect(all.length).toBeGreaterThan(runs * 10);
      expect(new Set(all), place.name).toEqual(new Set([String(bodyBytes)]));
    }
  },
);
