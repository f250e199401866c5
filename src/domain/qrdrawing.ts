import encodeQR from 'qr';
import { qrPath } from './qrpath.ts';

/** A QR code as a page draws it: how many modules it is wide, with its quiet zone, and the path of the dark ones, to be stroked. */
export type QrDrawing = { size: number; path: string };

/** The quiet zone, in modules, that ISO/IEC 18004 asks for. */
const border = 4;

/** Takes a text and how much of its code may be hidden (medium: a seventh, quartile: a fourth) and gives the code. */
export function qrDrawing(text: string, ecc: 'medium' | 'quartile' = 'medium'): QrDrawing {
  const rows = encodeQR(text, 'raw', { ecc, border });
  return { size: rows.length, path: qrPath(rows) };
}
