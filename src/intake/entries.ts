import { createHmac, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { MailBook } from '../domain/mailbook.ts';
import { isTaken } from '../domain/mailkey.ts';
import type { Day } from '../schemas/date.ts';
import { Refused } from './answers.ts';
import { type Means, today } from './means.ts';
import { keyOf, type Office } from './offices.ts';

/** Whom a token lets in: a mailbox, with a version of its key. */
export type Entry = Office;

/** Every entry costs the server some key exchanges, whoever asks: how many are made in a second. */
export const entersPerSecond = 100;

/** A token is so many bytes that are random but for the mark, and as many that prove for whom the server made it. */
const halfBytes = 16;
const markBytes = 4;

/**
 * Takes an office and gives a token that lets it in, sealed to its key: who can read it holds the key.
 * It is valid on its day and on the next, so that midnight ends nothing, and is written down nowhere.
 * For an office that is let in no more the same is done with a key that nobody holds.
 */
export async function sealedEntry(means: Means, office: Office): Promise<Uint8Array> {
  means.enterPace();
  const day = today(means);
  const [secret] = await means.secrets(day);
  // A token under no secret could be made by anybody.
  if (secret === undefined) throw new Refused('fault');
  const one = Buffer.concat([markOf(office), means.random(halfBytes - markBytes)]);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipientOf(means.book(), office, day) ?? (await nobody()));
  return encrypter.encrypt(Buffer.concat([one, proof(secret, office, one)]));
}

/** Takes a token and gives whom it lets in. Throws Refused `entry` for one that is none, is over, or whose key is let in no more. */
export async function entered(means: Means, token: Uint8Array): Promise<Entry> {
  const day = today(means);
  const one = Buffer.from(token.subarray(0, halfBytes));
  const shown = token.subarray(halfBytes);
  const offices = admitted(means.book(), day).filter((office) =>
    one.subarray(0, markBytes).equals(markOf(office)),
  );
  for (const secret of await means.secrets(day))
    for (const office of offices) if (same(proof(secret, office, one), shown)) return office;
  throw new Refused('entry');
}

/** Says which few of all offices a token may be for: proofs for all would cost whoever is shown made-up ones. */
function markOf({ id, version }: Office): Buffer {
  const mark = Buffer.alloc(markBytes);
  mark.writeUInt32BE(crc32(`${id} ${version}`));
  return mark;
}

/** A secret is of one day alone, so what it proves is bound to that day. */
const proof = (secret: Uint8Array, { id, version }: Office, one: Uint8Array): Uint8Array =>
  createHmac('sha256', secret)
    .update(`entry ${id} ${version} `)
    .update(one)
    .digest()
    .subarray(0, halfBytes);

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

/** All who may be let in on a day: a retired key no more, for a newer one sees its threads as well. */
const admitted = ({ mailboxes }: MailBook, day: Day): Office[] =>
  mailboxes.flatMap(({ id, versions }) =>
    versions.filter((key) => isTaken(key, day)).map(({ version }) => ({ id, version })),
  );

function recipientOf(book: MailBook, office: Office, day: Day): string | undefined {
  const key = keyOf(book, office);
  return key && isTaken(key, day) ? key.recipient : undefined;
}

const nobody = async (): Promise<string> => identityToRecipient(await generateX25519Identity());
