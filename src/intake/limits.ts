import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { wallClock } from '../domain/calendar.ts';
import type { Day } from '../schemas/date.ts';
import { busy } from './answers.ts';
import { ofPeriod } from './period.ts';

/**
 * How often a network may do something in a minute. Thousands of phones share one network of their
 * provider, so these stop a machine and not a person: `send` is a letter that comes, and `letter` one
 * that was stored, for which somebody has worked; as many as `usualPerHour` of the whole site. Codes
 * are too long to be guessed, so wrong ones are not counted: that would shut out those who share.
 */
export const perMinute = {
  challenge: 240,
  send: 600,
  letter: 120,
  read: 1200,
  enter: 60,
  desk: 1200,
} as const;

export type Kind = keyof typeof perMinute;
export type Rates = Record<Kind, number>;

/** All whose address is not known have one bucket together, of so many networks' size. */
const sharedBucket = 10;

/**
 * How many buckets are kept; beyond them the others share, by the first symbols of their mark, some
 * thousands more: one for all would let whoever has many networks shut out everybody else.
 */
const mostBuckets = 20_000;
const sharedSymbols = 2;

const minuteMs = 60_000;

/** Counts what networks do, in memory alone. */
export type Limits = {
  /** Counts it, and throws Refused `busy` beyond the rate of its kind. */
  admit: (kind: Kind, address: string | undefined) => void;
};

/**
 * Takes the clock, a source of random bytes and the rates and gives the limits. They know networks by
 * an HMAC under a salt that is forgotten every day.
 */
export function createLimits(
  now: () => Date,
  random: (count: number) => Uint8Array,
  rates: Rates,
): Limits {
  let salt: { day: Day; bytes: Uint8Array } | undefined;
  const minute = ofPeriod(now, minuteMs, () => new Map<string, number>());

  const markOf = (address: string | undefined): string => {
    const { day } = wallClock(now());
    if (salt?.day !== day) salt = { day, bytes: random(32) };
    const mark = createHmac('sha256', salt.bytes).update(address ? network(address) : '');
    return mark.digest('base64');
  };
  const counted = (kind: Kind, mark: string): number => {
    const buckets = minute();
    const own = `${kind} ${mark}`;
    const shared = own.slice(0, kind.length + 1 + sharedSymbols);
    const name = buckets.has(own) || buckets.size < mostBuckets ? own : shared;
    const count = (buckets.get(name) ?? 0) + 1;
    buckets.set(name, count);
    return count;
  };
  const seconds = (): number => 60 - Math.floor((now().getTime() % minuteMs) / 1000);

  return {
    admit(kind, address) {
      const mark = markOf(address);
      const networks = address === undefined ? sharedBucket : 1;
      if (counted(kind, mark) > rates[kind] * networks) throw busy(429, seconds());
    },
  };
}

/** Takes an address and gives the network it belongs to: /24 of IPv4, /56 of IPv6, which is what one subscriber has. */
export function network(address: string): string {
  if (isIP(address) !== 6) return address.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const gap = Math.max(0, 8 - groups(head).length - groups(tail).length);
  const all = [...groups(head), ...Array<string>(gap).fill('0'), ...groups(tail)];
  const padded = all.slice(0, 4).map((group) => group.toLowerCase().padStart(4, '0'));
  return padded.join('').slice(0, 14);
}
