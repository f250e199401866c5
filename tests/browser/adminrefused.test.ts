import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import * as form from './adminform.ts';
import { photo } from './adminphoto.ts';
import { editors, forgeAdmin, login, type ForgeAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let world: ForgeAdmin;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
// Pages that nobody needs any longer would go on asking.
afterEach(() => Promise.all(browser.contexts().map((it) => it.close())));

const owner = (page: Page) => form.field(page, 'Đơn vị quản lý');
const typed = 'Đơn vị thử của Lan';
const accept = (page: Page) => page.on('dialog', (dialog) => void dialog.accept());

// Each file that a list shows costs a request.
const seeds = ['content/places/can-tho-?.yml', 'content/articles/tin-*.md'];

describe('a session that has run out', () => {
  beforeAll(async () => {
    world = await forgeAdmin(browser, { seeds });
  });
  afterAll(() => world.close());

  test('is told when an entry is saved; the form stays, and after the next login what was typed is back', async () => {
    const page = await world.open('lan');
    accept(page);
    await form.openEntry(page, 'places', 'can-tho-1');
    await owner(page).fill(typed);
    world.forge.expire();
    await form.save(page);
    await form.notice(
      page,
      'Chưa lưu được: chưa hỏi được kho nội dung xem có ai vừa sửa mục này không: phiên đăng nhập đã hết. Nếu đang viết dở, phần ấy được giữ trên máy này: hãy tải lại trang, đăng nhập lại, mở lại mục này rồi chọn dùng lại phần viết dở.',
    );
    expect(await owner(page).inputValue()).toBe(typed);
    expect(await world.forge.branches()).toEqual(['main']);
    await form.kept(page, 'places.can-tho-1', typed);
    await login(page, world.url, 'lan');
    await form.openEntry(page, 'places', 'can-tho-1');
    await form.isBack(owner(page), typed);
    await form.save(page);
    await form.notice(page, 'Đã lưu');
    expect(await world.forge.file('content/places/can-tho-1.yml', 'cms/places/can-tho-1')).toMatch(
      new RegExp(`: ${typed}$`, 'm'),
    );
  });

  test('is told when a new article is saved, which comes back with its picture', async () => {
    const page = await world.open('minh');
    accept(page);
    await form.writeArticle(page, await photo(browser));
    world.forge.expire();
    await form.save(page);
    await form.nobodyShown(page);
    await form.notice(
      page,
      'Chưa lưu được: phiên đăng nhập đã hết. Nếu đang viết dở, phần ấy được giữ trên máy này: hãy tải lại trang, đăng nhập lại, mở lại mục này rồi chọn dùng lại phần viết dở.',
    );
    expect(await form.field(page, 'Tiêu đề').inputValue()).toBe(form.article.title);
    await form.kept(page, 'articles', form.article.body);
    await login(page, world.url, 'minh');
    await page.getByText('Viết tin trong tuần').click();
    await form.isBack(form.field(page, 'Tiêu đề'), form.article.title);
    await form.save(page);
    await form.nobodyShown(page);
    await form.notice(page, 'Đã lưu');
    const branch = `cms/articles/${form.article.slug}`;
    const file = await world.forge.file(`content/articles/${form.article.slug}.md`, branch);
    const picture = /src: \/(media\/\S+)/.exec(file ?? '')?.[1] ?? '';
    expect((await world.forge.bytes(`public/${picture}`, branch))?.length).toBeGreaterThan(10_000);
  });
});

describe('someone who may not publish', () => {
  beforeAll(async () => {
    world = await forgeAdmin(browser, { seeds });
  });
  afterAll(() => world.close());

  test('is told so, and the draft stays as it was for those who may', async () => {
    const page = await world.open('lan');
    accept(page);
    await form.openEntry(page, 'places', 'can-tho-1');
    await owner(page).fill(typed);
    await form.save(page);
    await form.notice(page, 'Đã lưu');
    await form.setStatus(page, 'Sẵn sàng đăng');
    const before = await world.forge.log();
    await form.publish(page);
    await form.notice(
      page,
      'Chưa đăng được: tài khoản này không được đăng lên trang. Bản nháp vẫn còn nguyên; hãy nhờ người duyệt đăng giúp.',
    );
    expect(await world.forge.log()).toEqual(before);
    expect(await world.forge.branches()).toEqual(['cms/places/can-tho-1', 'main']);
    await page.getByRole('button', { name: 'Trạng thái: Sẵn sàng đăng' }).waitFor();
    const duyet = await world.open('duyet');
    accept(duyet);
    await form.openEntry(duyet, 'places', 'can-tho-1');
    await form.publish(duyet);
    await form.notice(duyet, 'Đã đăng');
    expect(await world.forge.file('content/places/can-tho-1.yml')).toContain(typed);
    expect((await world.forge.log())[1]?.author.name).toBe(editors.lan.name);
  });

  test('cannot remove what is on the site, and is told whom to ask', async () => {
    const page = await world.open('lan');
    accept(page);
    await form.openEntry(page, 'places', 'can-tho-2');
    await page.getByRole('button', { name: 'Xóa mục đã đăng' }).click();
    await form.notice(
      page,
      'Chưa xóa được: tài khoản này không được làm việc đó trong kho nội dung. Chưa có gì thay đổi; hãy nhờ người duyệt làm giúp.',
    );
    expect(await world.forge.file('content/places/can-tho-2.yml')).toBeTruthy();
  });
});
