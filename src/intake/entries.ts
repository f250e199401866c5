import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { addDays } from '../domain/calendar.ts';
import { sha256 } from './bytes.ts';
import { Refused } from './answers.ts';
import { type Means, today } from './means.ts';
import { keyOf, type Office } from './offices.ts';

/** Whom a token lets in: a mailbox, with a version of its key. */
export type Entry = Office;

/** Every entry costs the server a key exchange and a row, whoever asks: how many are made in a second. */
export const entersPerSecond = 20;

/** A token is valid on its day and on the next, so that midnight ends nothing. */
const validDays = 2;

/**
 * Takes an office and gives a token that lets it in, sealed to its key: who can read it holds the key.
 * For an office that has none the same is done with a key that nobody holds.
 */
export async function sealedEntry(means: Means, office: Office): Promise<Uint8Array> {
  const { store, random } = means;
  means.enterPace();
  const token = random(32);
  const day = today(means);
  const recipient = (await recipientOf(means, office)) ?? (await nobody());
  const row = { token: sha256(token), office: office.id, version: office.version, day };
  await store.transact((db) => db.insertInto('entry').values(row).execute());
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(token);
}

/** Takes a token and gives whom it lets in. Throws Refused `entry` for one that is none, is over, or whose key has left the book. */
export async function entered({ store, book, ...means }: Means, token: Uint8Array): Promise<Entry> {
  const row = await store.db
    .selectFrom('entry')
    .select(['office', 'version', 'day'])
    .where('token', '=', sha256(token))
    .executeTakeFirst();
  if (row === undefined || row.day <= addDays(today(means), -validDays)) throw new Refused('entry');
  const entry = { id: row.office, version: row.version };
  if (keyOf(book(), entry) === undefined) throw new Refused('entry');
  return entry;
}

/** A retired key still lets in while there are threads that are sealed for it. */
async function recipientOf(means: Means, office: Office): Promise<string | undefined> {
  const key = keyOf(means.book(), office);
  const isRetired = key?.retired !== undefined && key.retired <= today(means);
  const hasThreads = await sealedFor(means, office);
  return isRetired && !hasThreads ? undefined : key?.recipient;
}

async function sealedFor({ store, ...means }: Means, { id, version }: Office): Promise<boolean> {
  const thread = await store.db
    .selectFrom('thread')
    .select('id')
    .where('expires', '>=', today(means))
    .where((eb) =>
      eb.or([
        eb.and({ point: id, point_version: version }),
        eb.and({ coordinator: id, coordinator_version: version }),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return thread !== undefined;
}

const nobody = async (): Promise<string> => identityToRecipient(await generateX25519Identity());
