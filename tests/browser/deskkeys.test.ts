import decodeQR from 'qr/decode.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fingerprint } from '../../src/mailbox/fingerprint.ts';
import { readOfficeFile, readRecoveryFile } from '../../src/mailbox/keyfile.ts';
import { keySchema } from '../../src/schemas/key.ts';
import { openAs, passphrases } from '../mailbox/keys.ts';
import { keyRing } from '../islands/desk/asker.ts';
import { button, download } from './deskhand.ts';
import { asUpload, keysPath } from './deskworld.ts';
import { held } from './held.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
});
afterAll(() => world.close());

/** Downloads a file that the page offers by its name. */
async function offered(page: Page, name: string): Promise<string> {
  const file = await download(page, name);
  expect(file.name).toBe(name);
  return file.text;
}

/** The passphrase that is shown for somebody. */
const passphraseOf = (page: Page, of: string): Promise<string> =>
  page.locator('.keys-secrets div', { hasText: of }).locator('dd').innerText();

/** Reads the code as a telephone would, from a picture of the page. */
async function scanned(page: Page): Promise<string> {
  const [width, height, data] = await page
    .locator('.keys-qr')
    .first()
    .evaluate(async (svg) => {
      const cells = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = cells * 8;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.scale(8, 8);
      context.fillStyle = '#000';
      context.fill(new Path2D(svg.querySelector('path')?.getAttribute('d') ?? ''));
      const image = context.getImageData(0, 0, canvas.width, canvas.height);
      return [image.width, image.height, [...image.data]] as const;
    });
  return decodeQR({ width, height, data: Uint8Array.from(data) });
}

test('a province makes its recovery key and a point without a command line', async () => {
  const [page, context] = await world.tab();
  const asked: string[] = [];
  context.on('request', (it) => asked.push(`${it.method()} ${new URL(it.url()).pathname}`));
  await page.goto(world.url + keysPath);
  await page.getByLabel('Tạo khóa thu hồi của tỉnh').check();
  await button(page, 'Tạo khóa thu hồi').click();
  await page.getByRole('heading', { name: 'Đã tạo khóa thu hồi' }).waitFor();
  const recovery = readRecoveryFile(await offered(page, 'thu-hoi.khoa.json'));
  const recoveryPassphrase = await passphraseOf(page, 'Khóa thu hồi');

  // The table of places comes only after its name was typed, and after an own name for the mailbox.
  const letTable = await held(page, '**/noi.json');
  await page.getByLabel('Tạo hộp thư mới').check();
  await page.getByLabel('Tên ngắn của hộp thư').fill('tram-moi');
  await page.getByLabel('Địa điểm').fill('thu-noi-y-te');
  expect(await page.getByLabel('Mã tỉnh, thành phố').inputValue()).toBe('');
  letTable();
  // What is known of the place fills the fields that nobody filled.
  await expect.poll(() => page.getByLabel('Mã tỉnh, thành phố').inputValue()).toBe('33');
  expect(await page.getByLabel('Tên người gửi nhìn thấy').inputValue()).toBe('Điểm thử Trạm y tế');
  expect(await page.getByLabel('Mã các xã').inputValue()).toBe('13264');
  expect(await page.getByLabel('Tên ngắn của hộp thư').inputValue()).toBe('tram-moi');
  await page.getByLabel('Loại cơ quan đọc thư').selectOption('health');
  await page.getByLabel('Nơi điều phối', { exact: true }).fill('thu-dieu-phoi');
  await page.getByLabel('Gọi điện vào giờ bạn chọn').check();
  await page.getByLabel('Ai giữ khóa').fill('Mai, Ba');
  await button(page, 'Tạo khóa').click();
  await page.getByText('Hãy chọn tệp khóa thu hồi của tỉnh.').waitFor();
  await page.getByLabel('Tệp khóa thu hồi của tỉnh').setInputFiles({
    name: 'thu-hoi.khoa.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(recovery)),
  });
  await button(page, 'Tạo khóa').click();
  await page.getByRole('heading', { name: 'Đã tạo hộp thư' }).waitFor();

  const file = readOfficeFile(await offered(page, 'tram-moi.khoa.json'));
  const key = keySchema.parse(parse(await offered(page, 'tram-moi.yml')));
  const recipient = file.versions[0]?.recipient ?? '';
  expect(key).toMatchObject({
    name: 'Điểm thử Trạm y tế',
    place: 'thu-noi-y-te',
    communes: ['13264'],
    helps: ['mailbox', 'call'],
    coordinator: 'thu-dieu-phoi',
    checkedOn: '2026-11-23',
    versions: [{ version: 1, recipient, from: '2026-11-23' }],
  });
  for (const name of ['Mai', 'Ba'])
    expect((await openAs(file, name, await passphraseOf(page, name))).identities).toHaveLength(1);
  await page.getByText(await fingerprint(recipient)).waitFor();
  expect(await scanned(page)).toBe(recipient);
  expect(asked.filter((it) => it.startsWith('POST'))).toEqual([]);

  // Everybody forgot their passphrase: the recovery key opens, and somebody gets a new one.
  await page.getByLabel('Đổi khóa, thêm hay bớt người').check();
  await page.getByLabel('Tệp khóa của hộp thư').setInputFiles(asUpload(file));
  await page.getByLabel('Tệp khóa thu hồi').setInputFiles({
    name: 'thu-hoi.khoa.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(recovery)),
  });
  await page.getByLabel('Mật khẩu của khóa thu hồi').fill(recoveryPassphrase);
  await button(page, 'Mở tệp khóa').click();
  await page
    .locator('li', { hasText: 'Ba' })
    .getByRole('button', { name: 'Cấp mật khẩu mới' })
    .click();
  await button(page, 'Cấp mật khẩu').click();
  await page.getByRole('heading', { name: 'Đã cấp mật khẩu mới cho Ba' }).waitFor();
  const again = readOfficeFile(await offered(page, 'tram-moi.khoa.json'));
  expect((await openAs(again, 'Ba', await passphraseOf(page, 'Ba'))).file.revision).toBe(2);
  await context.close();
}, 120_000);

test('a key is changed, people come and go, and each work gives a new file', async () => {
  const [page, context] = await world.tab();
  const ring = await keyRing('thu-y-te', ['Mai', 'Ba']);
  await page.goto(world.url + keysPath);
  await page.getByLabel('Đổi khóa, thêm hay bớt người').check();
  await page.getByLabel('Tệp khóa của hộp thư').setInputFiles(asUpload(ring.file));
  await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.ba);
  await button(page, 'Mở tệp khóa').click();
  await page.getByText('Mật khẩu không đúng').waitFor();
  await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.mai);
  await button(page, 'Mở tệp khóa').click();

  await button(page, 'Thêm người giữ khóa').click();
  await page.getByLabel('Tên gọi').fill('Ba');
  await button(page, 'Thêm').click();
  await page.getByText('đã có người mang tên này').waitFor();
  await page.getByLabel('Tên gọi').fill('Lan');
  await page.getByLabel('Mật khẩu tự đặt').fill('ngắn quá');
  await button(page, 'Thêm').click();
  await page.getByText('Mật khẩu cần ít nhất 16 ký tự.').waitFor();
  await page.getByLabel('Mật khẩu tự đặt').fill('mưa rơi trên phố Huế');
  await button(page, 'Thêm').click();
  await page.getByRole('heading', { name: 'Đã thêm Lan' }).waitFor();
  const added = readOfficeFile(await offered(page, 'thu-y-te.khoa.json'));
  expect((await openAs(added, 'Lan', 'mưa rơi trên phố Huế')).identities).toHaveLength(1);

  await page
    .locator('li', { hasText: 'Ba' })
    .getByRole('button', { name: 'Bớt và đổi khóa' })
    .click();
  await button(page, 'Thôi').click();
  await page
    .locator('li', { hasText: 'Ba' })
    .getByRole('button', { name: 'Bớt và đổi khóa' })
    .click();
  await page.getByText('Ba không mở được thư nào gửi bằng khóa mới.').waitFor();
  await button(page, 'Bớt và đổi khóa').click();
  await page.getByRole('heading', { name: 'Đã bớt Ba và đổi khóa' }).waitFor();
  const left = readOfficeFile(await offered(page, 'thu-y-te.khoa.json'));
  const key = keySchema.parse(parse(await offered(page, 'thu-y-te.yml')));
  expect(left.people.map(({ name }) => name)).toEqual(['Mai', 'Lan']);
  expect(key.versions.map(({ recipient }) => recipient)).toEqual(
    left.versions.map(({ recipient }) => recipient),
  );
  expect(key.versions[0]?.retired).toBe('2026-11-23');
  await page.getByText('Khóa thứ 1 hủy được từ ngày 10/3/2027').waitFor();
  await context.close();
}, 120_000);

test('what is secret goes when nobody is there for ten minutes', async () => {
  const [page, context] = await world.tab();
  await page.goto(world.url + keysPath);
  await page.getByLabel('Tạo khóa thu hồi của tỉnh').check();
  await button(page, 'Tạo khóa thu hồi').click();
  await page.getByRole('heading', { name: 'Đã tạo khóa thu hồi' }).waitFor();
  const secret = await passphraseOf(page, 'Khóa thu hồi');
  expect(await page.content()).toContain(secret);
  await page.clock.setFixedTime(world.clock.now.getTime() + 10 * 60_000);
  await page.getByRole('heading', { name: 'Đã tạo khóa thu hồi' }).waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(secret);
  await context.close();
});
