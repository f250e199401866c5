/** Under which names an invitation tells what its fields hold; an office reads these lines before the text. */
export const talkLines = {
  host: 'Nơi mời',
  listeners: 'Cho ai nghe',
  count: 'Số người, khoảng',
  days: 'Ngày, buổi thuận tiện',
  writer: 'Người viết',
} as const;

/** Who invites and who listens, in the words that stand in the form and in the letter. */
export const talkChoices = {
  hosts: [
    'Trường trung học phổ thông',
    'Cơ sở giáo dục nghề nghiệp',
    'Trường khác',
    'Doanh nghiệp',
    'Khu công nghiệp, khu kinh tế',
    'Tổ dân phố, thôn, đoàn thể',
  ],
  listeners: [
    'Học sinh, sinh viên',
    'Cha mẹ học sinh',
    'Giáo viên',
    'Công nhân, người lao động',
    'Người quản lý',
    'Người dân',
  ],
} as const;

/** What to have ready, for whoever invites; nothing of it is about one person. */
export const talkPreparation = [
  'Chọn một điều chính muốn nghe. Một buổi ngắn nói kỹ một điều thì tốt hơn nói đủ mọi thứ.',
  'Nói rõ người nghe là ai, bao nhiêu tuổi, khoảng bao nhiêu người.',
  'Nhóm nhỏ thì hỏi đáp được. Đông quá thì nên chia nhiều buổi.',
  'Để một hộp nhận câu hỏi viết trên giấy, không ghi tên.',
  'Đừng gọi ai lên kể chuyện của mình, đừng chỉ ra ai, đừng lập danh sách ai đã hỏi gì.',
  'Dùng lời giải thích thay cho hình ảnh gây sợ.',
  'Cho người nghe biết sau buổi đó hỏi riêng ở đâu, gọi số nào.',
] as const;

/** The blanks of an invitation on paper. */
export const talkBlanks = [
  'Nơi mời (tên trường, công ty, tổ dân phố)',
  'Địa chỉ',
  'Cho ai nghe, khoảng bao nhiêu người',
  'Ngày, buổi thuận tiện (ghi hai hoặc ba lựa chọn)',
  'Muốn nghe về điều gì',
  'Nơi tổ chức có sẵn (phòng, loa, màn chiếu)',
  'Liên hệ lại: bộ phận, chức danh, số điện thoại cơ quan',
] as const;
