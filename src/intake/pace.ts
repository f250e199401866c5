import { busy } from './answers.ts';
import { ofPeriod } from './period.ts';

/** Takes the clock and a number and gives a function that may be called so often in a second, whoever asks; beyond that it throws Refused `busy`. */
export function createPace(now: () => Date, perSecond: number): () => void {
  const second = ofPeriod(now, 1000, () => ({ calls: 0 }));
  return () => {
    const count = second();
    if (count.calls >= perSecond) throw busy(503, 1);
    count.calls += 1;
  };
}
