import type { Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';

/** Takes a page that can draw and a picture of a screen (PNG), and gives what a camera reads of the QR code in it, seeing grey alone. Throws when there is none. */
export async function readCode(page: Page, png: Buffer): Promise<string> {
  const { width, height, grey } = await pixels(page, png.toString('base64'));
  const dots = Buffer.from(grey, 'base64');
  const data = Uint8Array.from(
    { length: dots.length * 3 },
    (_, at) => dots[Math.floor(at / 3)] ?? 0,
  );
  return decodeQR({ width, height, data }, { timeLimit: 5000 });
}

const pixels = (page: Page, png: string) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const seen = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let grey = '';
    for (let at = 0; at < seen.length; at += 4) grey += String.fromCharCode(seen[at] ?? 0);
    return { width: image.width, height: image.height, grey: btoa(grey) };
  }, png);
