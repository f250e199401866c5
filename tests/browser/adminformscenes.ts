import type { Page } from 'playwright-core';
import { addRow, box, choose, pasteInto, unfold, write, writeDay } from './adminhand.ts';
import { cut, shot } from './adminshot.ts';
import { example, wide, type Scene, type Stage } from './adminstage.ts';

/** The first picture of everyone: where one signs in. */
const signingIn: Scene = async ({ world }) => {
  const page = await (
    await world.context({ viewport: { width: 360, height: 480 }, deviceScaleFactor: 1.5 })
  ).newPage();
  await page.goto(world.url);
  await page.getByRole('button', { name: 'Đăng nhập bằng Forgejo' }).waitFor();
  return shot(page);
};

const desk: Scene = async ({ open }) =>
  shot(await open('bien-tap-1', { viewport: { width: 1000, height: 1080 } }));

const news = {
  title: 'Tối nói chuyện với phụ huynh (ví dụ)',
  summary: 'Phụ huynh được hỏi điều khó nói, không cần xưng tên.',
  alt: 'Sân trường buổi tối, nhiều ghế xếp hàng, không có người',
};

/** Fills in the weekly news as far as its photograph. */
export async function writeNews({ photo }: Stage, page: Page, title = news.title): Promise<void> {
  await page.getByText('Viết tin trong tuần').click();
  await write(page, 'Tiêu đề', title);
  await write(page, 'Tóm tắt', news.summary);
  const cover = box(page, 'Ảnh bìa');
  await cover.locator('input[type=file]').setInputFiles(photo);
  await page.getByText('Chọn ảnh khác').waitFor();
  await write(cover, 'Mô tả ảnh', news.alt);
}

const weekly: Scene = async (stage) => {
  const page = await stage.open('bien-tap-1', wide);
  await writeNews(stage, page);
  await box(page, 'Ảnh bìa').evaluate((it) => it.scrollIntoView());
  await page.locator('.dt-picture').waitFor();
  return shot(page);
};

/** The body of a Markdown entry on a phone. */
export const prose = (page: Page) => box(page, 'Nội dung').locator('textarea');

const people: Scene = async (stage) => {
  const page = await stage.open('bien-tap-1');
  await writeNews(stage, page);
  await write(await addRow(page, 'Nguồn'), 'Tên nguồn', 'Báo cáo ví dụ');
  await prose(page).fill('Tối thứ bảy, phường Thử Nghiệm mời phụ huynh đến nghe và hỏi. [1]');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Không nhận ra khuôn mặt ai').click();
  return shot(page, page.locator('dialog[open]'));
};

const event: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await page.getByText('Kể lại một sự kiện').click();
  await prose(page).waitFor();
  return cut(page, box(page, 'Nội dung'), 560);
};

const quickFix: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await page.getByText('Sửa nhanh số điện thoại').click();
  await page.getByLabel('Tìm nơi hoặc số điện thoại cần sửa').pressSequentially('thu nghiem');
  await page.getByText('Có 2 nơi.').waitFor();
  return cut(page, page.getByText('Tìm nơi hoặc số điện thoại cần sửa'), 280);
};

/** Opens the made-up place from the desk. */
export async function openExample(page: Page): Promise<void> {
  await page.getByLabel(/^Tìm nơi/).pressSequentially('diem tu van');
  await page.getByRole('link', { name: example.name }).first().click();
  await box(page, 'Tên').waitFor();
}

const number: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await openExample(page);
  const row = await addRow(page, 'Điện thoại');
  await write(row, 'Số', '0234.000.00.00');
  await write(row, 'Ai nghe máy', 'Trực văn phòng');
  return cut(page, box(page, 'Điện thoại'), 480);
};

const check: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await page.getByText('Kiểm tra một địa chỉ').click();
  await openExample(page);
  await choose(page, 'Tình trạng', 'Đã kiểm tra');
  const group = await unfold(page, 'Lần kiểm tra gần nhất');
  await writeDay(group, 'Ngày kiểm tra', '2026-11-27');
  await choose(group, 'Cách kiểm tra', 'Gọi điện');
  await write(group, 'Vai trò người kiểm tra', 'biên tập viên Sở Y tế');
  return cut(page, box(page, 'Tình trạng'), 660);
};

async function newPlace(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Địa chỉ hỗ trợ' }).click();
  await page.getByRole('link', { name: 'Tạo mục mới: Địa chỉ' }).click();
  await box(page, 'Địa bàn hôm nay').waitFor();
}

const area: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await newPlace(page);
  const field = box(page, 'Địa bàn hôm nay');
  await field.getByRole('combobox').pressSequentially('xa vu hoi');
  await field.getByRole('option').first().waitFor();
  return cut(page, field, 265);
};

const point: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await newPlace(page);
  const field = box(page, 'Vị trí');
  await pasteInto(field.getByLabel('Dán tọa độ'), '16.4637, 107.5909');
  await field.getByRole('button', { name: 'Mở bản đồ' }).click();
  await field.locator('.leaflet-marker-icon').waitFor();
  await page.waitForLoadState('networkidle');
  return cut(page, field, 870);
};

const hours: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await newPlace(page);
  const group = await unfold(page, 'Giờ mở cửa');
  await group.getByRole('button', { name: /^Thêm khoảng giờ/ }).click();
  for (const day of ['T2', 'T3', 'T4', 'T5', 'T6'])
    await group.getByRole('button', { name: `${day}, ` }).click();
  await group.getByLabel('Mở lúc').fill('07:30');
  await group.getByLabel('Đóng lúc').fill('16:30');
  await group.getByText('Người đọc sẽ hiểu:').waitFor();
  return cut(page, box(group, 'Giờ trong tuần'), 600);
};

const library: Scene = async ({ open }) => {
  const page = await open('bien-tap-1');
  await page.getByRole('link', { name: 'Văn bản' }).click();
  await page.getByRole('link', { name: 'Tạo mục mới: Văn bản' }).click();
  await write(page, 'Tên văn bản', 'Kế hoạch ví dụ năm 2026');
  await box(page, 'Tệp')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'Kế hoạch ví dụ 2026.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
    });
  await page.getByText('Chọn tệp khác').waitFor();
  return cut(page, box(page, 'Tệp'), 300);
};

/** Pictures of what is filled in, by name. */
export const formScenes: Readonly<Record<string, Scene>> = {
  'dang-nhap': signingIn,
  'ban-viec': desk,
  'tin-trong-tuan': weekly,
  'nguoi-trong-anh': people,
  'ke-lai-su-kien': event,
  'tim-de-sua': quickFix,
  'so-dien-thoai': number,
  'kiem-tra': check,
  'dia-ban': area,
  'vi-tri': point,
  'gio-mo-cua': hours,
  'van-ban': library,
};
