import { composed, textBytes } from './padding.ts';

/**
 * Takes a text and how many bytes of it the first letter and each later one take, and gives it in
 * parts that fit and that make up the whole text, composed. A part ends after a blank where one
 * stands in its last half, and never within a letter with its marks unless that alone is too long.
 * Throws RangeError when a letter takes fewer than 12 bytes, in which no symbol may fit.
 */
export function partsOf(text: string, firstBytes: number, laterBytes: number): string[] {
  if (Math.min(firstBytes, laterBytes) < 12) throw new RangeError('room');
  const parts: string[] = [];
  let rest = symbolsOf(composed(text), Math.min(firstBytes, laterBytes));
  while (rest.length > 0) {
    const fitting = countIn(rest, parts.length === 0 ? firstBytes : laterBytes);
    const end = fitting === rest.length ? fitting : breakBefore(rest, fitting);
    parts.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return parts;
}

/** What a reader takes for one letter; a pile of marks that fits nowhere is taken apart. */
function symbolsOf(text: string, bytes: number): string[] {
  const whole =
    typeof Intl.Segmenter === 'function'
      ? Array.from(new Intl.Segmenter('vi').segment(text), ({ segment }) => segment)
      : Array.from(text);
  return whole.flatMap((symbol) => (textBytes(symbol) > bytes ? Array.from(symbol) : [symbol]));
}

/** How many symbols fit into so many bytes. */
function countIn(symbols: readonly string[], bytes: number): number {
  let left = bytes;
  const over = symbols.findIndex((symbol) => (left -= textBytes(symbol)) < 0);
  return over === -1 ? symbols.length : over;
}

/** Where to end a part of at most so many symbols: after the last blank of its second half, or there. */
function breakBefore(symbols: readonly string[], count: number): number {
  for (let blank = count - 1; blank >= count / 2; blank--)
    if (/^\s+$/.test(symbols[blank] ?? '')) return blank + 1;
  return count;
}
