import encodeQR from 'qr';

/** A QR code as a page draws it: how many modules it is wide, with its quiet zone, and the path of the dark ones. */
export type QrDrawing = { size: number; path: string };

/** The quiet zone, in modules, that ISO/IEC 18004 asks for. */
const border = 4;

/** Takes a text and gives its QR code, with correction level M: a scratched screen may hide a seventh of it. */
export function qrDrawing(text: string): QrDrawing {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border });
  return { size: rows.length, path: rows.map(strokes).join('') };
}

/** Dark modules side by side are one stroke. */
const strokes = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
