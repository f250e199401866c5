import type { LetterReason } from '../../mailbox/lettererror.ts';
import type { CallReason, Item } from './server.ts';

/** Words of the site's lists, by the word that a letter carries. */
export type Words = Record<
  'topics' | 'helps' | 'kinds' | 'roles',
  Readonly<Record<string, string>>
>;

/** Takes a list and a word of a letter and gives what readers see; a word that the list does not have stands as it is. */
export const wordFor = (list: Words[keyof Words], word: string): string =>
  Object.hasOwn(list, word) ? (list[word] ?? word) : word;

/** What the server says of a thread. */
export const states: Record<Item['state'], string> = {
  received: 'Mới đến',
  opened: 'Đã mở',
  answered: 'Đã trả lời',
  escalated: 'Đã chuyển lên điều phối',
  closed: 'Đã đóng',
  blocked: 'Đã chặn',
};

/** What a letter that is not in order means, to whoever reads the thread at the desk. */
export const faults: Record<LetterReason, string> = {
  receipt: 'Thư này không đọc được.',
  origin: 'Thư này không đọc được.',
  crypto: 'Trình duyệt này không mở được thư niêm phong.',
  key: 'Khóa trong tệp không dùng được. Hãy lấy bản sao khác của tệp khóa.',
  readers: 'Trang có lỗi: không rõ thư gửi cho ai. Chưa gửi gì.',
  kind: 'Người gửi không cho loại cơ quan ấy đọc. Chưa gửi gì.',
  room: 'Thư đã đầy. Hãy viết ngắn lại.',
  size: 'Thư này đã hỏng hoặc đã bị sửa trên đường đi.',
  header: 'Thư này đã hỏng hoặc đã bị sửa trên đường đi.',
  unopened:
    'Thư này đã hỏng, đã bị sửa trên đường đi, hoặc niêm phong bằng một khóa mà tệp khóa này không có.',
  padding: 'Thư này không phải do người có quyền viết trong cuộc trao đổi này gửi.',
  text: 'Thư này không phải do người có quyền viết trong cuộc trao đổi này gửi.',
  fields: 'Thư này không phải do người có quyền viết trong cuộc trao đổi này gửi.',
  forged: 'Thư này không phải do người có quyền viết trong cuộc trao đổi này gửi.',
  first: 'Thiếu lá thư đầu tiên.',
  foreign: 'Thư này thuộc một cuộc trao đổi khác.',
  missing: 'Thiếu thư ở chỗ này.',
  reordered: 'Thư này không đúng chỗ của nó.',
  replayed: 'Thư này không đúng chỗ của nó.',
  broken: 'Thư này không đúng chỗ của nó.',
  body: 'Máy chủ trả lời không đúng cách. Hãy thử lại.',
  work: 'Máy chủ trả lời không đúng cách. Hãy thử lại.',
};

/** What a call that failed means; what was typed always stays. */
export const callFaults: Record<CallReason, string> = {
  line: 'Không liên lạc được với máy chủ. Chữ đã gõ vẫn còn đây; hãy xem lại mạng rồi thử lại.',
  busy: 'Máy chủ đang bận. Chữ đã gõ vẫn còn đây; hãy thử lại sau một phút.',
  entry: 'Máy chủ không nhận khóa này. Hãy khóa bàn rồi mở lại; nếu vẫn vậy, xin tệp khóa mới.',
  unknown: 'Thư này không còn: đã hết hạn, người gửi đã xóa, hoặc đã chuyển cho nơi khác.',
  order: 'Có thư mới đến trước khi gửi xong. Hãy đọc thư mới; chữ đã gõ vẫn còn đây.',
  closed: 'Cuộc trao đổi này đã đóng. Hãy mở lại trước khi viết.',
  blocked: 'Cuộc trao đổi này đang bị chặn. Hãy mở lại trước khi viết.',
  full: 'Cuộc trao đổi này đã đủ 99 lá thư. Hãy mời người gửi hỏi lại từ đầu.',
  taken: 'Máy chủ đã có một lá thư khác ở chỗ này. Hãy đọc lại.',
  body: 'Trang này có thể đã cũ. Hãy khóa bàn, tải lại trang rồi mở lại.',
  work: 'Trang này có thể đã cũ. Hãy khóa bàn, tải lại trang rồi mở lại.',
  fault: 'Máy chủ gặp lỗi. Chữ đã gõ vẫn còn đây; hãy thử lại sau.',
};
