import decodeQR from 'qr/decode.js';
import type { Page } from 'playwright-core';

/** Takes a page that can draw and a picture of a screen (PNG), and gives what a camera reads of the QR code in it. Throws when there is none. */
export async function readCode(page: Page, png: Buffer): Promise<string> {
  const pixels = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const seen = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return { width: image.width, height: image.height, data: [...seen] };
  }, png.toString('base64'));
  return decodeQR({ ...pixels, data: Uint8Array.from(pixels.data) });
}
