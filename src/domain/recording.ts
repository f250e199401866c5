import type { Mistake } from './mistakes.ts';
import { readMp3, type Mp3 } from './mp3.ts';

/** A recording may weigh so many bytes: what a phone on a slow network fetches in some minutes. */
const mostBytes = 3_000_000;

const megabytes = (bytes: number): string =>
  `${Math.max(0.1, bytes / 1_000_000)
    .toFixed(1)
    .replace('.', ',')} MB`;

/** Takes the file of an article and the bytes of its recording, if they are there, and gives what the recording is or why the build stops. */
export function recordingOf(file: string, bytes: Uint8Array | undefined): Mp3 | Mistake {
  const mistake = (remedy: string): Mistake => ({ file, field: 'audio.src', remedy });
  if (!bytes) return mistake('Tệp âm thanh này không có. Hãy tải tệp lên, hoặc bỏ bản nghe.');
  if (bytes.length > mostBytes)
    return mistake(
      `Tệp âm thanh nặng ${megabytes(bytes.length)}, quá 3 MB. Hãy xuất lại một kênh, 32 kbps, hoặc cắt ngắn.`,
    );
  return (
    readMp3(bytes) ??
    mistake('Tệp này không phải MP3 đọc được. Hãy xuất lại thành MP3 rồi tải lên.')
  );
}

/** Takes a recording and gives what it costs to hear it, before anything is fetched. */
export const costOf = ({ bytes, seconds }: Mp3): string =>
  [megabytes(bytes), `khoảng ${lasting(seconds)}`, 'không tải trước khi bạn bấm'].join(' · ');

const lasting = (seconds: number): string =>
  seconds < 119.5 ? `${Math.max(1, Math.round(seconds))} giây` : `${Math.round(seconds / 60)} phút`;
