import assert from 'node:assert/strict';
import type { Store } from '../../src/intake/store.ts';
import { readBody, writeBody } from '../../src/mailbox/wire.ts';
import { openLine } from '../intake/line.ts';
import { mintOf } from '../intake/works.ts';
import { asker, letter } from '../intake/letters.ts';
import { beginning } from '../intake/writers.ts';

/** How a server fared: how much it answered in a second, and the milliseconds that 99 of 100 answers took at most. */
export type Pace = { perSecond: number; p99: number };

/** What is sent: where to, and the body. */
export type Sending = { path: string; body: string };

/** How many send at once. */
export const senders = 16;

/**
 * Takes the store of a server and gives the first letters of so many threads, and so many readings of
 * them, each with its proof of work.
 */
export async function beginnings(
  store: Store,
  letters: number,
  readings: number,
): Promise<{ letters: Sending[]; readings: Sending[] }> {
  const mint = await mintOf(store);
  const codes = Array.from({ length: letters }, asker);
  const reading = (at: number): string =>
    writeBody(readBody, { cap: codes[at % letters]?.cap ?? '', seq: 1 });
  return {
    letters: codes.map(({ id }) => ({
      path: '/api/threads',
      body: beginning(id, letter(), mint()),
    })),
    readings: Array.from({ length: readings }, (_, at) => ({
      path: '/api/threads/read',
      body: reading(at),
    })),
  };
}

/** Takes the addresses of servers, what to send and the status that every answer must have, sends it all and gives the pace. */
export async function pace(
  urls: readonly string[],
  sendings: readonly Sending[],
  status: number,
): Promise<Pace> {
  const times: number[] = [];
  // New ones each time: a server hangs up on those that were idle for some seconds.
  const lines = urls.map((url) => openLine(url, senders));
  const waiting = sendings.values();
  const send = async (index: number): Promise<void> => {
    const line = lines[index % lines.length];
    for (const { path, body } of waiting) {
      const answer = await line?.(path, body);
      assert.equal(answer?.status, status, `${path} answered ${answer?.status}.`);
      times.push(answer.ms);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: senders }, (_, index) => send(index)));
  const seconds = (performance.now() - start) / 1000;
  assert.equal(times.length, sendings.length, 'Not everything was sent.');
  return { perSecond: times.length / seconds, p99: quantile(times, 0.99) };
}

/** Takes numbers and a part of one and gives the number below which that part of them lies. */
export const quantile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * part) - 1] ?? NaN;
