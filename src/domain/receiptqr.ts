/**
 * The one QR code that this site draws: a receipt. It is always version 2 with correction level Q
 * (ISO/IEC 18004), since 29 symbols of the alphanumeric mode fill that exactly: 25 × 25 modules, 22
 * bytes of data and 22 that correct, in one block. A library that draws every kind weighs 6 KB, a fifth
 * of what the page may load.
 */
const size = 25;
const dataBytes = 22;
const correcting = 22;
const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Level Q with mask 0, and the 10 bits that guard them (table C.1). */
const format = '011010101011111';

type Grid = (boolean | undefined)[][];

/** Takes a receipt in groups and gives the modules of its QR code by row, true for dark; the quiet zone is the caller's. */
export function receiptQr(receipt: string): boolean[][] {
  const data = dataOf(receipt);
  const bits = [...data, ...corrections(data)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const grid = patterns();
  let next = 0;
  for (const [row, column] of way()) {
    const line = grid[row];
    if (!line || line[column] !== undefined) continue;
    const dark = bits[next++] === '1';
    line[column] = (row + column) % 2 === 0 ? !dark : dark;
  }
  return grid.map((line) => line.map(Boolean));
}

/** Mode, count, pairs of symbols in 11 bits, one in 6, and zeros to the end. */
function dataOf(text: string): number[] {
  let bits = `0010${binary(text.length, 9)}`;
  for (let at = 0; at < text.length; at += 2) {
    const [first, second] = [...text.slice(at, at + 2)].map((it) => symbols.indexOf(it));
    bits += second === undefined ? binary(first ?? 0, 6) : binary((first ?? 0) * 45 + second, 11);
  }
  const padded = bits.padEnd(dataBytes * 8, '0');
  return Array.from({ length: dataBytes }, (_, at) =>
    parseInt(padded.slice(at * 8, at * 8 + 8), 2),
  );
}

const binary = (value: number, width: number): string => value.toString(2).padStart(width, '0');

/** Reed–Solomon over GF(256) with 0x11d: the rest of the data divided by (x − 2⁰)…(x − 2²¹). */
function corrections(data: readonly number[]): number[] {
  let divisor = [1];
  for (let at = 0, root = 1; at < correcting; at++, root = times(root, 2)) {
    const shifted = [...divisor, 0];
    divisor = shifted.map((value, index) => value ^ times(divisor[index - 1] ?? 0, root));
  }
  let rest: number[] = Array.from({ length: correcting }, () => 0);
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0);
    rest = [...rest.slice(1), 0].map((value, at) => value ^ times(divisor[at + 1] ?? 0, factor));
  }
  return rest;
}

function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((other >> bit) & 1) product ^= one;
  }
  return product;
}

/** What is the same in every receipt: three finders, the alignment, the timing, the dark module, the format. */
function patterns(): Grid {
  const grid: Grid = Array.from({ length: size }, () => Array(size).fill(undefined));
  const set = (row: number, column: number, dark: boolean): void => {
    const line = grid[row];
    if (line && column >= 0 && column < size) line[column] = dark;
  };
  for (let at = 8; at < size - 8; at++) [set(6, at, at % 2 === 0), set(at, 6, at % 2 === 0)];
  square(18, 18, 2, ({ ring }) => ring !== 1, set);
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    square(row, column, 4, ({ ring }) => ring !== 2 && ring !== 4, set);
  for (let at = 0; at < 15; at++) {
    const dark = format[at] === '1';
    const inner = at < 6 ? at : at < 8 ? at + 1 : at === 8 ? 7 : 14 - at;
    if (at < 8) set(8, inner, dark);
    else set(inner, 8, dark);
    if (at < 7) set(size - 1 - at, 8, dark);
    else set(8, size - 15 + at, dark);
  }
  set(size - 8, 8, true);
  return grid;
}

/** Rings around a centre, 0 in the middle. */
function square(
  row: number,
  column: number,
  reach: number,
  isDark: (at: { ring: number }) => boolean,
  set: (row: number, column: number, dark: boolean) => void,
): void {
  for (let down = -reach; down <= reach; down++)
    for (let right = -reach; right <= reach; right++)
      set(row + down, column + right, isDark({ ring: Math.max(Math.abs(down), Math.abs(right)) }));
}

/** Every cell in the order in which data fills them: two columns up, two down, from the right, past the timing. */
function* way(): Generator<[row: number, column: number]> {
  let up = true;
  for (let right = size - 1; right > 0; right -= 2, up = !up) {
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      yield [row, right];
      yield [row, right - 1];
    }
  }
}
