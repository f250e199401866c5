import { useState } from 'react';

/** Takes what fetches and gives what fetches once; what did not come is asked for again the next time. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    const asked = (kept ??= load());
    asked.catch(() => {
      if (kept === asked) kept = undefined;
    });
    return asked;
  };
}

/** Fetches a file of this site as JSON. Rejects when it does not come. */
export async function json(address: string): Promise<unknown> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return await response.json();
}

/** How far a source has come. */
export type Loaded<T> = { state: 'idle' | 'loading' | 'failed' } | { state: 'here'; value: T };

/** Takes a source and gives how far it has come, and what asks it, also again after a failure. */
export function useSource<T>(source: () => Promise<T>): readonly [Loaded<T>, () => void] {
  const [loaded, set] = useState<Loaded<T>>({ state: 'idle' });
  const ask = (): void => {
    if (loaded.state === 'loading' || loaded.state === 'here') return;
    set({ state: 'loading' });
    source().then(
      (value) => set({ state: 'here', value }),
      () => set({ state: 'failed' }),
    );
  };
  return [loaded, ask];
}
