import type { Browser } from 'playwright-core';

/** A photograph as a camera leaves it, for `setInputFiles`, and what it betrays of where and with what it was taken. */
export type Photo = { name: string; mimeType: string; buffer: Buffer; traces: readonly Buffer[] };

const camera = 'May anh thu nghiem 12MP';

/** Degrees, minutes and hundredths of a second, each over what they are counted in: a spot in the open sea. */
const [latitude, longitude] = [
  [11, 1, 22, 1, 3344, 100],
  [112, 1, 55, 1, 4433, 100],
].map((numbers) => Buffer.concat(numbers.map((it) => word(it)))) as [Buffer, Buffer]; // two in, two out

/** Takes a browser that draws and gives a JPEG of 4000 × 3000 pixels, always the same, with the place and the camera in its EXIF block. */
export async function photo(browser: Browser): Promise<Photo> {
  const page = await browser.newPage();
  const drawn = Buffer.from(await page.evaluate(draw), 'base64');
  await page.close();
  // The block stands right behind the two bytes that begin a JPEG.
  const buffer = Buffer.concat([drawn.subarray(0, 2), exif(), drawn.subarray(2)]);
  const traces = [latitude, longitude, Buffer.from(camera)];
  return { name: 'IMG_20261126_190000.jpg', mimeType: 'image/jpeg', buffer, traces };
}

/** Runs in the page: a sky, a yard and grains of every colour, as base64. */
async function draw(): Promise<string> {
  const canvas = new OffscreenCanvas(4000, 3000);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('canvas');
  const sky = pen.createLinearGradient(0, 0, 0, 3000);
  sky.addColorStop(0, '#7ba7d9');
  sky.addColorStop(1, '#8a6f4d');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 4000, 3000);
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let grain = 0; grain < 60_000; grain++) {
    pen.fillStyle = `hsl(${next(360)} 40% ${20 + next(60)}% / 0.5)`;
    pen.fillRect(next(4000), next(3000), 4 + next(16), 4 + next(16));
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** A field of EXIF: its tag, its type (2 text, 4 number, 5 fractions), how many, and its bytes. */
type Field = [tag: number, type: number, count: number, bytes: Buffer];

/** The APP1 segment: the camera's name, and behind a pointer the place. */
function exif(): Buffer {
  const name = Buffer.from(`${camera}\0`);
  const model: Field = [0x0110, 2, name.length, name];
  const start = 8;
  const length = directory(start, [model, [0x8825, 4, 1, word(0)]]).length;
  const place = directory(start + length, [
    [1, 2, 2, Buffer.from('N\0')],
    [2, 5, 3, latitude],
    [3, 2, 2, Buffer.from('E\0')],
    [4, 5, 3, longitude],
  ]);
  const main = directory(start, [model, [0x8825, 4, 1, word(start + length)]]);
  const tiff = Buffer.concat([Buffer.from('MM\0*'), word(start), main, place]);
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  return Buffer.concat([Buffer.from([0xff, 0xe1]), half(body.length + 2), body]);
}

/** A directory of fields that begins at an offset; what is longer than four bytes stands behind it. */
function directory(at: number, fields: readonly Field[]): Buffer {
  const end = at + 2 + fields.length * 12 + 4;
  let behind = Buffer.alloc(0);
  const rows = fields.map(([tag, type, count, bytes]) => {
    const inline = Buffer.concat([bytes, Buffer.alloc(4)]).subarray(0, 4);
    const held = bytes.length > 4 ? word(end + behind.length) : inline;
    if (bytes.length > 4) behind = Buffer.concat([behind, bytes, Buffer.alloc(bytes.length % 2)]);
    return Buffer.concat([half(tag), half(type), word(count), held]);
  });
  return Buffer.concat([half(fields.length), ...rows, word(0), behind]);
}

const half = (number: number): Buffer => Buffer.from([number >> 8, number & 255]);

function word(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
