import { useEffect, useState } from 'react';
import { failure } from './failure.ts';
import { CallError, type Item } from './server.ts';
import type { Session } from './session.ts';

/** The queue as it was last heard of. */
export type Queue = { items: readonly Item[]; loaded: boolean; said: string; refresh: () => void };

/** How often the queue is asked for while it is looked at. */
const everyMs = 120_000;

/** Asks for the queue now, every two minutes and whenever the page comes back into sight. */
export function useQueue(session: Session): Queue {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [loaded, setLoaded] = useState(false);
  const [said, say] = useState('');
  const [round, setRound] = useState(0);
  const refresh = (): void => setRound((before) => before + 1);
  useEffect(() => {
    let current = true;
    inbox(session).then(
      (found) => {
        if (!current) return;
        setItems(found);
        setLoaded(true);
        say('');
      },
      (error: unknown) => current && say(failure(error)),
    );
    return () => void (current = false);
  }, [session, round]);
  useEffect(() => whileSeen(refresh), [session]);
  return { items, loaded, said, refresh };
}

function whileSeen(refresh: () => void): () => void {
  const look = (): void => {
    if (document.visibilityState === 'visible') refresh();
  };
  const timer = setInterval(look, everyMs);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

/** So many threads are told at once that a queue of a thousand takes 42 calls. */
const mostCalls = 50;

/** Asks for the whole queue; begins anew when a thread went away in the middle of it. */
export async function inbox({ server, withToken }: Session): Promise<Item[]> {
  let items: Item[] = [];
  for (let call = 0; call < mostCalls; call += 1) {
    const after = items.at(-1)?.id;
    try {
      const { threads, more } = await withToken((token) =>
        server.inbox({ token, ...(after !== undefined && { after }) }),
      );
      items.push(...threads);
      if (!more) break;
    } catch (error) {
      const isGone = error instanceof CallError && error.reason === 'unknown';
      if (!isGone || after === undefined) throw error;
      items = [];
    }
  }
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
