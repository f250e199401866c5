import { bodyBytes } from '../mailbox/wire.ts';
import { busy, Refused } from './answers.ts';

/** How many bodies are read at once, and for how long each may take: 8 KB over a very slow line. */
export const reading = { atOnce: 512, ms: 30_000 } as const;

/** Gives what reads a request's body as text of exactly `bodyBytes` ASCII symbols; throws Refused for any other. */
export function bodyReader({ atOnce, ms }: { atOnce: number; ms: number } = reading) {
  let open = 0;
  return async (request: Request): Promise<string> => {
    if (!isExpected(request)) throw new Refused('body');
    if (open >= atOnce) throw busy(503, 1);
    open += 1;
    try {
      return await read(request, ms);
    } finally {
      open -= 1;
    }
  };
}

// A form of another site can send text, but not this without asking first.
function isExpected({ headers }: Request): boolean {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  const length = headers.get('Content-Length') ?? String(bodyBytes);
  return type === 'application/json' && length === String(bodyBytes);
}

async function read(request: Request, ms: number): Promise<string> {
  const reader = request.body?.getReader();
  if (reader === undefined) throw new Refused('body');
  const bytes = Buffer.alloc(bodyBytes);
  let filled = 0;
  // Ends the reading below, as if the body were over.
  const late = setTimeout(() => void reader.cancel().catch(() => {}), ms);
  try {
    for (let next = await part(reader); next !== undefined; next = await part(reader)) {
      if (filled + next.length > bodyBytes) throw new Refused('body');
      bytes.set(next, filled);
      filled += next.length;
    }
  } finally {
    clearTimeout(late);
    void reader.cancel().catch(() => {});
  }
  if (filled !== bodyBytes) throw new Refused('body');
  return bytes.toString('latin1');
}

/** The next bytes, or nothing at the end and where the sender has gone. */
async function part(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch {
    return undefined;
  }
}
