import { bodyBytes } from '../mailbox/wire.ts';
import { busy, Refused } from './answers.ts';
import { network } from './limits.ts';

/**
 * How many bodies are read at once, of all and of one network, or a single machine could take all
 * places; and for how long each may take: 8 KB over a very slow line.
 */
export const reading = { atOnce: 512, ofOne: 64, ms: 30_000 } as const;

/**
 * Gives what reads the body of a request that came from an address, where known, as text of exactly
 * `bodyBytes` ASCII symbols; throws Refused for any other. It knows a network while it reads from it.
 */
export function bodyReader({ atOnce, ofOne, ms }: Record<keyof typeof reading, number> = reading) {
  const open = new Map<string, number>();
  let all = 0;
  return async (request: Request, address?: string): Promise<string> => {
    if (!isExpected(request)) throw new Refused('body');
    const from = address === undefined ? '' : network(address);
    const own = open.get(from) ?? 0;
    if (all >= atOnce) throw busy(503, 1);
    if (from !== '' && own >= ofOne) throw busy(429, 1);
    all += 1;
    open.set(from, own + 1);
    try {
      return await read(request, ms);
    } finally {
      all -= 1;
      const left = (open.get(from) ?? 1) - 1;
      if (left > 0) open.set(from, left);
      else open.delete(from);
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
