import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { identityToRecipient } from 'age-encryption';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { writeKeyFile, type OfficeFile } from '../../src/mailbox/keyfile.ts';
import { keyRingOf, newPerson, type KeyRing } from '../../src/mailbox/keyring.ts';
import { newReceipt } from '../../src/mailbox/receipt.ts';
import { writeAgain, type Holder, type Question } from '../../src/mailbox/visitor.ts';
import { challengeAnswer, readBodyAs } from '../../src/mailbox/wire.ts';
import { askerOf, readersOf } from '../intake/people.ts';
import { passphrases, wrap } from '../mailbox/keys.ts';
import { seededBytes } from '../mailbox/people.ts';
import { identities, type TrialMailbox } from '../site/trialkeys.ts';
import { mailDay } from './mailbuild.ts';
import type { MailWorld } from './mailworld.ts';

/** The address of the desk, and of its keys. */
export const deskPath = '/tu-van-vien/';
export const keysPath = '/tu-van-vien/khoa/';

/** Takes the ID of a made-up mailbox and gives its key, held by Mai, or by Mai and Ba. */
export async function keyRing(
  id: TrialMailbox,
  names: readonly ('Mai' | 'Ba')[] = ['Mai'],
  recovery?: string,
): Promise<KeyRing> {
  const people = await Promise.all(
    names.map((name) => newPerson(name, passphrases[name === 'Mai' ? 'mai' : 'ba'], wrap)),
  );
  const identity = identities[id];
  const held = { version: 1, identity, recipient: await identityToRecipient(identity) };
  const rest = { v: 1, kind: 'office', office: id, revision: 1, on: mailDay, people } as const;
  return keyRingOf({ ...rest, people, ...(recovery && { recovery }) }, [held]);
}

/** A key file as a page is given it. */
export const asUpload = (file: OfficeFile) => ({
  name: `${file.office}.khoa.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(writeKeyFile(file)),
});

/** Somebody who asked: what they hold, and the name of their thread. */
export type Asker = ReturnType<typeof askerOf> & {
  id: string;
  holder: Holder;
  /** Writes once more. */
  write: (text: string) => Promise<void>;
};

let codes = 0;

/** Takes a world, what is asked and of whom, and asks it past the page. */
export async function asks(
  { line, book }: MailWorld,
  question: Partial<Question> & { text: string },
  to: TrialMailbox = 'thu-y-te',
): Promise<Asker> {
  codes += 1;
  const holder = { receipt: newReceipt(seededBytes(codes)), origin: book.origin };
  const asker = askerOf(line, holder);
  const behind = book.mailboxes.find(({ id }) => id === to)?.coordinator;
  const readers = readersOf(book, to, behind);
  const said: Question = {
    topic: 'relative',
    help: 'mailbox',
    lang: 'vi',
    accepts: ['health', 'mass-organisation', 'other'],
    area: { province: '33', commune: '13264' },
    ...question,
  };
  const work = async () => {
    const { body } = await line('/api/challenge');
    const { challenge } = readBodyAs(challengeAnswer, body);
    const solution = await solveChallenge({ challenge, deriveKey });
    if (!solution) throw new Error('The challenge has no solution.');
    const { counter, derivedKey } = solution;
    return { challenge, solution: { counter, derivedKey } };
  };
  const id = await asker.ask(said, readers, await work());
  const write = async (text: string): Promise<void> => {
    const sealed = await writeAgain(await asker.read(), { lang: 'vi', text }, readers);
    await asker.append(sealed, await work());
  };
  return { ...asker, id, holder, write };
}

/** Opens the desk in a new tab with a key file and Mai's passphrase. */
export async function openDesk(
  world: MailWorld,
  ring: KeyRing,
  options?: BrowserContextOptions,
): Promise<[Page, BrowserContext]> {
  const [page, context] = await world.tab(options);
  await page.goto(world.url + deskPath);
  await unlock(page, ring);
  return [page, context];
}

/** Chooses the key file, types Mai's passphrase and opens the desk. */
export async function unlock(page: Page, ring: KeyRing): Promise<void> {
  await page.getByLabel('Tệp khóa').setInputFiles(asUpload(ring.file));
  await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.mai);
  await page.getByRole('button', { name: 'Mở bàn' }).click();
  await page.getByRole('button', { name: 'Khóa bàn' }).waitFor();
}

/** The row of a thread in the queue. */
export const row = (page: Page, { id }: { id: string }) => page.locator(`[data-thread="${id}"]`);
