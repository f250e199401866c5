// The printable characters that JSON leaves as they are: 46 end a number, 47 say that more follows.
const symbols = Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32)).filter(
  (symbol) => symbol !== '"' && symbol !== '\\',
);
const ends = 46;
const more = 47;
const values = new Uint8Array(128);
symbols.forEach((symbol, value) => (values[symbol.charCodeAt(0)] = value));

/** Takes whole numbers from 0 and gives them as printable text; one below 46 is one character. */
export function numerals(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= ends; rest = Math.floor((rest - ends) / more))
      text += symbols[ends + ((rest - ends) % more)];
    text += symbols[rest];
  }
  return text;
}

/** Reads numbers one after the other; past the end every number is 0. */
export type Reader = { next: () => number; ended: () => boolean };

/** Takes text of `numerals` and gives its reader. */
export function reader(text: string): Reader {
  let at = 0;
  const next = (): number => {
    let number = 0;
    for (let scale = 1; at < text.length; scale *= more) {
      const value = values[text.charCodeAt(at++)] ?? 0;
      number += value * scale;
      if (value < ends) break;
    }
    return number;
  };
  return { next, ended: () => at >= text.length };
}

/** Takes text of `numerals` and gives all its numbers. */
export function numbers(text: string): number[] {
  const source = reader(text);
  const list: number[] = [];
  while (!source.ended()) list.push(source.next());
  return list;
}

/** Takes whole numbers in rising order and gives the steps between them. */
export const steps = (rising: readonly number[]): number[] =>
  rising.map((number, at) => number - (rising[at - 1] ?? 0));

/** Takes a reader and gives the next `count` numbers from the steps between them. */
export function climbed(source: Reader, count: number): Int32Array {
  const list = new Int32Array(count);
  for (let at = 0, last = 0; at < count; at += 1) list[at] = last += source.next();
  return list;
}
