import type { Locator, Page } from 'playwright-core';
import { PDFDocument } from 'pdf-lib';
import {
  addRow,
  box,
  choose,
  find,
  pasteInto,
  unfold,
  write,
  writeBody,
  writeDay,
} from './adminhand.ts';

/** A picture of one grey point. */
export const dot = {
  name: 'Ảnh chụp.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** A PDF of one empty page. */
export const sheet = async () => {
  const paper = await PDFDocument.create();
  paper.addPage();
  const buffer = Buffer.from(await paper.save());
  return { name: 'Kế hoạch thử.pdf', mimeType: 'application/pdf', buffer };
};

const sourced = async (page: Page): Promise<Locator> => {
  const row = await addRow(page, 'Nguồn');
  await write(row, 'Tên nguồn', 'Báo cáo của nhóm thử');
  await write(row, 'Ngày của nguồn', '2026-11');
  return row;
};

/** Fills in the form of an article, with decomposed letters and the tone where newer spelling puts it. */
export async function article(page: Page): Promise<void> {
  // Decomposed, as some keyboards write, and with the tone where newer spelling puts it.
  await write(page, 'Tiêu đề', 'Đường dây nóng và buổi hoà giải thử'.normalize('NFD'));
  await write(page, 'Tóm tắt', 'Một buổi thử ở nơi thử.');
  await choose(page, 'Loại bài', 'Tin');
  const remembered = await addRow(page, 'Điều cần nhớ');
  await remembered.locator('input').first().fill('Nhớ một điều: hoà nhã.');
  await choose(page, 'Dành cho ai', 'Mọi người', 'Học sinh, sinh viên');
  await choose(page, 'Chủ đề', 'Cộng đồng và địa phương');
  await writeDay(page, 'Ngày đăng', '2026-11-20');
  await box(page, 'Ảnh').locator('input[type=file]').setInputFiles(dot);
  await page.getByText('Chọn ảnh khác').waitFor();
  await write(page, 'Mô tả ảnh', 'Một mảng màu xám');
  await choose(page, 'Người trong ảnh', 'Không nhận ra khuôn mặt ai');
  await sourced(page);
  await find(page, 'Văn bản liên quan', 'luat phong chong ma tuy', /^Luật Phòng, chống ma túy/);
  await writeBody(page, 'Tối thứ bảy có buổi nói chuyện. [1] Ai cũng khoẻ.'.normalize('NFD'));
}

/** Fills in the form of a document with a file. */
export async function document(page: Page): Promise<void> {
  await write(page, 'Tên văn bản', 'Kế hoạch thử của xã Thử');
  await write(page, 'Số hiệu', '00/KH-THỬ');
  await choose(page, 'Loại văn bản', 'Kế hoạch');
  await write(page, 'Cơ quan ban hành', 'Nhóm thử');
  await write(page, 'Ngày ban hành', '2026-10-01');
  await choose(page, 'Tình trạng', 'Đang cập nhật');
  await choose(page, 'Tỉnh, thành phố', 'Thành phố Huế', 'Tỉnh Lạng Sơn');
  await choose(page, 'Dành cho ai', 'Mọi người');
  await write(page, 'Tóm tắt', 'Văn bản bịa ra để thử.');
  await box(page, 'Tệp')
    .locator('input[type=file]')
    .setInputFiles(await sheet());
  await page.getByText('Chọn tệp khác').waitFor();
  await write(page, 'Biết qua đâu', 'Bản thử');
  await write(page, 'Ngày kiểm tra', '2026-11-20');
  await writeBody(page, 'Đây là văn bản bịa ra để thử.');
}

/** Fills in the form of a place, from the name of a commune that is no more. */
export async function place(page: Page): Promise<void> {
  await write(page, 'Tên', 'Nơi thử Hoà Bình');
  await choose(page, 'Loại', 'Điểm tư vấn');
  // A commune that is no more: its people belong to another one today.
  await find(page, 'Địa bàn hôm nay', 'xa vu hoi', 'Xã Vũ Hội');
  await write(page, 'Địa chỉ hôm nay', 'Số 1 đường Thử');
  const former = await unfold(page, 'Địa chỉ trước 1/7/2025');
  await write(former, 'Xã, phường, thị trấn cũ', 'Xã Vũ Hội');
  await write(former, 'Tỉnh, thành phố cũ', 'Thái Bình');
  const position = box(page, 'Vị trí');
  await position.getByLabel('Chính xác đến đâu').selectOption('Đúng tòa nhà');
  await pasteInto(position.getByLabel('Dán tọa độ'), '20.4012, 106.3204');
  await position.getByLabel('Vĩ độ').and(page.locator('[value="20.4012"]')).waitFor();
  const phone = await addRow(page, 'Điện thoại');
  await write(phone, 'Số', '(0227) 300 00 01');
  await write(phone, 'Ai nghe máy', 'Trực');
  const hours = await unfold(page, 'Giờ mở cửa');
  await week(hours);
  await choose(hours, 'Ngày lễ', 'Nghỉ');
  await choose(page, 'Việc làm ở đây', 'Tư vấn', 'Hỗ trợ sau cai');
  const cost = await unfold(page, 'Chi phí');
  await choose(cost, 'Chi phí', 'Miễn phí');
  await writeDay(cost, 'Ngày kiểm tra', '2026-11-20');
  await sourced(page);
  await choose(page, 'Tình trạng', 'Đã kiểm tra');
  const verified = await unfold(page, 'Lần kiểm tra gần nhất');
  await writeDay(verified, 'Ngày kiểm tra', '2026-11-20');
  await choose(verified, 'Cách kiểm tra', 'Gọi điện');
  await write(verified, 'Vai trò người kiểm tra', 'người thử');
}

/** Two days, mornings. */
async function week(scope: Locator): Promise<void> {
  await scope.getByRole('button', { name: /^Thêm khoảng giờ/ }).click();
  await scope.getByRole('button', { name: 'T2, thứ Hai' }).click();
  await scope.getByRole('button', { name: 'T3, thứ Ba' }).click();
  await scope.getByLabel('Mở lúc', { exact: true }).fill('07:30');
  await scope.getByLabel('Đóng lúc', { exact: true }).fill('11:30');
}

/** Fills in the form of a line. */
export async function hotline(page: Page): Promise<void> {
  await write(page, 'Số để gọi', '0227 300 00 02');
  await write(page, 'Tên', 'Đường dây nóng của nhóm thử');
  await choose(page, 'Dùng để làm gì', 'Giúp đỡ, lắng nghe');
  await write(page, 'Dành cho ai, khi nào', 'Người thử, buổi sáng.');
  await week(await unfold(page, 'Giờ nghe máy'));
  await choose(page, 'Tình trạng', 'Đã xác minh');
  await choose(page, 'Mã tỉnh', 'Thành phố Huế');
  await writeDay(page, 'Ngày xác minh', '2026-11-20');
  await write(page, 'Thứ tự', '90');
  const row = await sourced(page);
  await find(row, 'Văn bản trong thư viện', 'luat phong chong', /^Luật Phòng, chống ma túy/);
}

/** Fills in the form of a procedure. */
export async function procedure(page: Page): Promise<void> {
  await write(page, 'Tên thủ tục', 'Thủ tục thử');
  await write(page, 'Tóm tắt', 'Các bước bịa ra để thử.');
  await lineOf(page, 'Dành cho ai', 'Người thử: ai cũng được.');
  await lineOf(page, 'Các bước', 'Bước thử thứ nhất.');
  await lineOf(page, 'Các bước', 'Bước thử thứ hai.');
  await write(page, 'Nộp hoặc hỏi ở đâu', 'Nơi thử.');
  await write(page, 'Theo văn bản nào', 'Văn bản thử');
  await writeDay(page, 'Cập nhật đến ngày', '2026-11-20');
  await box(page, 'Đang cập nhật').getByRole('switch').click();
  await sourced(page);
  await writeDay(page, 'Ngày kiểm tra', '2026-11-20');
  await write(page, 'Thứ tự', '90');
}

async function lineOf(page: Page, label: string, text: string): Promise<void> {
  const row = await addRow(page, label);
  await row.locator('input, textarea').first().fill(text);
}

/** Fills in the form of a plan with one figure. */
export async function plan(page: Page): Promise<void> {
  await write(page, 'Tên', 'Kế hoạch thử năm 2026');
  await write(page, 'Tóm tắt', 'Chỉ tiêu bịa ra để thử.');
  await write(page, 'Tên địa bàn lúc đó', 'xã Thử');
  await choose(page, 'Cấp lúc đó', 'Xã, phường, thị trấn');
  await choose(page, 'Mã tỉnh hôm nay', 'Thành phố Huế');
  await write(page, 'Năm hoặc giai đoạn', '2026');
  await write(page, 'Năm để sắp xếp', '2026');
  await find(page, 'Văn bản trong thư viện', 'thua thien hue', /^Kế hoạch về cai nghiện/);
  // Before the row, which has a source of its own.
  await sourced(page);
  const row = await addRow(page, 'Chỉ tiêu và kết quả');
  await write(row, 'Nói gọn', 'Buổi thử');
  await write(row, 'Câu đã công bố', 'Tổ chức ít nhất 12,5 buổi thử');
  await choose(row, 'Loại', 'Chỉ tiêu');
  await choose(row, 'So sánh', 'ít nhất');
  await write(row, 'Số', '12.5');
  await write(row, 'Đơn vị', 'buổi');
  await write(row, 'Năm hoặc giai đoạn', '2026');
}

/** Fills in the form of an activity. */
export async function activity(page: Page): Promise<void> {
  await write(page, 'Tên', 'Buổi nói chuyện thử');
  await write(page, 'Tóm tắt', 'Một buổi bịa ra để thử.');
  await choose(page, 'Loại hoạt động', 'Nói chuyện trực tiếp');
  await choose(page, 'Tình trạng', 'Dự kiến');
  await find(page, 'Địa bàn hôm nay', 'xa vu hoi', 'Xã Vũ Hội');
  await writeDay(page, 'Ngày', '2026-12-20');
  await write(page, 'Bắt đầu lúc', '08:00');
  await choose(page, 'Dành cho ai', 'Gia đình, người thân');
  await sourced(page);
}

/** Fills in the form of a campaign. */
export async function campaign(page: Page): Promise<void> {
  await write(page, 'Tên', 'Chiến dịch thử 2026');
  await write(page, 'Tóm tắt', 'Một chiến dịch bịa ra để thử.');
  await writeDay(page, 'Từ ngày', '2026-11-20');
  await writeDay(page, 'Đến hết ngày', '2026-12-20');
  await choose(page, 'Dành cho ai', 'Mọi người');
  await sourced(page);
  await writeBody(page, 'Đây là chiến dịch bịa ra để thử.');
}
