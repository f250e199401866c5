import { base64urlnopad } from '@scure/base';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { webCrypto } from './derived.ts';
import { encode } from './encoding.ts';
import { KeyError } from './keyerror.ts';
import type { OfficeFile, Person } from './keyfile.ts';
import { openedIdentity, sealedIdentity, type Unwrap, type Wrap } from './wrapping.ts';

/** A key file that was opened: what it says, and the office's identities, which are secret. */
export type KeyRing = {
  file: OfficeFile;
  /** One for each version, the oldest first. */
  identities: readonly [Held, ...Held[]];
};

/** One version of an office's key: AGE-SECRET-KEY-1…, and its recipient. */
export type Held = { version: number; identity: string; recipient: string };

/** Takes a name, a passphrase and what seals to it and gives a new person with a key of their own. Throws as `wrap` does. */
export async function newPerson(name: string, passphrase: string, wrap: Wrap): Promise<Person> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const shown = name.trim().normalize('NFC');
  return { name: shown, recipient, passphrase: await wrap(identity, passphrase), passkeys: [] };
}

/** Takes an office, its people, the recovery recipient if there is one, and the day, and gives its first key. */
export async function newKeyRing(
  of: Pick<OfficeFile, 'office' | 'recovery' | 'people' | 'on'>,
): Promise<KeyRing> {
  return keyRingOf({ v: 1, kind: 'office', revision: 1, ...of }, [await newHeld(1)]);
}

/**
 * Takes a key file, a person's name, their passphrase and what opens with it, and gives the person's
 * own identity. Throws KeyError `person` for a name that is not there, `passphrase`.
 */
export async function personalIdentity(
  file: OfficeFile,
  name: string,
  passphrase: string,
  unwrap: Unwrap,
): Promise<string> {
  const person = file.people.find((one) => one.name === name);
  if (!person) throw new KeyError('person');
  return unwrap(person.passphrase, passphrase);
}

/**
 * Takes a key file and the identity of one of its people, or the recovery identity, and gives it
 * opened. Throws KeyError `person` when the identity opens none of it, `altered` when a key in it is
 * another than it says, or anything was changed by somebody who does not hold the newest key.
 */
export async function openKeyRing(file: OfficeFile, identity: string): Promise<KeyRing> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const opened = await Promise.all(
    file.versions.map(async ({ version, recipient, sealed }) => {
      const inside = await openedIdentity(sealed, decrypter);
      if (inside === undefined) throw new KeyError('person');
      if ((await identityToRecipient(inside)) !== recipient) throw new KeyError('altered');
      return { version, identity: inside, recipient };
    }),
  );
  const ring = { file, identities: atLeastOne(opened) };
  if ((await macOf(file, newest(ring).identity)) !== file.mac) throw new KeyError('altered');
  return ring;
}

/** Takes an opened key file and gives the newest version of the key. */
export const newest = ({ identities }: Pick<KeyRing, 'identities'>): Held =>
  identities.at(-1) ?? identities[0];

/** Takes a key file that was opened, the day and who may open it from now on and gives it sealed anew. Throws KeyError `twice` for two of one name, `last` for nobody. */
export function withPeople(
  { file, identities }: KeyRing,
  people: readonly Person[],
  on: string,
): Promise<KeyRing> {
  if (people.length === 0) throw new KeyError('last');
  if (new Set(people.map(({ name }) => name)).size < people.length) throw new KeyError('twice');
  return keyRingOf({ ...file, people: [...people], on, revision: file.revision + 1 }, identities);
}

/** Takes a key file that was opened, the recipient of another recovery key and the day and gives it sealed for that one in place of the one before. */
export const withRecovery = (
  { file, identities }: KeyRing,
  recovery: string,
  on: string,
): Promise<KeyRing> =>
  keyRingOf({ ...file, recovery, on, revision: file.revision + 1 }, identities);

/** Takes a key file that was opened and the day and gives it with one more version of the key, for the same people. */
export async function rotated({ file, identities }: KeyRing, on: string): Promise<KeyRing> {
  const next = await newHeld(newest({ identities }).version + 1);
  return keyRingOf({ ...file, on, revision: file.revision + 1 }, [...identities, next]);
}

/** Takes a key file that was opened, a version that is no longer used and the day and gives it without. Throws KeyError `version` for one that it does not have, or that is the newest. */
export function withoutVersion(ring: KeyRing, version: number, on: string): Promise<KeyRing> {
  const { file, identities } = ring;
  const kept = identities.filter((held) => held.version !== version);
  if (kept.length === identities.length || newest(ring).version === version)
    throw new KeyError('version');
  return keyRingOf({ ...file, on, revision: file.revision + 1 }, atLeastOne(kept));
}

/** Takes what a key file says besides its keys, and the identities that it holds, and gives it sealed. */
export async function keyRingOf(
  rest: Omit<OfficeFile, 'versions' | 'mac'>,
  identities: KeyRing['identities'],
): Promise<KeyRing> {
  const recipients = rest.people.map(({ recipient }) => recipient);
  const encrypter = new Encrypter();
  for (const one of rest.recovery ? [...recipients, rest.recovery] : recipients)
    encrypter.addRecipient(one);
  const versions = await Promise.all(
    identities.map(async ({ version, identity, recipient }) => ({
      version,
      recipient,
      sealed: await sealedIdentity(identity, encrypter),
    })),
  );
  const unsigned = { ...rest, versions };
  const mac = await macOf(unsigned, newest({ identities }).identity);
  return { file: { ...unsigned, mac }, identities };
}

async function newHeld(version: number): Promise<Held> {
  const identity = await generateX25519Identity();
  return { version, identity, recipient: await identityToRecipient(identity) };
}

function atLeastOne<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new KeyError('file');
  return [first, ...rest];
}

/** Said first, so that the key signs nothing that another protocol could read. */
const domain = 'tuvan-keyfile/v1|file';

/** HMAC-SHA256 over every field, with a key derived from the office's newest identity. */
async function macOf(
  { mac: _, ...file }: Omit<OfficeFile, 'mac'> & { mac?: string },
  identity: string,
): Promise<string> {
  const secret = new TextEncoder().encode(identity);
  const from = await webCrypto().importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const salt = new TextEncoder().encode('tuvan-keyfile/v1');
  const info = new TextEncoder().encode('mac');
  const derived = { name: 'HKDF', hash: 'SHA-256', salt, info };
  const bits = await webCrypto().deriveBits(derived, from, 256);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await webCrypto().importKey('raw', bits, hmac, false, ['sign']);
  const signed = await webCrypto().sign('HMAC', key, encode([domain, file]));
  return base64urlnopad.encode(new Uint8Array(signed));
}
