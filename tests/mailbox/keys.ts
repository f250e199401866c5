import type { OfficeFile } from '../../src/mailbox/keyfile.ts';
import { KeyError, type KeyReason } from '../../src/mailbox/keyerror.ts';
import {
  newKeyRing,
  newPerson,
  openKeyRing,
  personalIdentity,
  type KeyRing,
} from '../../src/mailbox/keyring.ts';
import { unwrap, wrap as slowWrap } from '../../src/mailbox/wrapping.ts';

/** Passphrases that anyone can read here. */
export const passphrases = { mai: 'b3fg-7k9m-pq2r-st5v', ba: 'c4gh-8m2n-qr3s-tv6x' };

/** Seals as the real one does, with so little work that tests do not wait. */
export const wrap = (identity: string, passphrase: string): Promise<string> =>
  slowWrap(identity, passphrase, 10);

/** A recovery key that anyone can read here. */
export const recovery = {
  identity: 'AGE-SECRET-KEY-1MH9738HXMGZXK0LJZXXN23QU0WZ578VH9W9CVCE0XQN0FF5Y4HLQ5JKEA2',
  recipient: 'age1hccm6l7t7cs6xwkzmx6myq4pwx4t0tkpw2uag5sheumva237jdusgjxat3',
};

/** The key of an office that does not exist, for one person, Mai. */
export const keyOfMai = async (): Promise<KeyRing> =>
  newKeyRing({
    office: 'tram-mau',
    on: '2026-11-27',
    recovery: recovery.recipient,
    people: [await newPerson('Mai', passphrases.mai, wrap)],
  });

/** Opens a key file as a person does. */
export const openAs = async (
  file: OfficeFile,
  name: string,
  passphrase: string,
): Promise<KeyRing> => openKeyRing(file, await personalIdentity(file, name, passphrase, unwrap));

/** Takes what should be refused and gives the reason; anything else that is thrown is passed on. */
export async function keyRefusal(attempt: () => unknown): Promise<KeyReason | 'accepted'> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    return error.reason;
  }
  return 'accepted';
}
