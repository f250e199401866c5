import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { LetterError } from './lettererror.ts';
import { readLetter, type Letter } from './letter.ts';
import { pad, sealedBytes, unpad } from './padding.ts';

/** Every letter has room for three readers, and as many stanzas, so that nobody can count them. */
export const readersInLetter = 3;

const recipientPattern = /^age1[02-9ac-hj-np-z]{58}$/;
const identityPattern = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/** age's header (age-encryption.org/v1) with three X25519 stanzas and nothing else. */
const headerPattern =
  /^age-encryption\.org\/v1\n(-> X25519 [\w+/]{43}\n[\w+/]{43}\n){3}--- [\w+/]{43}\n$/;
const headerBytes = 22 + readersInLetter * 98 + 48;

/**
 * Takes a letter and the age recipients of one to three readers and gives an age file of
 * `sealedBytes` bytes, whatever the letter says. In the place of a reader who is missing stands a
 * recipient made on the spot whose identity nobody keeps. Throws LetterError: `fields`, `room` for a
 * letter that is none or does not fit, `readers` for none, too many or one twice, `key` for a
 * recipient that is none.
 */
export async function seal(letter: Letter, recipients: readonly string[]): Promise<Uint8Array> {
  const plain = pad(readLetter(letter));
  const distinct = new Set(recipients).size === recipients.length;
  if (!distinct || recipients.length < 1 || recipients.length > readersInLetter)
    throw new LetterError('readers');
  if (!recipients.every((one) => recipientPattern.test(one))) throw new LetterError('key');
  const sealed = await encrypted(plain, await withThrowaways(recipients));
  if (sealed.length !== sealedBytes) throw new LetterError('size');
  return sealed;
}

/**
 * Takes a sealed letter and the identities of a reader, one for each version of the key, and gives
 * the letter. Throws LetterError: `size`, `header` for what no letter looks like, `key` for an
 * identity that is none, `unopened` when no identity opens it or a byte was altered (which of the
 * two cannot be told), `padding`, `text`, `fields` for what a reader's key sealed but no letter is.
 */
export async function open(sealed: Uint8Array, identities: readonly string[]): Promise<Letter> {
  if (sealed.length !== sealedBytes) throw new LetterError('size');
  const header = String.fromCharCode(...sealed.subarray(0, headerBytes));
  if (!headerPattern.test(header)) throw new LetterError('header');
  if (!identities.every((one) => identityPattern.test(one))) throw new LetterError('key');
  return readLetter(unpad(await decrypted(sealed, identities)));
}

async function withThrowaways(recipients: readonly string[]): Promise<string[]> {
  const missing = Array.from({ length: readersInLetter - recipients.length }, async () =>
    identityToRecipient(await generateX25519Identity()),
  );
  return [...recipients, ...(await Promise.all(missing))];
}

async function encrypted(plain: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  try {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return await encrypter.encrypt(plain);
  } catch {
    // A recipient with a wrong checksum, or one that no secret can be shared with.
    throw new LetterError('key');
  }
}

/**
 * Takes an age file and identities and gives what is in it. Throws LetterError `key`, or `unopened` for
 * whatever age refuses. The vectors of age are run on this, as it ships (tests/site/letters.test.ts).
 */
export async function decrypted(
  sealed: Uint8Array,
  identities: readonly string[],
): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    throw new LetterError('key');
  }
  try {
    return await decrypter.decrypt(sealed);
  } catch {
    throw new LetterError('unopened');
  }
}
