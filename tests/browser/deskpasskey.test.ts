import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOfficeFile } from '../../src/mailbox/keyfile.ts';
import type { KeyRing } from '../../src/mailbox/keyring.ts';
import { passphrases } from '../mailbox/keys.ts';
import { keyRing } from '../islands/desk/asker.ts';
import { button, download } from './deskhand.ts';
import { asUpload, deskPath, keysPath } from './deskworld.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;
let ring: KeyRing;

beforeAll(async () => {
  [world, ring] = await Promise.all([mailWorld(), keyRing('thu-y-te')]);
});
afterAll(() => world.close());

/** A passkey is bound to a name, which an address is not. */
const named = (path: string): string => world.url.replace('127.0.0.1', 'localhost') + path;

/** A device that makes passkeys without asking anybody, with or without PRF. */
async function authenticator(context: BrowserContext, page: Page, hasPrf: boolean): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
}

/** Opens the key file on the page of keys. */
async function openKeys(page: Page): Promise<void> {
  await page.goto(named(keysPath));
  await page.getByLabel('Đổi khóa, thêm hay bớt người').check();
  await page.getByLabel('Tệp khóa của hộp thư').setInputFiles(asUpload(ring.file));
  await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.mai);
  await button(page, 'Mở tệp khóa').click();
  await button(page, 'Thêm passkey của máy này').waitFor();
}

describe('a passkey', () => {
  test('is added to the key file and opens the desk without a passphrase', async () => {
    const [page, context] = await world.tab();
    await authenticator(context, page, true);
    await openKeys(page);
    await button(page, 'Thêm passkey của máy này').click();
    await page.getByRole('heading', { name: 'Đã thêm passkey cho Mai' }).waitFor();
    const file = readOfficeFile((await download(page, 'thu-y-te.khoa.json')).text);
    expect(file.people[0]?.passkeys).toHaveLength(1);
    expect(file.revision).toBe(2);

    await page.goto(named(deskPath));
    await page.getByLabel('Tệp khóa').setInputFiles(asUpload(file));
    await button(page, 'Mở bằng passkey').click();
    await button(page, 'Khóa bàn').waitFor();
    await context.close();

    const [stranger, other] = await world.tab();
    await authenticator(other, stranger, true);
    await stranger.goto(named(deskPath));
    await stranger.getByLabel('Tệp khóa').setInputFiles(asUpload(file));
    await button(stranger, 'Mở bằng passkey').click();
    await stranger.getByText('Hãy dùng mật khẩu; mật khẩu luôn mở được.').waitFor();
    await stranger.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.mai);
    await button(stranger, 'Mở bàn').click();
    await button(stranger, 'Khóa bàn').waitFor();
    await other.close();
  });

  test('that the device cannot make is said, and the passphrase opens', async () => {
    const [page, context] = await world.tab();
    await authenticator(context, page, false);
    await openKeys(page);
    await button(page, 'Thêm passkey của máy này').click();
    await page.getByText('Hãy dùng mật khẩu; mật khẩu luôn mở được.').waitFor();
    await page.goto(named(deskPath));
    await page.getByLabel('Tệp khóa').setInputFiles(asUpload(ring.file));
    expect(await button(page, 'Mở bằng passkey').count()).toBe(0);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.mai);
    await button(page, 'Mở bàn').click();
    await button(page, 'Khóa bàn').waitFor();
    await context.close();
  });
});
