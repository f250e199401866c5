/** What the search says of itself. */
export const sentences = {
  searching: 'Đang tìm…',
  unreadable: 'Chưa tải được dữ liệu tìm kiếm. Mạng có thể đang yếu: bạn thử lại sau một lát.',
  copied: 'Đã sao chép. Liên kết mang theo chữ bạn tìm: ai có liên kết sẽ đọc được.',
  copyYourself: 'Máy này không cho trang tự sao chép. Bạn chọn dòng liên kết bên dưới.',
} as const;
