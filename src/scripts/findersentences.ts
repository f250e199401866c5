/** What the finder says of itself. */
export const sentences = {
  noFile:
    'Chưa tải được dữ liệu tìm kiếm. Mạng có thể đang yếu: bạn thử lại, hoặc chọn tỉnh trong danh sách.',
  noArea: 'Chưa thấy nơi nào tên như vậy. Bạn thử gõ bớt chữ, hoặc chọn tỉnh trong danh sách.',
  choose: 'Có vài nơi như vậy. Bạn chọn một trong các gợi ý dưới ô.',
  noPlace:
    'Chưa lấy được vị trí. Không sao: bạn gõ tên xã, phường hoặc huyện vào ô này cũng tìm được.',
  locating: 'Đang hỏi vị trí của máy này…',
  copied:
    'Đã sao chép. Liên kết mang theo nơi đã chọn và bộ lọc, không mang chữ bạn gõ hay vị trí của bạn.',
  copyYourself: 'Máy này không cho trang tự sao chép. Bạn chọn dòng liên kết dưới kết quả.',
} as const;
