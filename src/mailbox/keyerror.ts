/** Why a key file or a passphrase is refused, with the sentence that whoever holds it reads. */
export const keySentences = {
  file: 'Đây không phải tệp khóa, hoặc tệp đã hỏng. Hãy chọn lại tệp, hoặc lấy bản sao khác.',
  passphrase:
    'Mật khẩu không đúng, hoặc tệp đã hỏng. Hãy xem lại phím Caps Lock và bộ gõ tiếng Việt.',
  short: 'Mật khẩu cần ít nhất 16 ký tự. Hãy gõ dài hơn, hoặc để máy tạo.',
  plain: 'Mật khẩu này dễ đoán: có quá ít ký tự khác nhau. Hãy đổi, hoặc để máy tạo.',
  person: 'Trong tệp khóa này không có người đó. Hãy xem lại tên.',
  twice: 'Trong tệp khóa đã có người mang tên này. Hãy chọn tên khác.',
  last: 'Không bớt được người cuối cùng. Hãy thêm người khác trước.',
  altered:
    'Tệp khóa đã bị sửa sau khi tạo. Đừng dùng tệp này; hãy lấy bản sao khác và báo người phụ trách.',
  recovery: 'Khóa thu hồi này không mở được tệp khóa. Hãy tìm đúng khóa thu hồi của tỉnh.',
  version: 'Trong tệp khóa không có khóa mang số này, hoặc đó là khóa đang dùng.',
  passkey:
    'Máy hoặc trình duyệt này không mở được bằng passkey. Hãy dùng mật khẩu; mật khẩu luôn mở được.',
} as const;

export type KeyReason = keyof typeof keySentences;

/**
 * The one error of key files: its message is the sentence for whoever holds the file. What was caught
 * on the way is dropped, because libraries quote keys in their messages.
 */
export class KeyError extends Error {
  readonly reason: KeyReason;

  /** Takes the reason; the message carries nothing else. */
  constructor(reason: KeyReason) {
    super(keySentences[reason]);
    this.name = 'KeyError';
    this.reason = reason;
  }
}
