import { busy } from './answers.ts';

/** Takes the clock and a number and gives a function that may be called so often in a second, whoever asks; beyond that it throws Refused `busy`. */
export function createPace(now: () => Date, perSecond: number): () => void {
  let second = { at: 0, calls: 0 };
  return () => {
    const at = Math.floor(now().getTime() / 1000);
    if (second.at !== at) second = { at, calls: 0 };
    if (second.calls >= perSecond) throw busy(503, 1);
    second.calls += 1;
  };
}
