import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { KeyError } from './keyerror.ts';
import type { OfficeFile, RecoveryFile } from './keyfile.ts';
import { openKeyRing, type KeyRing } from './keyring.ts';
import type { Unwrap, Wrap } from './wrapping.ts';

/** Takes the day, a passphrase and what seals to it and gives a new recovery key, for all offices of a province. Throws as `wrap` does. */
export async function newRecovery(
  on: string,
  passphrase: string,
  wrap: Wrap,
): Promise<RecoveryFile> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { v: 1, kind: 'recovery', on, recipient, passphrase: await wrap(identity, passphrase) };
}

/**
 * Takes an office's key file, the recovery key, its passphrase and what opens with it and gives the
 * key file opened. Throws KeyError `recovery` for the recovery key of others, `passphrase`, and as
 * `openKeyRing` does.
 */
export async function recovered(
  file: OfficeFile,
  { recipient, passphrase: wrapped }: RecoveryFile,
  passphrase: string,
  unwrap: Unwrap,
): Promise<KeyRing> {
  if (file.recovery !== recipient) throw new KeyError('recovery');
  return openKeyRing(file, await unwrap(wrapped, passphrase));
}
