/** What the frames of a made-up MP3 are like: the three bytes after the first of a header, and how long a frame is. */
type Frames = { header: readonly [number, number, number]; length: number; count: number };

/**
 * MPEG 1, layer III, 32 kbit/s, 44,100 Hz, mono: 104 bytes a frame, 1,152 samples. A frame of zeros has no
 * sound in it.
 */
export const silence = (count: number): Uint8Array =>
  frames({ header: [0xfb, 0x10, 0xc0], length: 104, count });

/** MPEG 2, layer III, 16 kbit/s, 16,000 Hz, mono: 72 bytes a frame, 576 samples. */
export const slowSilence = (count: number): Uint8Array =>
  frames({ header: [0xf3, 0x28, 0xc0], length: 72, count });

/** An ID3v2 tag of so many bytes, without its header of ten. */
export const tag = (size: number): Uint8Array =>
  Uint8Array.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, size >> 7, size & 127, ...Array(size).fill(7)]);

function frames({ header, length, count }: Frames): Uint8Array {
  const file = new Uint8Array(length * count);
  for (let at = 0; at < count; at++) file.set([0xff, ...header], at * length);
  return file;
}
