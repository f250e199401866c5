import { cardSize, type Card } from '../domain/card.ts';
import { type CardLines, lineHeight } from '../domain/cardlines.ts';

/** Where the title stands: below the site's name, above the line. */
export const titleBox = { x: 90, y: 150, width: 1020, height: 360 } as const;

/** Sizes of a title, the largest that fits being taken. */
export const titleSizes = [84, 72, 64, 56, 50, 44, 40] as const;

/** The font of all that is written, as the font names itself. */
export const family = 'Be Vietnam Pro';

/** Takes a card, the lines of its title and the site's name and gives the drawing as SVG; colours as in tokens.css. */
export function cardDrawing({ kind }: Card, { size, lines }: CardLines, site: string): string {
  const step = size * lineHeight;
  const top = titleBox.y + (titleBox.height - lines.length * step) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}" font-family="${family}" font-weight="600">`,
    '<rect width="1200" height="630" fill="#fffdf8"/>',
    door,
    written(site, 164, 109, 38, '#1f2a28'),
    // The base line stands where the marks above a capital and below it have the same room.
    ...lines.map((line, index) =>
      written(line, titleBox.x, Math.round(top + index * step + 1.1 * size), size, '#1f2a28'),
    ),
    '<rect x="90" y="541" width="120" height="8" rx="4" fill="#0f6b63"/>',
    written(kind, 234, 556, 30, '#55605c'),
    '</svg>',
  ].join('');
}

/** The door of the bar on top of every page. */
const door =
  '<g transform="translate(90 68) scale(1.75)"><rect width="32" height="32" rx="8" fill="#0f6b63"/><path d="M9 26V13a7 7 0 0 1 14 0v13z" fill="#fdf0d2"/><path d="M16 26v-9a3 3 0 0 1 6 0v9z" fill="#f0a070"/></g>';

const written = (text: string, x: number, y: number, size: number, colour: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}">${escaped(text)}</text>`;

/** Takes a text and gives it as it may stand in an SVG, composed, as the font has its letters. */
export const escaped = (text: string): string =>
  text.normalize('NFC').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
