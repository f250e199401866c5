import { join } from 'node:path';
import { keyFileEnding } from '../mailbox/keyfile.ts';
import { demoFolders } from './democontent.ts';
import { demoIds } from './demooffices.ts';

/** Takes where the demonstration is open, its folder and the passphrase and gives what to do, in lines. */
export function demoWords(url: string, folder: string, passphrase: string): string[] {
  const file = (id: string): string => join(demoFolders(folder).keys, `${id}${keyFileEnding}`);
  return [
    '',
    `Bản trình diễn đang mở tại ${url}`,
    '',
    `1. Người hỏi: mở ${url}gui-cau-hoi/ trong một trình duyệt.`,
    '   Chọn Thành phố Huế thì thư đến "Điểm tư vấn Bản Trình Diễn", nơi khác thì đến hộp thư toàn quốc.',
    '   Viết, gửi, và giữ lại mã nhận thư.',
    '',
    `2. Người tư vấn: mở ${url}tu-van-vien/ trong trình duyệt khác, hoặc trong cửa sổ ẩn danh.`,
    `   Tệp khóa:  ${file(demoIds.point)}`,
    `   Mật khẩu:  ${passphrase}`,
    '   Ô chọn tệp không thấy thư mục .cache? Dán cả đường dẫn vào ô tên tệp (trên máy Mac, nhấn Cmd+Shift+G trước).',
    '   Mở thư, trả lời.',
    '',
    `3. Người hỏi: mở ${url}hop-thu/, gõ mã nhận thư, đọc câu trả lời.`,
    '',
    'Các hộp thư khác cũng mở bằng mật khẩu ấy:',
    `   Toàn quốc:        ${file(demoIds.national)}`,
    `   Điểm thứ hai:     ${file(demoIds.club)}`,
    `   Nơi điều phối:    ${file(demoIds.coordinator)}`,
    `   Góp ý (/gop-y/):  ${file(demoIds.operator)}`,
    '',
    'Nhấn Ctrl+C để dừng. Thư, khóa và các trang trình diễn khi đó được xóa hết.',
    '',
  ];
}
