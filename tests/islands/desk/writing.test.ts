import { describe, expect, test } from 'vitest';
import { readThread } from '../../../src/islands/desk/reading.ts';
import { inbox } from '../../../src/islands/desk/usequeue.ts';
import { passOn, sendReply, sendState } from '../../../src/islands/desk/writing.ts';
import { bench, refused, texts } from './bench.ts';

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

  test('does not cross another letter: the server refuses its number', async () => {
    const { enter, asks } = await bench();
    const asker = await asks();
    const session = await enter('thu-y-te');
    const { thread } = await readThread(session, asker.id);
    if (!thread) throw new Error('nothing was read');
    await asker.write('Thêm một điều.');
    expect(await refused(sendReply(session, thread, 'Chào bạn.'))).toBe('order');
  });
});
