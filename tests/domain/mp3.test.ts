import { describe, expect, test } from 'vitest';
import { readMp3 } from '../../src/domain/mp3.ts';
import { silence, slowSilence, tag } from '../mp3.ts';

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

describe('how long an MP3 plays is read from its frames', () => {
  // 1,152 samples at 44,100 Hz and 576 at 16,000 Hz: 26.12 and 36 milliseconds.
  test.each([
    ['of MPEG 1', silence(100), 10_400, 2.6122],
    ['of MPEG 2', slowSilence(100), 7200, 3.6],
    ['behind a tag', joined(tag(300), silence(100)), 10_710, 2.6122],
    [
      'before the tag of old players',
      joined(silence(100), Buffer.from('TAG'.padEnd(128))),
      10_528,
      2.6122,
    ],
  ])('%s', (_, file, bytes, seconds) => {
    const found = readMp3(file);
    expect(found?.bytes).toBe(bytes);
    expect(found?.seconds).toBeCloseTo(seconds, 3);
  });

  test('padded frames are a byte longer', () => {
    const one = silence(1);
    one[2] = 0x12;
    const file = joined(one, Buffer.alloc(1), one, Buffer.alloc(1), one, Buffer.alloc(1));
    expect(readMp3(file)?.seconds).toBeCloseTo(0.0784, 3);
  });
});

test.each([
  ['nothing', new Uint8Array()],
  ['words', Buffer.from('Đây không phải âm thanh. '.repeat(50))],
  ['a page', Buffer.from('<!doctype html><title>404</title>')],
  ['a single frame', silence(1)],
  ['one that begins in the middle', joined(Buffer.alloc(7), silence(50))],
  ['a frame of layer II', Buffer.from([0xff, 0xfd, 0x10, 0xc0, ...Array(400).fill(0)])],
  ['a frame of no rate', Buffer.from([0xff, 0xfb, 0xf0, 0xc0, ...Array(400).fill(0)])],
  ['a tag alone', tag(100)],
])('%s is no MP3', (_, file) => {
  expect(readMp3(file)).toBeUndefined();
});
