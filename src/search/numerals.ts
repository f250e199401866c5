// The printable characters: 47 end a number, 48 say that more follows.
const ends = 47;
const more = 48;
const first = 32;

/** Takes whole numbers from 0 and gives them as printable text; one below 47 is one character. */
export function numerals(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= ends; rest = Math.floor((rest - ends) / more))
      text += String.fromCharCode(first + ends + ((rest - ends) % more));
    text += String.fromCharCode(first + rest);
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
      const value = text.charCodeAt(at++) - first;
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

/** Takes how much each of some stretches holds and gives where each begins, and at last where the whole ends. */
export function sums(counts: readonly number[]): number[] {
  let sum = 0;
  return [0, ...counts.map((count) => (sum += count))];
}

/** Takes a reader and gives the next `count` numbers from the steps between them. */
export function climbed(source: Reader, count: number): Int32Array {
  const list = new Int32Array(count);
  for (let at = 0, last = 0; at < count; at += 1) list[at] = last += source.next();
  return list;
}
