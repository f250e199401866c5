import { expect, test } from 'vitest';
import { sentence } from '../../src/domain/mistakes.ts';
import { costOf, recordingOf } from '../../src/domain/recording.ts';
import { silence } from '../mp3.ts';

test('what it costs to hear is said before anything is fetched', () => {
  expect(costOf({ bytes: 912_000, seconds: 74.6 })).toBe(
    '0,9 MB · khoảng 75 giây · không tải trước khi bạn bấm',
  );
  expect(costOf({ bytes: 2_960_000, seconds: 740 })).toBe(
    '3,0 MB · khoảng 12 phút · không tải trước khi bạn bấm',
  );
  expect(costOf({ bytes: 9000, seconds: 0.3 })).toBe(
    '0,1 MB · khoảng 1 giây · không tải trước khi bạn bấm',
  );
});

const told = (bytes: Uint8Array | undefined): string => {
  const found = recordingOf('content/articles/a.md', bytes);
  return 'remedy' in found ? sentence(found) : `${found.bytes} byte`;
};

test('a recording that is missing, too heavy or no MP3 stops the build with what to do', () => {
  expect(told(silence(28_846))).toBe('2999984 byte');
  expect(told(undefined)).toBe(
    'content/articles/a.md: mục "audio.src". Tệp âm thanh này không có. Hãy tải tệp lên, hoặc bỏ bản nghe.',
  );
  expect(told(silence(33_000))).toBe(
    'content/articles/a.md: mục "audio.src". Tệp âm thanh nặng 3,4 MB, quá 3 MB. Hãy xuất lại một kênh, 32 kbps, hoặc cắt ngắn.',
  );
  expect(told(Buffer.from('không phải'))).toBe(
    'content/articles/a.md: mục "audio.src". Tệp này không phải MP3 đọc được. Hãy xuất lại thành MP3 rồi tải lên.',
  );
});
