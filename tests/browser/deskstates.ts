import type { Page } from 'playwright-core';
import type { KeyRing } from '../../src/mailbox/keyring.ts';
import { passphrases } from '../mailbox/keys.ts';
import type { Asker } from '../islands/desk/asker.ts';
import { button, read } from './deskhand.ts';
import { asUpload, deskPath, keysPath, row, unlock } from './deskworld.ts';
import type { MailWorld } from './mailworld.ts';

/** What is shown: a world, a key file of it that two people hold, and somebody who asked its office. */
type Shown = { world: MailWorld; ring: KeyRing; asker: Asker };

type Reach = (page: Page) => Promise<void>;

/** What may stand on these pages, one after another, each with what leads to it. */
export const deskStates = ({ world, ring, asker }: Shown): readonly [string, Reach][] => [
  [
    'closed',
    async (page) => {
      await page.goto(world.url + deskPath);
      await page.getByLabel('Tệp khóa').setInputFiles(asUpload(ring.file));
      await page.getByLabel('Bạn là', { exact: true }).waitFor();
    },
  ],
  [
    'queue',
    async (page) => {
      await unlock(page, ring);
      await row(page, asker).waitFor();
    },
  ],
  [
    'thread',
    async (page) => {
      await read(page, asker);
    },
  ],
  [
    'handover',
    async (page) => {
      await button(page, 'Chuyển cho nơi khác').click();
      await page.getByLabel('Nơi nhận').selectOption({ index: 1 });
    },
  ],
  [
    'question',
    async (page) => {
      await button(page, 'Chặn').click();
      await page.getByText('vẫn thấy số 111').waitFor();
    },
  ],
  [
    'answers',
    async (page) => {
      await button(page, 'Mẫu trả lời').click();
      await button(page, 'Thêm mẫu').click();
    },
  ],
  [
    'absence',
    async (page) => {
      await button(page, 'Vắng người').click();
      await page.getByLabel('Vắng từ ngày').waitFor();
    },
  ],
  [
    'danger',
    async (page) => {
      await page.goto(`${world.url}/tu-van-vien/khi-khan-cap/`);
    },
  ],
  [
    'keys',
    async (page) => {
      await page.goto(world.url + keysPath);
      await page.getByLabel('Tạo hộp thư mới').check();
      await page.getByLabel('Ai giữ khóa').waitFor();
    },
  ],
  [
    'recovery',
    async (page) => {
      await page.getByLabel('Tạo khóa thu hồi của tỉnh').check();
      await button(page, 'Tạo khóa thu hồi').click();
      await page.getByRole('heading', { name: 'Đã tạo khóa thu hồi' }).waitFor();
      await page.getByText(/^(\d{4} ){5}\d{4}$/).waitFor();
    },
  ],
  [
    'work',
    async (page) => {
      await page.getByLabel('Đổi khóa, thêm hay bớt người').check();
      await page.getByLabel('Tệp khóa của hộp thư').setInputFiles(asUpload(ring.file));
      await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.mai);
      await button(page, 'Mở tệp khóa').click();
      await page.getByText(/^(\d{4} ){5}\d{4}$/).waitFor();
    },
  ],
];
