import { Decrypter, Encrypter } from 'age-encryption';
import { base64 } from '@scure/base';
import { KeyError } from './keyerror.ts';
import { readPassphrase, weakness } from './passphrase.ts';

/** age's scrypt: N = 2^17, 128 MiB, half a second on a computer and two on a slow phone. */
const workFactor = 17;

const identityPattern = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/** Takes an identity and a passphrase and gives the identity sealed, as an age file in base64; in a browser a worker does this. */
export type Wrap = (identity: string, passphrase: string) => Promise<string>;

/** Takes what `Wrap` gave and the passphrase and gives the identity. */
export type Unwrap = (wrapped: string, passphrase: string) => Promise<string>;

/**
 * Seals an identity to a passphrase, as `age -p` would: half a second of work, in which nothing else
 * runs; `factor` is age's, the logarithm of N. Throws KeyError `short`, `plain` for a passphrase that is too weak.
 */
export async function wrap(
  identity: string,
  passphrase: string,
  factor = workFactor,
): Promise<string> {
  const weak = weakness(passphrase);
  if (weak) throw new KeyError(weak);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(readPassphrase(passphrase));
  encrypter.setScryptWorkFactor(factor);
  return sealedIdentity(identity, encrypter);
}

/** Opens what `wrap` sealed. Throws KeyError `passphrase` for another passphrase and for an altered byte: which of the two cannot be told. */
export async function unwrap(wrapped: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(readPassphrase(passphrase));
  const identity = await openedIdentity(wrapped, decrypter);
  if (identity === undefined) throw new KeyError('passphrase');
  return identity;
}

/** Takes an identity and who may open it and gives it as an age file in base64, with a line end: `age -i` reads it. */
export async function sealedIdentity(identity: string, encrypter: Encrypter): Promise<string> {
  return base64.encode(await encrypter.encrypt(`${identity}\n`));
}

/** Takes an age file in base64 and who opens it and gives the identity inside; nothing when it does not open or holds none. */
export async function openedIdentity(
  sealed: string,
  decrypter: Decrypter,
): Promise<string | undefined> {
  try {
    const identity = (await decrypter.decrypt(base64.decode(sealed), 'text')).trim();
    return identityPattern.test(identity) ? identity : undefined;
  } catch {
    return undefined;
  }
}
