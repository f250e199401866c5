import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import * as form from './adminform.ts';
import { forgeAdmin, localAdmin, type ForgeAdmin, type Login } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
// Pages that nobody needs any longer would go on asking.
afterEach(() => Promise.all(browser.contexts().map((it) => it.close())));

const name = (page: Page) => form.field(page, 'Tên');
const place = (slug: string): string => `content/places/${slug}.yml`;
const draft = (slug: string): string => `cms/places/${slug}`;

const stays =
  'Chưa có gì được lưu và phần bạn viết vẫn ở trong biểu mẫu. Hãy mở mục này trong một thẻ khác, chép phần của bạn sang rồi lưu ở đó.';
const changed = `Chưa lưu được: Người khác vừa sửa mục này sau khi bạn mở. ${stays}`;
const drafted = `Chưa lưu được: Người khác vừa lưu một bản nháp của mục này sau khi bạn mở. ${stays}`;
const gone = `Chưa lưu được: Bản nháp hoặc mục này vừa được đăng, đổi tên hoặc gỡ đi sau khi bạn mở. ${stays}`;
const [mine, theirs] = ['Nơi thử của Lan', 'Nơi thử của Minh'];

// Each file that a list shows costs a request.
const seeds = ['content/places/{can-tho,da-nang}-?.yml'];

/** Someone before the form of a place, who says yes to what the browser asks. */
async function before(world: ForgeAdmin, login: Login, slug: string): Promise<Page> {
  const page = await world.open(login);
  page.on('dialog', (dialog) => void dialog.accept());
  await form.openEntry(page, 'places', slug);
  await name(page).waitFor();
  return page;
}

async function saves(page: Page, text: string): Promise<void> {
  await name(page).fill(text);
  await form.save(page);
  await form.notice(page, 'Đã lưu');
}

/** Expects that a save is refused with this notice and that the form keeps what was typed. */
async function isTold(page: Page, sentence: string, typed = mine): Promise<void> {
  await form.save(page);
  await form.notice(page, sentence);
  expect(await name(page).inputValue()).toBe(typed);
}

/** A colleague's change of a place, straight on main. */
async function changes(world: ForgeAdmin, slug: string): Promise<string> {
  const text = (await world.forge.file(place(slug))) ?? '';
  const next = text.replace(/^name: .*$/m, `name: ${theirs}`);
  await world.forge.commit(place(slug), next, 'duyet');
  return next;
}

describe('two editors and one place', () => {
  let world: ForgeAdmin;
  beforeAll(async () => {
    world = await forgeAdmin(browser, { seeds });
  });
  afterAll(() => world.close());

  test('whoever saves over a change on main is told, now and after a reload', async () => {
    const lan = await before(world, 'lan', 'can-tho-1');
    await name(lan).fill(mine);
    const next = await changes(world, 'can-tho-1');
    await isTold(lan, changed);
    await form.kept(lan, 'places.can-tho-1', mine);
    await lan.reload();
    await form.isBack(name(lan), mine);
    await isTold(lan, changed);
    expect(await world.forge.file(place('can-tho-1'))).toBe(next);
    expect(await world.forge.branches()).not.toContain(draft('can-tho-1'));
  });

  test('whoever comes second to a draft is told, and the first one’s stays', async () => {
    await saves(await before(world, 'duyet', 'can-tho-2'), 'Nơi thử lúc đầu');
    const [lan, minh] = await Promise.all([
      before(world, 'lan', 'can-tho-2'),
      before(world, 'minh', 'can-tho-2'),
    ]);
    await saves(minh, theirs);
    const kept = await world.forge.file(place('can-tho-2'), draft('can-tho-2'));
    expect(kept).toContain(theirs);
    await name(lan).fill(mine);
    await isTold(lan, changed);
    expect(await world.forge.file(place('can-tho-2'), draft('can-tho-2'))).toBe(kept);
  });

  test('who has opened what is on main is told of a draft that began since', async () => {
    const [lan, minh] = await Promise.all([
      before(world, 'lan', 'can-tho-3'),
      before(world, 'minh', 'can-tho-3'),
    ]);
    await saves(minh, theirs);
    await name(lan).fill(mine);
    await isTold(lan, drafted);
    const kept = await world.forge.file(place('can-tho-3'), draft('can-tho-3'));
    expect(kept).toContain(theirs);
    expect(kept).not.toContain(mine);
  });

  test('who goes on with a draft that was published meanwhile is told', async () => {
    const lan = await before(world, 'lan', 'can-tho-4');
    await saves(lan, theirs);
    const duyet = await before(world, 'duyet', 'can-tho-4');
    await form.setStatus(duyet, 'Sẵn sàng đăng');
    await form.publish(duyet);
    await form.notice(duyet, 'Đã đăng');
    await name(lan).fill(mine);
    await isTold(lan, gone);
    expect(await world.forge.branches()).not.toContain(draft('can-tho-4'));
    expect(await world.forge.file(place('can-tho-4'))).toContain(theirs);
  });

  test('saving twice from one form, with a reload before, is no false alarm', async () => {
    const lan = await before(world, 'lan', 'da-nang-1');
    await name(lan).fill(mine);
    await form.kept(lan, 'places.da-nang-1', mine);
    await lan.reload();
    await form.isBack(name(lan), mine);
    for (const text of [mine, `${mine} sửa lại`, `${mine} sửa lần ba`]) {
      await name(lan).fill(text);
      await form.save(lan);
      await form.saved(lan);
      await expect
        .poll(() => world.forge.file(place('da-nang-1'), draft('da-nang-1')), form.patience)
        .toContain(`${text}\n`);
    }
    expect(await lan.getByText('Chưa lưu được').count()).toBe(0);
    expect(world.forge.unknown).toEqual([]);
  });
});

const vain =
  'Chưa đăng được: bản nháp này vướng với sửa đổi khác đã lên trang sau khi nó được viết. Chưa đăng gì và bản nháp vẫn còn nguyên. Hãy thử lại sau một phút; nếu vẫn vậy, chép phần của bạn ra, nhấn “Xóa sửa đổi chưa đăng”, rồi viết lại trên bản mới.';

test.each([
  ['notices when it merges', false],
  ['has noticed before', true],
])('a draft whose conflict the forge %s is not published, and says so', async (_, knows) => {
  const world = await forgeAdmin(browser, { seeds, knowsConflicts: knows });
  const duyet = await before(world, 'duyet', 'can-tho-1');
  await saves(duyet, mine);
  await form.setStatus(duyet, 'Sẵn sàng đăng');
  const next = await changes(world, 'can-tho-1');
  const kept = await world.forge.file(place('can-tho-1'), draft('can-tho-1'));
  await form.publish(duyet);
  await form.notice(duyet, vain);
  expect(await world.forge.file(place('can-tho-1'))).toBe(next);
  expect(await world.forge.file(place('can-tho-1'), draft('can-tho-1'))).toBe(kept);
  expect(kept).toContain(mine);
  expect(world.forge.calls.filter(({ path }) => path.endsWith('/merge'))).toMatchObject([
    { status: knows ? 405 : 409 },
  ]);
  await world.close();
});

test('on one’s own computer, who saves over a file that something else has written is told', async () => {
  const world = await localAdmin(browser);
  const page = await world.open();
  const file = join(world.folder, place('can-tho-1'));
  await form.openEntry(page, 'places', 'can-tho-1');
  await name(page).fill(mine);
  const next = readFileSync(file, 'utf8').replace(/^name: .*$/m, `name: ${theirs}`);
  writeFileSync(file, next);
  await form.publish(page);
  await form.notice(page, changed);
  expect(await name(page).inputValue()).toBe(mine);
  expect(readFileSync(file, 'utf8')).toBe(next);
  await world.close();
});
