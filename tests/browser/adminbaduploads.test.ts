import { describe, expect, test } from 'vitest';
import { admin, page } from './admineach.ts';
import { sheet } from './adminfills.ts';
import { box, openForm, write } from './adminhand.ts';

/** Opens an empty form with a title and expects that what `give` does to its field is refused so. */
async function expectRefused(
  form: { address: string; title: string; field: string },
  give: () => Promise<unknown>,
  refusal: string,
): Promise<void> {
  await openForm(page, admin.url, form.address);
  await write(page, form.title, 'Bài thử tệp');
  await give();
  const field = box(page, form.field);
  await field.getByText(refusal, { exact: true }).waitFor();
  expect(await field.locator('.dt-button').allInnerTexts()).toHaveLength(1);
  expect(await box(page, form.title).locator('input, textarea').first().inputValue()).toBe(
    'Bài thử tệp',
  );
}

const article = { address: 'articles/new', title: 'Tiêu đề', field: 'Ảnh' };
const paper = { address: 'documents/new', title: 'Tên văn bản', field: 'Tệp' };

/** A file so large that it is made where it is needed: noise behind the first bytes of a JPEG. */
const noise = (name: string, bytes: number) => () =>
  page.evaluate(
    ([called, size]) => {
      const all = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536)
        crypto.getRandomValues(all.subarray(at, at + 65_536));
      all.set([0xff, 0xd8, 0xff, 0xe0]);
      const holder = new DataTransfer();
      holder.items.add(new File([all], called, { type: 'image/jpeg' }));
      const input = document.querySelector<HTMLInputElement>('input.dt-file');
      if (!input) throw new Error('no field for a file');
      input.files = holder.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, bytes] as const,
  );

const small = (field: string, name: string, text: string | Buffer) => () =>
  box(page, field)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

describe('A picture', () => {
  const unlike = (name: string) =>
    `"${name}" không phải ảnh JPG, PNG hay WebP. Hãy lưu ảnh thành JPG rồi chọn lại.`;

  test('of 20 megabytes of noise is refused with a sentence', () =>
    expectRefused(
      article,
      noise('nhieu.jpg', 20_000_000),
      'Không đọc được ảnh "nhieu.jpg". Tệp có thể bị hỏng, hãy chọn ảnh khác.',
    ));

  test('of 31 megabytes is refused before it is read', () =>
    expectRefused(
      article,
      noise('to.jpg', 31_000_000),
      '"to.jpg" nặng 31 MB, nhiều nhất được 30 MB. Hãy chọn tệp nhẹ hơn.',
    ));

  test('that is a text in truth is refused', () =>
    expectRefused(article, small('Ảnh', 'chu.jpg', 'Đây là chữ.'), unlike('chu.jpg')));

  test('that is a drawing of lines, in which a script may hide, is refused', () =>
    expectRefused(
      article,
      small('Ảnh', 'hinh.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
      unlike('hinh.svg'),
    ));

  test('that is a PDF in truth is refused', async () => {
    const { buffer } = await sheet();
    await expectRefused(article, small('Ảnh', 'giay.jpg', buffer), unlike('giay.jpg'));
  });

  test('without a single byte is refused', () =>
    expectRefused(
      article,
      small('Ảnh', 'trong.jpg', ''),
      '"trong.jpg" là tệp trống. Hãy chọn tệp khác.',
    ));
});

describe('An attachment', () => {
  test('that is a program in truth is refused', () =>
    expectRefused(
      paper,
      small('Tệp', 'chay.pdf', 'MZ\u0090\0 This program'),
      '"chay.pdf" không phải tệp PDF hay DOCX. Hãy chọn tệp đúng loại.',
    ));
});
