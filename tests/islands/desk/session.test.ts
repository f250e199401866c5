import { describe, expect, test } from 'vitest';
import { inbox } from '../../../src/islands/desk/usequeue.ts';
import { readThread } from '../../../src/islands/desk/reading.ts';
import { CallError } from '../../../src/islands/desk/server.ts';
import { closedDoors, isKeyFileOld } from '../../../src/islands/desk/session.ts';
import { mark, passOn, sendReply, sendState } from '../../../src/islands/desk/writing.ts';
import { failure } from '../../../src/islands/desk/failure.ts';
import { rotated } from '../../../src/mailbox/keyring.ts';
import type { MailBook } from '../../../src/domain/mailbook.ts';
import { keyOf, withNextKey } from '../../../src/domain/keychange.ts';
import { bodyBytes } from '../../../src/mailbox/wire.ts';
import { bench, day, ringOf } from './bench.ts';

const refused = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => 'it was accepted',
    (thrown: unknown) => thrown,
  );
  return error instanceof CallError ? error.reason : error instanceof Error ? error.message : '';
};

const texts = (thread: { letters: readonly { text: string }[] } | undefined): string[] =>
  (thread?.letters ?? []).map(({ text }) => text);

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

  test('reads a long thread whole', async () => {
    const { enter, asks } = await bench();
    const asker = await asks({ text: '1' });
    for (const text of ['2', '3', '4', '5', '6']) await asker.write(text);
    const session = await enter('thu-y-te');
    const { thread } = await readThread(session, asker.id);
    expect(texts(thread)).toEqual(['1', '2', '3', '4', '5', '6']);
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
    const ring = await ringOf('thu-y-te');
    const other = { ...ring, identities: (await ringOf('thu-doan-the')).identities };
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
    const ring = await rotated(await ringOf('thu-y-te'), day);
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

describe('what a desk does with a thread', () => {
  test('is told to the asker in a letter: closed, opened again, blocked', async () => {
    const { enter, asks } = await bench();
    const asker = await asks();
    const session = await enter('thu-y-te');
    const now = async () => {
      const { thread } = await readThread(session, asker.id);
      if (!thread) throw new Error('nothing was read');
      return thread;
    };
    for (const state of ['closed', 'reopened', 'blocked', 'reopened'] as const)
      await sendState(session, await now(), state, '');
    const states = (await asker.read()).letters.map((it) =>
      it.kind === 'state' ? it.state : it.kind,
    );
    expect(states).toEqual(['request', 'closed', 'reopened', 'blocked', 'reopened']);
    await asker.write('Cảm ơn.');
    await sendState(session, await now(), 'blocked', '');
    expect(await refused(asker.write('Nữa.'))).toContain('403');
    expect((await inbox(session))[0]?.state).toBe('blocked');
  });

  test('passes it to another mailbox, which reads all of it; the first reads it no more', async () => {
    const { enter, asks, state } = await bench();
    const asker = await asks({ text: 'Hỏi.' });
    const session = await enter('thu-y-te');
    const { thread } = await readThread(session, asker.id);
    const point = state.book.mailboxes.find(({ id }) => id === 'thu-doan-the');
    if (!thread || !point) throw new Error('nothing to pass on');
    await passOn(session, thread, 'Hội phụ nữ gần bạn hơn.', { point });
    expect(await refused(readThread(session, asker.id))).toBe('unknown');
    const other = await enter('thu-doan-the');
    const passed = await readThread(other, asker.id);
    expect(texts(passed.thread)).toEqual(['Hỏi.', 'Hội phụ nữ gần bạn hơn.']);
    expect((await asker.read()).letters.at(-1)).toMatchObject({
      kind: 'handover',
      to: { id: 'thu-doan-the', version: 1 },
    });
  });

  test('never passes it to a kind of office that the asker did not accept', async () => {
    const { enter, asks, state } = await bench();
    const asker = await asks({ accepts: ['health'] });
    const session = await enter('thu-y-te');
    const { thread } = await readThread(session, asker.id);
    const point = state.book.mailboxes.find(({ id }) => id === 'thu-doan-the');
    if (!thread || !point) throw new Error('nothing to pass on');
    expect(await refused(passOn(session, thread, '', { point }))).toBe('kind');
    expect((await readThread(session, asker.id)).thread?.letters).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  test('of a letter that was altered, only those before it are shown', async () => {
    const { enter, asks, store } = await bench();
    const asker = await asks({ text: '1' });
    await asker.write('2');
    await asker.write('3');
    const row = await store.db
      .selectFrom('letter')
      .select('ct')
      .where('seq', '=', 2)
      .executeTakeFirstOrThrow();
    const ct = Uint8Array.from(row.ct, (byte, at) => (at === 4000 ? byte ^ 1 : byte));
    await store.db.updateTable('letter').set({ ct }).where('seq', '=', 2).execute();
    const session = await enter('thu-y-te');
    const reading = await readThread(session, asker.id);
    expect(texts(reading.thread)).toEqual(['1']);
    expect(reading.fault).toEqual({ reason: 'unopened', at: 2 });
    const first = await store.db.updateTable('letter').set({ ct }).where('seq', '=', 1).execute();
    expect(first).toHaveLength(1);
    expect((await readThread(session, asker.id)).thread).toBeUndefined();
  });

  test('on the line says that it was the line, whatever came instead of an answer', async () => {
    const { enter, state } = await bench();
    const session = await enter('thu-y-te');
    const instead: Response[] = [
      new Response('<html>Đăng nhập Wi-Fi</html>'),
      new Response('<html>502</html>', { status: 502 }),
      new Response(' '.repeat(bodyBytes)),
      new Response(''),
    ];
    for (const answer of instead) {
      state.between = () => answer;
      expect(await refused(inbox(session))).toBe('line');
    }
    state.between = () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await refused(inbox(session))).toBe('line');
    expect(failure(new CallError('line'))).toContain('Chữ đã gõ vẫn còn đây');
  });

  test('with an answer that crossed another is told apart: the server refuses its number', async () => {
    const { enter, asks } = await bench();
    const asker = await asks();
    const session = await enter('thu-y-te');
    const { thread } = await readThread(session, asker.id);
    if (!thread) throw new Error('nothing was read');
    await asker.write('Thêm một điều.');
    expect(await refused(sendReply(session, thread, 'Chào bạn.'))).toBe('order');
  });
});
