import { errorMark } from './errormark.ts';

/** Work that could not be finished, in a sentence for the operator's log: it quotes no address, no value and no letter. */
export class Unfinished extends Error {
  override name = 'Unfinished';
}

/** Takes what was thrown and gives the sentence or, of an error that is not ours, its mark alone. */
export function failure(error: unknown): string {
  if (error instanceof Unfinished) return error.message;
  return `Lỗi ${errorMark(error) ?? 'không rõ'}.`;
}
