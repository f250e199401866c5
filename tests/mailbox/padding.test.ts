import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composed, pad, room, textBytes, unpad } from '../../src/mailbox/padding.ts';
import { refusal } from './people.ts';

const padded = (json: string, length = Buffer.byteLength(json)): Uint8Array => {
  const bytes = Buffer.alloc(4096);
  bytes.writeUInt32BE(length);
  bytes.write(json, 4, 'utf8');
  return new Uint8Array(bytes);
};

describe('what is inside a letter', () => {
  test('is a length, JSON and zeros, 4,096 bytes in all', () => {
    expect(pad({ a: 'ế\n' })).toEqual(padded('{"a":"ế\\n"}'));
    expect(pad({})).toHaveLength(4096);
  });

  test('comes back as it was put in, composed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string({ unit: 'binary', maxLength: 40 }), { maxKeys: 3 }),
        (letter) => {
          fc.pre(room(letter) >= 0);
          expect(unpad(pad(letter))).toEqual(composed(letter));
          expect(composed(composed(letter))).toEqual(composed(letter));
        },
      ),
    );
  });

  test('is composed field by field, so that a mark never joins what JSON writes before it', () => {
    // As JSON this is "\ń", which nobody could read, if the whole were composed at once.
    expect(unpad(pad({ a: '\n\u0301' }))).toEqual({ a: '\n\u0301' });
    expect(unpad(pad({ a: 'Tie\u0302\u0301ng Vie\u0323\u0302t' }))).toEqual({ a: 'Tiếng Việt' });
  });

  test('keeps a mark of byte order at its head and puts U+FFFD for half of a pair', () => {
    expect(unpad(pad({ a: '\ufeffa', b: 'x\ud83d', c: '😀' }))).toEqual({
      a: '\ufeffa',
      b: 'x\ufffd',
      c: '😀',
    });
  });

  test('fits up to the last byte and is refused one byte later', async () => {
    const most = 4096 - 4 - '{"a":""}'.length;
    expect(room({ a: 'x'.repeat(most) })).toBe(0);
    expect(unpad(pad({ a: 'x'.repeat(most) }))).toEqual({ a: 'x'.repeat(most) });
    expect(room({ a: 'x'.repeat(most + 1) })).toBe(-1);
    expect(await refusal(() => pad({ a: 'x'.repeat(most + 1) }))).toBe('room');
    expect(await refusal(() => pad({ a: 'ế'.repeat(most) }))).toBe('room');
  });

  test.each([
    ['a', 1],
    ['ế', 3],
    ['e\u0302\u0301', 3],
    ['\n', 2],
    ['"', 2],
    ['\\', 2],
    ['\u0000', 6],
    ['😀', 4],
    ['\ud83d', 3],
    ['', 0],
  ])('counts %j as %i bytes', (text, bytes) => {
    expect(textBytes(text)).toBe(bytes);
    expect(room({ a: '' }) - room({ a: text })).toBe(bytes);
  });

  test.each([
    ['too short', new Uint8Array(4095), 'size'],
    ['too long', new Uint8Array(4097), 'size'],
    ['empty', new Uint8Array(0), 'size'],
    ['of a length that cannot be', padded('{}', 4093), 'size'],
    ['of a length without end', padded('{}', 0xffffffff), 'size'],
    ['followed by more than zeros', padded('{}{}', 2), 'padding'],
    ['followed by a blank', padded('{} ', 2), 'padding'],
    ['cut off', padded('{"a":1}\0', 8), 'text'],
    ['without words', padded('', 0), 'text'],
    ['no JSON', padded('{a:1}'), 'text'],
    ['no UTF-8', padded('{"a":"x"}').with(10, 0xff), 'text'],
  ])('is refused when it is %s', async (_, bytes, reason) => {
    expect(await refusal(() => unpad(bytes))).toBe(reason);
  });

  test('is refused with anything but a zero in any place after its end', async () => {
    const whole = pad({ a: 1 });
    for (let at = 11; at < 4096; at += 97)
      expect(await refusal(() => unpad(whole.with(at, 1)))).toBe('padding');
    expect(await refusal(() => unpad(whole.with(4095, 1)))).toBe('padding');
    expect(await refusal(() => unpad(whole))).toBe('accepted');
  });
});
