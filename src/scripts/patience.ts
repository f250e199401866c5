/** Does work that asks the network and gives it up after so many milliseconds: its signal aborts, and it is to reject. */
export async function patiently<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ms);
  try {
    return await work(patience.signal);
  } finally {
    clearTimeout(timer);
  }
}
