/** What the finder says of itself. */
export const sentences = {
  noFile:
    'Chưa tải được dữ liệu tìm kiếm. Mạng có thể yếu: bạn thử lại, hoặc chọn tỉnh trong danh sách.',
  unsure:
    'Tên mới lấy từ một bảng không chính thức. Một phần nơi cũ có thể nay thuộc xã, phường bên cạnh. Nếu chưa chắc, bạn hỏi ủy ban xã, phường về địa chỉ.',
  locating: 'Đang hỏi vị trí của máy này…',
  copied:
    'Đã sao chép. Liên kết mang nơi đã chọn và bộ lọc, không mang chữ bạn gõ hay vị trí của bạn.',
  copyYourself: 'Máy này không cho trang tự sao chép. Bạn chọn dòng liên kết dưới kết quả.',
} as const;
