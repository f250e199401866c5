/** The longest side of a picture on the site, in pixels; smaller ones stay as they are. */
const longestSide = 1600;

/** What a picture should weigh at most, in bytes; the last quality tried is taken when none reaches it. */
const wanted = 400_000;

const qualities = [0.82, 0.7, 0.55];

/** Takes the sides of a picture and gives those it will have, in pixels: never larger than before. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const factor = Math.min(1, longestSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor)),
  };
}

/**
 * Takes a photograph and gives it drawn anew, scaled down at most, without where and when it was taken
 * and by whom; WebP where the browser can write it, else JPEG. Rejects when it is no picture.
 */
export async function scaled(file: Blob): Promise<{ blob: Blob; kind: 'webp' | 'jpg' }> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitted(bitmap.width, bitmap.height));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('canvas');
  // JPEG has no transparency; what is clear shall be white, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const first = await written(canvas, 'image/webp');
  return first.type === 'image/webp'
    ? { blob: first, kind: 'webp' }
    : { blob: await written(canvas, 'image/jpeg'), kind: 'jpg' };
}

async function written(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  let blob: Blob | null = null;
  for (const quality of qualities) {
    blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
    if (blob === null || blob.type !== type || blob.size <= wanted) break;
  }
  if (!blob) throw new Error('canvas');
  return blob;
}
