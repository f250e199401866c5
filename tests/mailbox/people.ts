import type { FirstContent } from '../../src/mailbox/chain.ts';
import { LetterError, type LetterReason } from '../../src/mailbox/lettererror.ts';
import type { Reader } from '../../src/mailbox/readers.ts';
import type { Question } from '../../src/mailbox/visitor.ts';

/** Where nobody lives (RFC 2606). */
export const origin = 'https://diem-tua.example';

/** A code that anyone can read here, so nothing is ever asked with it. */
export const holder = { receipt: 'KW5E-Q09J-V4DP-Z8HT-3CNY-7G11', origin };

/** Mailboxes that do not exist, with keys that anyone can read here. */
export const identities = {
  point: 'AGE-SECRET-KEY-10RDMVPC9MWRTSV0JM3AVVEN6CFMHXHRNF4K2H9PR87UP2937N00Q6NK0J9',
  coordinator: 'AGE-SECRET-KEY-1XXECFTWKM33EY8QH8AFUE49ZYMKMVUVA3X0R652AHLSZC0MU8CYQC9K7SW',
  other: 'AGE-SECRET-KEY-1EPNL44PTUNQA60J2J6KLVMHZF3AP737WGE7SR5EW7LH4THY4YW6SUP0LKT',
  stranger: 'AGE-SECRET-KEY-1MH9738HXMGZXK0LJZXXN23QU0WZ578VH9W9CVCE0XQN0FF5Y4HLQ5JKEA2',
};

export const point: Reader = {
  id: 'tram-mau',
  version: 1,
  kind: 'health',
  recipient: 'age103e9zxxf6rze26qvnw8a76lzefg2y905p0zzh85xmchg9cgtvstqtm4hza',
};
export const coordinator: Reader = {
  id: 'dieu-phoi-mau',
  version: 3,
  kind: 'mass-organisation',
  recipient: 'age1kehu65aukwhn9d0z5hrwss5x98qzkcn6fhcrxp966c4q7xxn65ws84tr5e',
};
export const other: Reader = {
  id: 'tram-khac-mau',
  version: 1,
  kind: 'health',
  recipient: 'age1xume669x8kp37h8mm8r6tsv4cvnvy2dexvh80ndugmw5vlfc6q6q8mrtay',
};
export const readers = { point, coordinator };

export const question: Question = {
  topic: 'relative',
  help: 'mailbox',
  lang: 'vi',
  text: 'Em trai của tôi đang gặp khó khăn vì ma túy. Tôi nên bắt đầu từ đâu?',
  accepts: ['health', 'mass-organisation'],
};

/** What a first letter says when it is built by hand. */
export const first: FirstContent = {
  ...question,
  kind: 'request',
  from: 'requester',
  to: { id: point.id, version: point.version },
  pub: other.recipient,
};

/** Takes what should be refused and gives the reason with the letter's number; anything else that is thrown is passed on. */
export async function refusal(
  attempt: () => unknown,
): Promise<LetterReason | `${LetterReason} ${number}` | 'accepted'> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof LetterError)) throw error;
    return error.at === undefined ? error.reason : `${error.reason} ${error.at}`;
  }
  return 'accepted';
}

/** Takes bytes and gives them with one bit of one byte turned. */
export const flipped = (bytes: Uint8Array, at: number, bit = 1): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ bit : byte));

/** How often to look where `npm run prove` looks longer. */
export const rounds = (seeded: number, proved: number): number =>
  process.env['PROVE'] ? proved : seeded;

/** Takes a seed and gives a source of bytes that gives the same ones each time (mulberry32). */
export function seededBytes(seed: number): (count: number) => Uint8Array {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 24;
  };
  return (count) => Uint8Array.from({ length: count }, next);
}
