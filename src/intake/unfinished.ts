/** Work that could not be finished, in a sentence for the operator's log: it quotes no address, no value and no letter. */
export class Unfinished extends Error {
  override name = 'Unfinished';
}

/**
 * Takes what was thrown and gives the sentence or, of an error that is not ours, its code or name
 * alone: messages of libraries may quote what they were given.
 */
export function failure(error: unknown): string {
  if (error instanceof Unfinished) return error.message;
  if (!(error instanceof Error)) return 'Lỗi không rõ.';
  const name = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `Lỗi ${name}.`;
}
