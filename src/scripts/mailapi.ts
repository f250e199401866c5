import { LetterError } from '../mailbox/lettererror.ts';
import { readBodyAs, refusalAnswer } from '../mailbox/wire.ts';
import { patiently } from './patience.ts';

/** How long an answer may take before it counts as none. */
const patienceMs = 30_000;

/** Why there is no answer: what the server says, or that it could not be reached or read. */
export type Refusal = 'network' | ReturnType<typeof refused>;

/** An answer, or why there is none. */
export type Answer<T> = { is: T; refused?: never } | { is?: never; refused: Refusal };

const refused = (text: string) => readBodyAs(refusalAnswer, text).refused;

/** A schema of wire.ts, as `readBodyAs` takes it. */
type Schema = Parameters<typeof readBodyAs>[0];

/** Takes a path below /api/, the schema of its answer and, to post, a body; gives the answer. Never throws. */
export async function api<S extends Schema>(
  path: string,
  schema: S,
  body?: string,
): Promise<Answer<ReturnType<typeof readBodyAs<S>>>> {
  try {
    return await patiently(patienceMs, async (signal) => {
      const response = await fetch(`/api/${path}`, {
        ...(body !== undefined && { method: 'POST', body }),
        headers: { 'Content-Type': 'application/json' },
        cache: 'no-store',
        credentials: 'omit',
        signal,
      });
      const text = await response.text();
      return response.ok ? { is: readBodyAs(schema, text) } : { refused: refused(text) };
    });
  } catch {
    // A body that is none comes from something on the way, such as the page of a Wi-Fi that wants a login.
    return { refused: 'network' };
  }
}

/** Takes what sealing threw and gives its reason; anything else is a mistake of ours and is passed on. */
export function reasonOf(error: unknown): LetterError {
  if (error instanceof LetterError) return error;
  throw error;
}
