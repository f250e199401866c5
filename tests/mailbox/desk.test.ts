import { Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import * as desk from '../../src/mailbox/desk.ts';
import { open } from '../../src/mailbox/envelope.ts';
import { officesNow } from '../../src/mailbox/readers.ts';
import {
  ask,
  keyOf,
  readThread,
  roomToAsk,
  roomToWrite,
  writeAgain,
  type Question,
} from '../../src/mailbox/visitor.ts';
import { office } from './conversation.ts';
import {
  coordinator,
  holder,
  identities,
  other,
  point,
  question,
  readers,
  refusal,
} from './people.ts';

const opened = async (delivered: readonly Uint8Array[], identity = identities.point) =>
  desk.openThread((await keyOf(holder)).id, delivered, [identity]);

describe('someone who asks', () => {
  test('is read by the point, by the coordinator and by themselves', async () => {
    const { id, seq, sealed } = await ask(holder, question, readers);
    expect({ id, seq }).toEqual({ id: (await keyOf(holder)).id, seq: 1 });
    const { request } = await opened([sealed]);
    expect(request).toMatchObject({ ...question, seq: 1, from: 'requester', thread: id });
    expect(request.to).toEqual({ id: 'tram-mau', version: 1 });
    expect(request.coordinator).toEqual({ id: 'dieu-phoi-mau', version: 3 });
    expect((await readThread(holder, [sealed])).request).toEqual(request);
    expect((await opened([sealed], identities.coordinator)).request).toEqual(request);
  });

  test('without a coordinator sends a letter of the same length that nobody else opens', async () => {
    const { sealed } = await ask(holder, question, { point });
    expect(sealed).toHaveLength(4492);
    expect((await opened([sealed])).request).not.toHaveProperty('coordinator');
    expect(await refusal(() => opened([sealed], identities.coordinator))).toBe('unopened 1');
  });

  test('is never read by a kind of office that they did not accept, behind the point neither', async () => {
    const narrow = { ...question, accepts: ['health'] };
    expect(await refusal(() => ask(holder, narrow, readers))).toBe('kind');
    expect(await refusal(() => ask(holder, narrow, { point: coordinator }))).toBe('kind');
    expect(await refusal(() => ask(holder, narrow, { point }))).toBe('accepted');
  });

  test('sees the room left to the last byte', async () => {
    const asked: Question = {
      ...question,
      help: 'call',
      call: { phone: '0000', when: 'tối', answeredBy: 'tôi', mayLeaveMessage: true },
      area: { province: '46', commune: '19815' },
      text: '',
    };
    for (const two of [readers, { point }])
      for (const symbol of ['x', 'ế', 'e\u0302\u0301', '\n']) {
        const bytes = roomToAsk(asked, two) - roomToAsk({ ...asked, text: symbol }, two);
        const text = symbol.repeat(Math.floor(roomToAsk(asked, two) / bytes));
        expect(await refusal(() => ask(holder, { ...asked, text }, two))).toBe('accepted');
        expect(await refusal(() => ask(holder, { ...asked, text: text + symbol }, two))).toBe(
          'room',
        );
      }
  });

  test('writes again with the room that was shown', async () => {
    const { sealed } = await ask(holder, question, readers);
    const thread = await readThread(holder, [sealed]);
    const full = { lang: 'vi', text: 'x'.repeat(roomToWrite({ lang: 'vi', text: '' })) };
    const next = await writeAgain(thread, full, readers);
    expect((await opened([sealed, next.sealed])).letters).toHaveLength(2);
    const over = { ...full, text: `${full.text}xx` };
    expect(await refusal(() => writeAgain(thread, over, readers))).toBe('room');
  });

  test('writes to those who read the thread, and to no others', async () => {
    const { sealed } = await ask(holder, question, { point });
    const thread = await readThread(holder, [sealed]);
    const further = { lang: 'vi', text: 'Thêm một điều.' };
    for (const others of [{ point: other }, readers, { point: coordinator }])
      expect(await refusal(() => writeAgain(thread, further, others))).toBe('readers');
    const renewed = { point: { ...point, version: 2, recipient: other.recipient } };
    const { sealed: again } = await writeAgain(thread, further, renewed);
    expect((await open(again, [identities.other])).text).toBe(further.text);
  });
});

describe('an office', () => {
  test('answers and says what it did, and the asker reads both', async () => {
    const { sealed } = await ask(holder, question, readers);
    const answer = await desk.reply(
      await opened([sealed]),
      { ...office, text: 'Chào bạn.' },
      readers,
    );
    const asCoordinator = { from: 'coordinator:dieu-phoi-mau', lang: 'vi' };
    const thread = await opened([sealed, answer.sealed], identities.coordinator);
    const closing = { ...asCoordinator, text: '', state: 'closed' as const };
    const note = await desk.note(thread, closing, readers);
    const read = await readThread(holder, [sealed, answer.sealed, note.sealed]);
    expect(read.letters.map(({ seq, kind, from }) => [seq, kind, from])).toEqual([
      [1, 'request', 'requester'],
      [2, 'reply', 'point:tram-mau'],
      [3, 'state', 'coordinator:dieu-phoi-mau'],
    ]);
    expect(read.letters[2]).toMatchObject({ state: 'closed' });
  });

  test('of another name than the thread has, or with a new reader behind it, seals nothing', async () => {
    const { sealed } = await ask(holder, question, { point });
    const thread = await opened([sealed]);
    const said = { ...office, text: 'Chào bạn.' };
    for (const others of [{ point: other }, readers])
      expect(await refusal(() => desk.reply(thread, said, others))).toBe('readers');
  });

  test('hands a thread over: the other reads all of it, the asker sees it, the first reads no more', async () => {
    const { sealed } = await ask(holder, question, readers);
    const answer = await desk.reply(
      await opened([sealed]),
      { ...office, text: 'Chào bạn.' },
      readers,
    );
    const thread = await opened([sealed, answer.sealed]);
    const why = { ...office, text: 'Trạm kia gần bạn hơn.' };
    const resealed = await desk.handOver(thread, why, { point: other });
    expect(resealed.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const delivered = resealed.map((one) => one.sealed);
    expect(new Set(delivered.map(({ length }) => length))).toEqual(new Set([4492]));

    const passedOn = await opened(delivered, identities.other);
    expect(passedOn.letters.slice(0, 2)).toEqual(thread.letters);
    expect(passedOn.letters[2]).toMatchObject({ kind: 'handover', text: why.text });
    expect(officesNow(passedOn)).toEqual({ to: { id: 'tram-khac-mau', version: 1 } });
    expect(await readThread(holder, delivered)).toEqual(passedOn);
    for (const identity of [identities.point, identities.coordinator])
      expect(await refusal(() => opened(delivered, identity))).toBe('unopened 1');

    const from = 'point:tram-khac-mau';
    const hello = await desk.reply(passedOn, { from, lang: 'vi', text: 'Chào.' }, { point: other });
    const again = await readThread(holder, [...delivered, hello.sealed]);
    expect(again.letters.at(-1)?.from).toBe(from);
    const further = { lang: 'vi', text: 'Vâng.' };
    expect(await refusal(() => writeAgain(again, further, { point: other }))).toBe('accepted');
    expect(await refusal(() => writeAgain(again, further, { point }))).toBe('readers');
  });

  test('shows the asker the same thread while the letters are being exchanged', async () => {
    const { sealed } = await ask(holder, question, readers);
    const why = { ...office, text: '' };
    const [first, note] = await desk.handOver(await opened([sealed]), why, { point: other });
    const mixed = [sealed, note?.sealed ?? sealed];
    const whole = [first?.sealed ?? sealed, note?.sealed ?? sealed];
    expect(await readThread(holder, mixed)).toEqual(await readThread(holder, whole));
  });

  test('hands nothing over to a kind of office that the asker did not accept', async () => {
    const { sealed } = await ask(holder, { ...question, accepts: ['health'] }, { point });
    const thread = await opened([sealed]);
    const why = { ...office, text: '' };
    const police = { ...other, kind: 'police' };
    for (const to of [{ point: police }, { point: other, coordinator }])
      expect(await refusal(() => desk.handOver(thread, why, to))).toBe('kind');
    expect(await refusal(() => desk.handOver(thread, why, { point: other }))).toBe('accepted');
  });
});

describe('the token that lets an office in', () => {
  const sealedTo = async (bytes: Uint8Array): Promise<string> => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(point.recipient);
    return Buffer.from(await encrypter.encrypt(bytes)).toString('base64url');
  };

  test('is read with the key of the office', async () => {
    const token = new Uint8Array(32).fill(9);
    const read = await desk.openEntry(await sealedTo(token), identities.point);
    expect(read).toBe(Buffer.from(token).toString('base64url'));
  });

  test('is read with no other key, and nothing else is taken for one', async () => {
    const sealed = await sealedTo(new Uint8Array(32));
    expect(await refusal(() => desk.openEntry(sealed, identities.other))).toBe('unopened');
    expect(await refusal(() => desk.openEntry(`${sealed}=`, identities.point))).toBe('unopened');
    // A letter must never be opened for the server as if it were a token.
    const letter = Buffer.from((await ask(holder, question, readers)).sealed).toString('base64url');
    expect(await refusal(() => desk.openEntry(letter, identities.point))).toBe('key');
  });
});
