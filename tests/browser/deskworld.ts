import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { writeKeyFile, type OfficeFile } from '../../src/mailbox/keyfile.ts';
import type { KeyRing } from '../../src/mailbox/keyring.ts';
import type { Question } from '../../src/mailbox/visitor.ts';
import { challengeAnswer, readBodyAs } from '../../src/mailbox/wire.ts';
import { solved } from '../intake/works.ts';
import { askPastPage, type Asker } from '../islands/desk/asker.ts';
import { passphrases } from '../mailbox/keys.ts';
import type { TrialMailbox } from '../site/trialkeys.ts';
import type { MailWorld } from './mailworld.ts';

/** The address of the desk, and of its keys. */
export const deskPath = '/tu-van-vien/';
export const keysPath = '/tu-van-vien/khoa/';

/** A key file as a page is given it. */
export const asUpload = (file: OfficeFile) => ({
  name: `${file.office}.khoa.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(writeKeyFile(file)),
});

/** Takes a world, what is asked and of whom, and asks it past the page. */
export function asks(
  { line, book }: MailWorld,
  its: Partial<Question> & { text: string },
  to: TrialMailbox = 'thu-y-te',
): Promise<Asker> {
  const question: Question = {
    topic: 'relative',
    help: 'mailbox',
    lang: 'vi',
    accepts: ['health', 'mass-organisation', 'other'],
    area: { province: '33', commune: '13264' },
    ...its,
  };
  const work = async () => {
    const { body } = await line('/api/challenge');
    return solved(readBodyAs(challengeAnswer, body).challenge);
  };
  return askPastPage({ line, book, work }, question, to);
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
