/** What an MP3 file holds, as far as a reader should know before it is fetched. */
export type Mp3 = { bytes: number; seconds: number };

/**
 * Takes the bytes of a file and gives how long it plays, by the headers of its frames (ISO/IEC 11172-3 and
 * 13818-3, layer III), or nothing where it is no MP3: two frames must follow each other from the start.
 */
export function readMp3(file: Uint8Array): Mp3 | undefined {
  let at = afterTag(file);
  let seconds = 0;
  let frames = 0;
  for (let frame = frameAt(file, at); frame; frame = frameAt(file, at)) {
    seconds += frame.seconds;
    frames += 1;
    at += frame.length;
  }
  return frames >= 2 ? { bytes: file.length, seconds } : undefined;
}

/** Where the sound begins: behind an ID3v2 tag, whose size stands in four bytes of seven bits. */
function afterTag(file: Uint8Array): number {
  if (String.fromCharCode(...file.subarray(0, 3)) !== 'ID3') return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((file[at] ?? 0) & 127), 0);
  const footer = (file[5] ?? 0) & 16 ? 10 : 0;
  return 10 + size + footer;
}

/** Kilobits a second by the four bits of a header, for MPEG 1 and for MPEG 2 and 2.5; 0 is free, 15 bad. */
const rates = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const samplings = [44_100, 48_000, 32_000] as const;

/** The frame whose header stands at a place, or nothing where none does. */
function frameAt(file: Uint8Array, at: number): { length: number; seconds: number } | undefined {
  const [a = 0, b = 0, c = 0] = file.subarray(at, at + 3);
  // Eleven bits of sync, then two of version (01 is none) and two of layer (01 is III).
  const version = (b >> 3) & 3;
  if (a !== 0xff || b >> 5 !== 7 || version === 1 || ((b >> 1) & 3) !== 1) return undefined;
  const rate = rates[version === 3 ? 'one' : 'two'][c >> 4];
  const full = samplings[(c >> 2) & 3];
  if (!rate || !full) return undefined;
  const sampling = full / { 0: 4, 2: 2, 3: 1 }[version as 0 | 2 | 3]; // 1 was refused above
  const samples = version === 3 ? 1152 : 576;
  const length = Math.floor((samples * rate * 125) / sampling) + ((c >> 1) & 1);
  return { length, seconds: samples / sampling };
}
