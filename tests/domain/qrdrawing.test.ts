import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import '../../src/build/drawing.ts';
import { qrDrawing } from '../../src/domain/qrdrawing.ts';
import { raster } from '../build/pixels.ts';

const drawn = ({ size, path }: { size: number; path: string }, ground = '#fff') =>
  raster(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path fill="${ground}" d="M0 0h${size}v${size}H0z"/><path d="${path}" stroke="#000" shape-rendering="crispEdges"/></svg>`,
    6,
  );

describe('A QR code drawn at build', () => {
  test.each([
    'https://diemtua.vn/gui/2d3rwx/',
    'https://diemtua.vn/bai-viet/tranh-thuoc-cai-nghien-rao-ban-va-co-so-khong-phep/',
    'http://127.0.0.1:4321/',
  ])('is read back as %s by a reader of QR codes', (address) => {
    expect(decodeQR(drawn(qrDrawing(address)))).toBe(address);
  });

  test('has a quiet zone of four modules on every side', () => {
    const { size, path } = qrDrawing('https://diemtua.vn/gui/2d3rwx/');
    const rows = [...path.matchAll(/M0 (\d+)\.5([mh\d 0]+)/g)];
    const spans = rows.flatMap(([, y, strokes = '']) => {
      let x = 0;
      return [...strokes.matchAll(/m(\d+) 0h(\d+)/g)].map(([, skip, run]) => {
        const left = x + Number(skip);
        x = left + Number(run);
        return { left, right: x, y: Number(y) };
      });
    });
    expect(spans.length).toBeGreaterThan(100);
    expect(Math.min(...spans.map(({ left }) => left))).toBe(4);
    expect(Math.max(...spans.map(({ right }) => right))).toBe(size - 4);
    expect(Math.min(...spans.map(({ y }) => y))).toBe(4);
    expect(Math.max(...spans.map(({ y }) => y))).toBe(size - 5);
  });
});
