import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminSite } from './adminsite.ts';
import { openForm, openRow, question, send, write } from './adminhand.ts';
import { misfits, openAll, telephone, violations } from './adminscreen.ts';
import { localAdmin, type LocalAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let admin: LocalAdmin;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  admin = await localAdmin(browser);
  page = await admin.open(telephone);
  // Forms are left as they were found: nothing that is typed here shall be kept.
  page.on('dialog', (it) => void it.accept().catch(() => undefined));
});
afterAll(async () => {
  await admin.close();
  await browser.close();
});

/** Nothing of the screen lies out of reach, and nothing of ours shuts anybody out. */
async function expectFit(of: Page = page): Promise<void> {
  // What slides in takes a moment to stand still.
  await expect.poll(() => misfits(of)).toEqual([]);
  expect(await violations(of)).toEqual([]);
}

/** An entry of every collection that has many parts. */
const entries: Readonly<Record<string, string>> = {
  articles: 'tin-quang-ninh-ke-hoach-146-2022',
  documents: 'luat-120-2025',
  places: 'an-giang-my-thuan-1',
  hotlines: '111',
  procedures: 'cai-nghien-tu-nguyen-tai-co-so',
  plans: 'ung-hoa-2020',
};

describe('What looks at screens', () => {
  test('sees what is planted', async () => {
    await openForm(page, admin.url, 'places/new');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.style.cssText = 'width: 20px; height: 20px';
      const input = document.createElement('input');
      input.style.cssText = 'position: relative; left: 300px; width: 100px; height: 44px';
      document.querySelector('.dt-control')?.append(button, input);
    });
    expect(await misfits(page)).toEqual([
      'off the screen: input "" .',
      'smaller than a thumb: button "" .',
    ]);
    expect((await violations(page)).map((it) => it.split(':')[0])).toEqual([
      'button-name',
      'label',
    ]);
  });
});

describe('On a telephone, no part of the screen is out of reach', () => {
  test('at the desk, with everything unfolded and places found', async () => {
    await page.goto(`${admin.url}#/`);
    await page.getByLabel('Tìm nơi hoặc số điện thoại cần sửa').fill('hue');
    await page.getByText(/^Có \d+ nơi/).waitFor();
    for (const it of await page.locator('.ban details').all())
      await it.evaluate((details) => details.setAttribute('open', ''));
    await expectFit();
    await page.getByRole('button', { name: 'Kiểm tra một địa chỉ' }).click();
    await expectFit();
  });

  for (const [name, slug] of Object.entries(entries))
    test(`in ${name}: the list, an empty form and a full one, all open`, async () => {
      await page.goto(`${admin.url}#/`);
      await page.goto(`${admin.url}#/collections/${name}`);
      await page.locator('[class*="ListCard"]').first().waitFor();
      await expectFit();
      await openForm(page, admin.url, `${name}/new`);
      await openAll(page);
      await expectFit();
      await openForm(page, admin.url, `${name}/entries/${slug}`);
      await openAll(page);
      await expectFit();
    });

  for (const name of ['site', 'words'])
    test(`in the settings “${name}”, all open`, async () => {
      await openForm(page, admin.url, `settings/entries/${name}`);
      await openAll(page);
      await expectFit();
    });

  test('behind the eye: an article as readers will see it, and the form again', async () => {
    await openForm(page, admin.url, `articles/entries/${entries['articles']}`);
    const eye = page.locator('[class*="EditorToggle"]').first();
    await eye.click();
    const shown = page.frameLocator('iframe');
    await shown.getByRole('heading', { level: 1 }).waitFor();
    await expectFit();
    const over = () => document.documentElement.scrollWidth - innerWidth;
    expect(await page.frames().at(-1)?.evaluate(over)).toBeLessThanOrEqual(0);
    await eye.click();
    await page.locator('[class*="ControlContainer"]').first().waitFor();
  });
});

describe('On a telephone, what is said and asked fits', () => {
  test('in the menu of the button, in a notice and beside every empty field', async () => {
    await openForm(page, admin.url, 'hotlines/new');
    await page.getByRole('button', { name: 'Đăng', exact: true }).click();
    await page.getByRole('menuitem').first().waitFor();
    await expectFit();
    await page.getByRole('menuitem').first().click();
    const notice = page.locator('.Toastify__toast');
    await notice.waitFor();
    expect(await notice.innerText()).toBe(
      'Còn ô chưa điền hoặc điền chưa đúng. Hãy sửa ở chỗ báo lỗi rồi lưu lại.',
    );
    await expectFit();
  });

  test('in the list of mistakes', async () => {
    await openForm(page, admin.url, 'procedures/entries/quan-ly-sau-cai');
    await write(await openRow(page, 'Nguồn', 0), 'Địa chỉ web', 'http://vi-du.example/tin');
    await openForSending();
    await expectFit();
    await question(page).getByRole('button', { name: 'Quay lại sửa' }).click();
  });

  test('in the warnings, and in the question about people', async () => {
    await openForm(page, admin.url, `articles/entries/${entries['articles']}`);
    await write(page, 'Tóm tắt', 'Một bài nhắc đến con nghiện và tệ nạn.');
    await page.locator('.dt-prose').fill('![Sân trường](/media/articles/thu/san.webp)');
    await openForSending();
    await expectFit();
    await question(page).getByRole('button', { name: 'Vẫn lưu' }).click();
    await question(page).getByText('Trong ảnh có ai nhận ra được không?').waitFor();
    await expectFit();
    await question(page).getByRole('button', { name: 'Quay lại sửa' }).click();
  });

  test('on a page that is not connected to anything', async () => {
    const site = await adminSite(() => undefined);
    const alone = await page.context().newPage();
    await alone.goto(`${site.url}/quan-tri/`);
    await alone.getByRole('heading', { name: 'Trang biên tập chưa được nối' }).waitFor();
    await expectFit(alone);
    await alone.close();
    await site.close();
  });
});

async function openForSending(): Promise<void> {
  await send(page);
  await question(page).waitFor();
}
