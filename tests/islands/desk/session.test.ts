import { describe, expect, test } from 'vitest';
import type { MailBook } from '../../../src/domain/mailbook.ts';
import { keyOf, withNextKey } from '../../../src/domain/keychange.ts';
import { readThread } from '../../../src/islands/desk/reading.ts';
import { closedDoors, isKeyFileOld } from '../../../src/islands/desk/session.ts';
import { inbox } from '../../../src/islands/desk/usequeue.ts';
import { mark, sendReply } from '../../../src/islands/desk/writing.ts';
import { rotated } from '../../../src/mailbox/keyring.ts';
import { day, keyRing } from './asker.ts';
import { bench, refused, texts } from './bench.ts';

describe('a desk', () => {
  test('enters with its key, sees its queue, reads and answers, and the asker reads the answer', async () => {
    const { enter, asks } = await bench();
    const asker = await asks({ text: 'Em tôi không ngủ.' });
    const session = await enter('thu-y-te');
    const [item] = await inbox(session);
    expect(item).toMatchObject({ id: asker.id, state: 'received', waiting: true, role: 'point' });
    const { thread, standing, fault } = await readThread(session, asker.id);
    expect({ texts: texts(thread), fault }).toEqual({
      texts: ['Em tôi không ngủ.'],
      fault: undefined,
    });
    expect(standing.state).toBe('received');
    await mark(session, asker.id, 'opened');
    if (!thread) throw new Error('nothing was read');
    await sendReply(session, thread, 'Chào bạn.');
    expect(texts(await asker.read())).toEqual(['Em tôi không ngủ.', 'Chào bạn.']);
    expect((await inbox(session))[0]).toMatchObject({ state: 'answered', waiting: false });
  });

  test('asks for a queue of several pages', async () => {
    const { enter, asks } = await bench();
    for (let count = 0; count < 30; count += 1) await asks();
    const session = await enter('thu-y-te');
    expect(new Set((await inbox(session)).map(({ id }) => id)).size).toBe(30);
  });

  test('that the server has forgotten enters again by itself, once', async () => {
    const { enter, asks, state } = await bench();
    await asks();
    const session = await enter('thu-y-te');
    // Two days later its token is over.
    state.at = new Date('2026-11-25T09:00:00+07:00');
    expect(await inbox(session)).toHaveLength(1);
  });

  test('sees nothing of another mailbox, and a coordinator nothing before it is passed on', async () => {
    const { enter, asks } = await bench();
    const { id } = await asks();
    for (const other of ['thu-doan-the', 'thu-dieu-phoi'] as const) {
      const session = await enter(other);
      expect(await inbox(session)).toEqual([]);
      expect(await refused(readThread(session, id))).toBe('unknown');
    }
  });

  test('is opened by no key file of another key, and none of a mailbox that is not published', async () => {
    const { enter, state } = await bench();
    const ring = await keyRing('thu-y-te');
    const other = { ...ring, identities: (await keyRing('thu-doan-the')).identities };
    expect(await refused(enter('thu-y-te', other))).toBe(closedDoors.key);
    const retired = (it: MailBook['mailboxes'][number], on: string) => ({
      ...it,
      versions: it.versions.map((key) => ({ ...key, retired: on })),
    });
    const { book } = state;
    // The day of the bench is the 23rd.
    state.book = { ...book, mailboxes: book.mailboxes.map((it) => retired(it, '2026-11-21')) };
    expect((await enter('thu-y-te')).office.id).toBe('thu-y-te');
    state.book = { ...book, mailboxes: book.mailboxes.map((it) => retired(it, '2026-11-20')) };
    expect(await refused(enter('thu-y-te'))).toBe(closedDoors.key);
    state.book = { ...state.book, mailboxes: [] };
    expect(await refused(enter('thu-y-te'))).toBe(closedDoors.unknown);
  });

  test('is entered with the key in use while a newer one waits for review, and says when its file is old', async () => {
    const { enter, state, asks } = await bench();
    await asks();
    const ring = await rotated(await keyRing('thu-y-te'), day);
    const early = await enter('thu-y-te', ring);
    expect(isKeyFileOld(early)).toBe(false);
    expect(await inbox(early)).toHaveLength(1);

    const recipient = ring.identities.at(-1)?.recipient ?? '';
    state.book = {
      ...state.book,
      mailboxes: state.book.mailboxes.map((it) =>
        it.id === 'thu-y-te'
          ? { ...it, versions: withNextKey(keyOf(it), recipient, day).versions }
          : it,
      ),
    };
    expect(isKeyFileOld(await enter('thu-y-te'))).toBe(true);
    expect(isKeyFileOld(await enter('thu-y-te', ring))).toBe(false);
  });
});
