/** Draws that are the same in every run: a number below 1, a whole number, one of a list, some of a list. */
export type Chance = {
  below: (count: number) => number;
  one: <T>(list: readonly T[]) => T;
  some: <T>(list: readonly T[], count: number) => T[];
};

/** Takes a seed and gives its draws (mulberry32, by Tommy Ettinger, public domain). */
export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  // `as`: below(list.length) is a place in the list, and no list here is empty.
  const one = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const some = <T>(list: readonly T[], count: number) => [
    ...new Set(Array.from({ length: count }, () => one(list))),
  ];
  return { below, one, some };
}
