/** Something an operator has to do: what it is, the same as long as it lasts, and the sentence that tells it. */
export type Cause = { id: string; sentence: string };

/**
 * Takes what hears of sentences and gives a function to tell all causes to, as often as one likes. Each
 * is told once when it begins and once when it is over.
 */
export function createAlarm(
  report: (sentence: string) => void,
): (causes: readonly Cause[]) => void {
  const known = new Map<string, string>();
  return (causes) => {
    for (const { id, sentence } of causes) {
      if (!known.has(id)) report(`Cần xem: ${sentence}`);
      known.set(id, sentence);
    }
    const now = new Set(causes.map(({ id }) => id));
    for (const [id, sentence] of [...known].filter(([it]) => !now.has(it))) {
      report(`Đã qua: ${sentence}`);
      known.delete(id);
    }
  };
}
