import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../domain/card.ts';
import { cardLines } from '../domain/cardlines.ts';
import { cardDrawing, titleBox, titleSizes } from './carddrawing.ts';
import { drawn, drawnWith, ink } from './drawing.ts';

/** Takes a card and the site's name and gives the drawing of its picture. */
export const cardSvg = (card: Card, site: string): string =>
  cardDrawing(card, cardLines(card.title, titleBox, titleSizes, ink), site);

/**
 * Takes a card and the site's name and gives its picture as PNG. What was drawn is kept in `cache`
 * under a hash of the drawing and of what it is drawn with, so that another build does not draw it again.
 */
export function cardPng(
  card: Card,
  site: string,
  cache = join(process.cwd(), '.cache/chia-se'),
): Uint8Array {
  const svg = cardSvg(card, site);
  const hash = createHash('sha256').update(svg).update(drawnWith).digest('hex');
  const file = join(cache, `${hash}.png`);
  return kept(file) ?? keep(cache, file, drawn(svg));
}

function kept(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Whole or not at all: two builds may run side by side. */
function keep(cache: string, file: string, png: Uint8Array): Uint8Array {
  mkdirSync(cache, { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, png);
  renameSync(part, file);
  return png;
}
