/** What a page asks of the worker: to keep a province's book, which needs a yes to the warning, or to forget all. */
export type Ask = { ask: 'keep'; path: string; accepted: true } | { ask: 'forget' };

/** What the worker answers: how much is kept now, or why nothing was. */
export type Answer =
  | { done: 'kept'; places: number; left: number; bytes: number }
  | { done: 'forgotten' }
  | { done: 'failed'; why: 'network' | 'room' };

/** The name of the one cache. */
export const cacheName = 'diem-tua';

/** The address of the worker. */
export const workerPath = '/kho.js';
