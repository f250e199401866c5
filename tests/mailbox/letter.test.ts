import { describe, expect, test } from 'vitest';
import { mailHelps, officeTopics } from '../../src/schemas/letter.ts';
import { operatorTypes } from '../../src/schemas/place.ts';
import { readLetter, type Letter } from '../../src/mailbox/letter.ts';
import { coordinator, other, point, refusal } from './people.ts';

const bytes32 = 'A'.repeat(43);
const linked = { v: 1, thread: bytes32, lang: 'vi', mac: bytes32 };
const request = {
  ...linked,
  kind: 'request',
  seq: 1,
  prev: '',
  from: 'requester',
  to: { id: point.id, version: 1 },
  topic: 'self',
  help: 'mailbox',
  text: 'Tôi muốn hỏi.',
  accepts: ['health'],
  pub: other.recipient,
  mk: bytes32,
};
const call = { phone: '0000', when: 'buổi tối', answeredBy: 'chị tôi', mayLeaveMessage: false };
const later = { ...linked, seq: 2, prev: bytes32 };
const followUp = { ...later, kind: 'follow-up', from: 'requester', text: 'Cảm ơn.' };
const reply = { ...later, kind: 'reply', from: 'point:tram-mau', text: 'Chào bạn.' };
const handover = {
  ...later,
  kind: 'handover',
  from: 'coordinator:dieu-phoi-mau',
  to: { id: other.id, version: 1 },
  text: '',
};
const note = { ...later, kind: 'state', from: 'national:hop-thu-mau', state: 'closed', text: '' };
const visit = { address: 'Ngõ Mẫu', arrival: 'không mặc đồng phục' };

const without = (letter: object, field: string): object =>
  Object.fromEntries(Object.entries(letter).filter(([name]) => name !== field));

describe('a letter', () => {
  test.each<[string, object]>([
    ['a request', request],
    [
      'a request with all that may be said',
      {
        ...request,
        help: 'call',
        call,
        coordinator: { id: coordinator.id, version: 999 },
        avoidOwnCommune: true,
        ageBand: 'under18',
        area: { province: '46', commune: '19815' },
        place: 'tram-mau',
        about: '/dia-diem/tram-mau/',
      },
    ],
    ['a further question', followUp],
    ['a further question with an address for a visit', { ...followUp, call, visit }],
    ['an answer', reply],
    ['a handover', handover],
    ['a note that the thread is closed', note],
  ])('may be %s', (_, letter) => {
    expect(readLetter(letter)).toEqual(letter);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', [request]],
    ['a text', JSON.stringify(request)],
    ['of no kind', without(request, 'kind')],
    ['of another kind', { ...request, kind: 'order' }],
    ['of another version', { ...request, v: 2 }],
    ['a request that asks for a call without a number', { ...request, help: 'call' }],
    ['a request with a number that asks for no call', { ...request, call }],
    ['a request with an address for a visit', { ...request, help: 'visit', visit }],
    ['a request that nobody may read', { ...request, accepts: [] }],
    ['a request that is not the first', { ...request, seq: 2 }],
    ['a request after another letter', { ...request, prev: bytes32 }],
    ['a request from an office', { ...request, from: 'point:tram-mau' }],
    ['a request without words', { ...request, text: '' }],
    ['an answer that is the first', { ...reply, seq: 1 }],
    ['an answer after none', { ...reply, prev: '' }],
    ['an answer from the asker', { ...reply, from: 'requester' }],
    ['an answer from nobody', { ...reply, from: 'point:' }],
    ['an answer that hands the thread over', { ...reply, to: handover.to }],
    ['an answer with a number that is text', { ...reply, seq: '2' }],
    ['an answer with half a number', { ...reply, seq: 2.5 }],
    ['a further question from an office', { ...followUp, from: 'point:tram-mau' }],
    ['a note of another state', { ...note, state: 'lost' }],
    ['with a MAC that is written in another way', { ...reply, mac: `${'A'.repeat(42)}B` }],
    ['with a MAC that is too short', { ...reply, mac: 'A'.repeat(42) }],
    ['with a recipient of another sort', { ...request, pub: `age1pq1${'q'.repeat(55)}` }],
    ['with an inherited field', JSON.parse('{"__proto__":{"kind":"reply"}}')],
  ])('is not %s', async (_, letter) => {
    expect(await refusal(() => readLetter(letter))).toBe('fields');
  });

  test('has all its fields and no other, each of its own type', async () => {
    let looped = 0;
    const optional = new Set(['call', 'visit']);
    for (const letter of [request, { ...followUp, call, visit }, reply, handover, note])
      for (const field of Object.keys(letter)) {
        if (!optional.has(field))
          expect(await refusal(() => readLetter(without(letter, field))), field).toBe('fields');
        for (const value of [null, {}, 0, undefined])
          expect(await refusal(() => readLetter({ ...letter, [field]: value })), field).toBe(
            'fields',
          );
        expect(await refusal(() => readLetter({ ...letter, [`${field}x`]: 1 }))).toBe('fields');
        looped += 1;
      }
    expect(looped).toBeGreaterThan(50);
  });

  test('may name every topic, way of help and kind of office that the site has', () => {
    for (const topic of Object.keys(officeTopics)) expect(readLetter({ ...request, topic }));
    for (const help of Object.keys(mailHelps)) {
      const letter = help === 'call' ? { ...request, help, call } : { ...request, help };
      expect(readLetter(letter)).toEqual(letter);
    }
    expect(Object.keys(mailHelps)).toContain('call');
    const accepts = Object.keys(operatorTypes);
    expect(readLetter({ ...request, accepts })).toMatchObject({
      accepts,
    } satisfies Partial<Letter>);
  });
});
