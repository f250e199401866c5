import type { Page } from 'playwright-core';
import { addRow, write, writeDay } from './adminhand.ts';
import { openExample, prose } from './adminformscenes.ts';
import { shot } from './adminshot.ts';
import { example, wide, type Scene } from './adminstage.ts';

const save = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Lưu', exact: true }).click();

const saved = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();

async function status(page: Page, to: string): Promise<void> {
  await page.getByRole('button', { name: /^Trạng thái: / }).click();
  await page.getByRole('menuitem', { name: to }).click();
  await page.getByRole('button', { name: `Trạng thái: ${to}` }).waitFor();
}

/** A piece of news without a picture, all filled in but for what the scene is about. */
async function short(page: Page, title: string, body: string): Promise<void> {
  await page.getByText('Viết tin trong tuần').click();
  await write(page, 'Tiêu đề', title);
  await write(page, 'Tóm tắt', 'Bài bịa ra để làm ví dụ.');
  await write(await addRow(page, 'Nguồn'), 'Tên nguồn', 'Văn bản ví dụ');
  await prose(page).fill(body);
}

const sentence = 'Tối thứ bảy, phường Thử Nghiệm mời phụ huynh đến nghe và hỏi. [1]';

const statuses: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await short(page, 'Ví dụ: bài vừa viết xong', sentence);
  await save(page);
  await saved(page);
  await page.setViewportSize({ width: 360, height: 360 });
  await page.getByRole('button', { name: /^Trạng thái: / }).click();
  await page.getByRole('menuitem', { name: 'Chờ duyệt' }).waitFor();
  await page.locator('.Toastify__toast').waitFor({ state: 'detached' });
  return shot(page);
};

const board: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await short(page, 'Ví dụ: bài đang chờ duyệt', sentence);
  await save(page);
  await saved(page);
  await status(page, 'Chờ duyệt');
  const other = await open('bien-tap-2');
  await openExample(other);
  await write(other, 'Đơn vị quản lý', 'Đơn vị ví dụ');
  await save(other);
  await saved(other);
  await status(other, 'Sẵn sàng đăng');
  const approver = await open('duyet', wide);
  await approver.getByRole('link', { name: 'Duyệt' }).click();
  await approver.getByText('Đăng sửa đổi').waitFor();
  return shot(approver);
};

const coming: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await short(page, 'Ví dụ: bài hẹn ngày', sentence);
  await writeDay(page, 'Ngày đăng', '2026-11-30');
  await save(page);
  return shot(page, page.locator('dialog[open]'));
};

const stale: Scene = async ({ open, world }) => {
  const page = await open('bien-tap-1');
  await openExample(page);
  const path = `content/places/${example.slug}.yml`;
  const text = (await world.forge.file(path)) ?? '';
  await write(page, 'Đơn vị quản lý', 'Đơn vị ví dụ');
  await world.forge.commit(path, `${text}note: Ví dụ.\n`, 'bien-tap-2');
  await save(page);
  await page.getByText('Người khác vừa sửa').waitFor();
  return low(page);
};

const mistakes: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await short(
    page,
    'Ví dụ: bài còn chỗ cần sửa',
    `${sentence} Xem thêm ở http://vi-du.example [2]`,
  );
  await save(page);
  return shot(page, page.locator('dialog[open]'));
};

const words: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await short(page, 'Ví dụ: bài có từ nên tránh', 'Buổi nói chuyện về phòng, chống tệ nạn. [1]');
  await save(page);
  return shot(page, page.locator('dialog[open]'));
};

const offline: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await short(page, 'Ví dụ: bài viết lúc mất mạng', sentence);
  await page.context().setOffline(true);
  await save(page);
  await page.getByText('Phần bạn viết vẫn còn').waitFor();
  // What else could not be fetched is not what the picture is about.
  await page.getByText('Chưa mở được mục').click();
  await page.getByText('Chưa mở được mục').waitFor({ state: 'detached' });
  return low(page);
};

/** The upper half of the screen. */
async function low(page: Page): Promise<Buffer> {
  await page.setViewportSize({ width: 360, height: 440 });
  return shot(page);
}

const publishing: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  const part = page.locator('section', { hasText: 'Lần đăng gần nhất' });
  return shot(page, part);
};

/** Pictures of what happens after writing, by name. */
export const flowScenes: Readonly<Record<string, Scene>> = {
  'hen-ngay': coming,
  'can-sua': mistakes,
  'tu-nen-tranh': words,
  'mat-mang': offline,
  'lan-dang': publishing,
  'nguoi-khac-sua': stale,
  'trang-thai': statuses,
  'bang-duyet': board,
};
