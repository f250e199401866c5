import { useEffect, useState } from 'react';

/** Something that is being asked for, has come, or will not. */
export type Loaded<T> = { state: 'asked' } | { state: 'failed' } | { state: 'come'; value: T };

/** Takes a question that stays the same and asks it once. */
export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [loaded, set] = useState<Loaded<T>>({ state: 'asked' });
  useEffect(() => {
    let left = false;
    ask().then(
      (value) => !left && set({ state: 'come', value }),
      () => !left && set({ state: 'failed' }),
    );
    return () => {
      left = true;
    };
  }, [ask]);
  return loaded;
}
