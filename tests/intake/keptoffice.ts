import type { MailBook } from '../../src/domain/mailbook.ts';
import { newest, newKeyRing, newPerson } from '../../src/mailbox/keyring.ts';
import { openAs, passphrases, wrap } from '../mailbox/keys.ts';
import { trialBook } from '../site/trialkeys.ts';

/** What its key file is sealed to. */
export const passphrase = passphrases.mai;

/** A book and the identity of its point, which is in no file. */
export type KeptOffice = { book: MailBook; identity: string };

/** The point of the trial mailboxes with a key file of its own, in the book and opened as a counsellor opens it. */
export async function pointWithKeyFile(): Promise<KeptOffice> {
  const people = [await newPerson('Mai', passphrase, wrap)];
  const { file } = await newKeyRing({ office: 'thu-y-te', on: '2026-11-27', people });
  const opened = await openAs(file, 'Mai', passphrase);
  const { identity, recipient } = newest(opened);
  const book = trialBook('https://diem-tua.example');
  const versions = [{ version: 1, recipient, from: '2026-11-02' }];
  const mailboxes = book.mailboxes.map((it) => (it.id === 'thu-y-te' ? { ...it, versions } : it));
  return { book: { ...book, mailboxes }, identity };
}
