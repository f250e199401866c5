import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { receiptQr } from '../../src/domain/receiptqr.ts';
import { newReceipt } from '../../src/mailbox/receipt.ts';
import { seededBytes } from '../mailbox/people.ts';

const receipts = (seed: number, count: number): string[] => {
  const random = seededBytes(seed);
  return Array.from({ length: count }, () => newReceipt(random));
};

/** Draws modules as a camera would see them: eight pixels each, with a quiet zone of four modules. */
function photograph(modules: readonly (readonly boolean[])[]) {
  const [pixels, quiet] = [8, 4];
  const side = (modules.length + 2 * quiet) * pixels;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (modules[Math.floor(y / pixels) - quiet]?.[Math.floor(x / pixels) - quiet])
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return { width: side, height: side, data };
}

describe('the QR code of a receipt', () => {
  test('is read back as the receipt by a reader of QR codes', () => {
    const all = receipts(1, 200);
    expect(all.map((it) => decodeQR(photograph(receiptQr(it))))).toEqual(all);
    expect(new Set(all).size).toBe(200);
  });

  test('is module by module what a library draws that draws every kind', () => {
    const options = { ecc: 'quartile', version: 2, mask: 0, border: 1 } as const;
    for (const it of receipts(2, 50)) {
      const drawn = encodeQR(it, 'raw', options).slice(1, -1);
      expect(receiptQr(it)).toEqual(drawn.map((row) => row.slice(1, -1)));
    }
    expect.assertions(50);
  });

  test('is read back where a corner of it is dirty', () => {
    const [one = ''] = receipts(3, 1);
    const dirty = receiptQr(one).map((row, y) =>
      row.map((it, x) => (y > 19 && x > 20 ? true : it)),
    );
    expect(dirty).not.toEqual(receiptQr(one));
    expect(decodeQR(photograph(dirty))).toBe(one);
  });
});
