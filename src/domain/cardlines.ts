/** How wide words are, in parts of the font's size, and the space between two of them. */
export type Ink = { word: (word: string) => number; space: number };

/** Where lines must fit, in the unit of the sizes. */
export type Box = { width: number; height: number };

/** Lines of a text and the size at which they fit. */
export type CardLines = { size: number; lines: readonly string[] };

/** From one line of letters to the next, in parts of their size: what stands over Ễ and under Ộ has room. */
export const lineHeight = 1.4;

/** The most lines that a picture of a phone's width lets one read. */
export const mostLines = 4;

/**
 * Takes a text, a box, sizes from the largest on and the widths of words, and gives the lines at the
 * first size at which all fit, broken at spaces and about equally long. Where none fits, the last size,
 * and the last line ends in "…". Throws when a word alone is wider than the box at the last size.
 */
export function cardLines(
  text: string,
  box: Box,
  sizes: readonly [number, ...number[]],
  ink: Ink,
): CardLines {
  const words = text.trim().split(/[ \n\t]+/);
  for (const size of sizes) {
    const lines = broken(words, box.width / size, ink);
    if (lines && lines.length <= room(box, size))
      return { size, lines: balanced(words, lines, box.width / size, ink) };
  }
  const size = sizes.at(-1) ?? sizes[0];
  return { size, lines: cut(words, box.width / size, room(box, size), ink) };
}

const room = (box: Box, size: number): number =>
  Math.min(mostLines, Math.floor(box.height / (size * lineHeight)));

/** Lines as long as the limit lets them be; nothing where a word is longer. */
function broken(words: readonly string[], limit: number, ink: Ink): string[] | undefined {
  const lines: string[] = [];
  let filled = Infinity;
  for (const word of words) {
    const width = ink.word(word);
    if (width > limit) return undefined;
    if (filled + ink.space + width <= limit) {
      lines.push(`${lines.pop()} ${word}`);
      filled += ink.space + width;
    } else {
      lines.push(word);
      filled = width;
    }
  }
  return lines;
}

/** As many lines within the narrowest limit that still gives no more of them: no word is left alone at the end. */
function balanced(
  words: readonly string[],
  lines: readonly string[],
  limit: number,
  ink: Ink,
): readonly string[] {
  const tighter = broken(words, limit * 0.98, ink);
  return tighter?.length === lines.length ? balanced(words, tighter, limit * 0.98, ink) : lines;
}

function cut(words: readonly string[], limit: number, most: number, ink: Ink): string[] {
  const wide = words.find((word) => ink.word(word) > limit);
  if (wide !== undefined)
    throw new Error(`"${wide}" dài hơn một dòng của ảnh chia sẻ. Hãy viết tiêu đề có dấu cách.`);
  for (let count = words.length - 1; count > 1; count -= 1) {
    const lines = broken([...words.slice(0, count - 1), `${words[count - 1]}…`], limit, ink);
    if (lines && lines.length <= most) return lines;
  }
  return [`${words[0]}…`];
}
