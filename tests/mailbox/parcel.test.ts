import { describe, expect, test } from 'vitest';
import { openThread, reply } from '../../src/mailbox/desk.ts';
import { partsOf } from '../../src/mailbox/parts.ts';
import { ask, askInParts, readThread, roomToAsk, roomToWrite } from '../../src/mailbox/visitor.ts';
import { sealedBytes } from '../../src/mailbox/padding.ts';
import { holder, identities, question, readers } from './people.ts';

const long = 'Chuyện dài nhiều đêm không ngủ. '.repeat(300);

describe('a question that fills several letters', () => {
  const parts = partsOf(
    long,
    roomToAsk({ ...question, text: '' }, readers),
    roomToWrite({ lang: 'vi', text: '' }),
  );

  test('is sealed whole, in letters that a desk reads as one thread and can answer', async () => {
    const [first = '', ...rest] = parts;
    expect(rest.length).toBeGreaterThan(1);
    const further = rest.map((text) => ({ lang: 'vi', text }));
    const sealed = await askInParts(holder, { ...question, text: first }, further, readers);
    const all = [sealed.first, ...sealed.further];
    expect(all.map(({ seq }) => seq)).toEqual(parts.map((_, at) => at + 1));
    expect(all.every((it) => it.sealed.length === sealedBytes)).toBe(true);
    const bytes = all.map((it) => it.sealed);
    const thread = await openThread(sealed.id, bytes, [identities.point]);
    expect(thread.letters.map(({ text }) => text).join('')).toBe(long);
    const said = { from: 'point:tram-mau', lang: 'vi', text: 'Chào bạn.' };
    const answer = await reply(thread, said, readers);
    expect(answer.seq).toBe(parts.length + 1);
    const read = await readThread(holder, [...bytes, answer.sealed]);
    expect(read.letters.map(({ kind }) => kind)).toEqual([
      'request',
      ...rest.map(() => 'follow-up'),
      'reply',
    ]);
  });

  test('of one part is what ask gives', async () => {
    const whole = await askInParts(holder, question, [], readers);
    const alone = await ask(holder, question, readers);
    expect(whole.further).toEqual([]);
    expect(whole.id).toBe(alone.id);
    expect(alone.seq).toBe(1);
  });
});
