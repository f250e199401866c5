import { Decrypter, Encrypter } from 'age-encryption';
import { newest, type KeyRing } from './keyring.ts';

/** Answers that were begun and not sent, by thread, while the desk is locked: sealed to the office's own key, in memory alone. */
export type Drafts = { office: string; sealed: Uint8Array };

/** Takes an opened key and what was begun, by thread, and gives it sealed; nothing where nothing was. */
export async function sealDrafts(
  ring: KeyRing,
  texts: ReadonlyMap<string, string>,
): Promise<Drafts | undefined> {
  const begun = [...texts].filter(([, text]) => text.trim() !== '');
  if (begun.length === 0) return undefined;
  const encrypter = new Encrypter();
  encrypter.addRecipient(newest(ring).recipient);
  const sealed = await encrypter.encrypt(JSON.stringify(begun));
  return { office: ring.file.office, sealed };
}

/** Takes an opened key and what was sealed and gives it back; nothing where this key is of another office, or no longer opens it. */
export async function openDrafts(
  ring: KeyRing,
  drafts: Drafts | undefined,
): Promise<Map<string, string>> {
  if (drafts?.office !== ring.file.office) return new Map();
  const decrypter = new Decrypter();
  for (const { identity } of ring.identities) decrypter.addIdentity(identity);
  try {
    // Only `sealDrafts` seals such a text to this key, and it never leaves this page.
    return new Map(
      JSON.parse(await decrypter.decrypt(drafts.sealed, 'text')) as [string, string][],
    );
  } catch {
    return new Map();
  }
}
