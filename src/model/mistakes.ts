import { sentence, type Mistake } from '../domain/mistakes.ts';

/** Stops the build when there are mistakes, naming all of them at once. */
export function stopAt(mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw new Error(mistakes.map(sentence).join('\n'));
}
