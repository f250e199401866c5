/** The window with pictures and files. */
export const mediaLibrary = {
  mediaLibraryCard: {
    draft: 'Bản nháp',
    copy: 'Chép',
    copyUrl: 'Chép địa chỉ',
    copyPath: 'Chép đường dẫn',
    copyName: 'Chép tên tệp',
    copied: 'Đã chép',
  },
  mediaLibrary: {
    onDelete: 'Xóa tệp đã chọn? Bài nào đang dùng tệp này sẽ mất ảnh hoặc tệp.',
    fileTooLarge: 'Tệp quá lớn.\nHãy chọn tệp không quá %{size} kB.',
  },
  mediaLibraryModal: {
    loading: 'Đang tải…',
    close: 'Đóng',
    noResults: 'Không tìm thấy.',
    noAssetsFound: 'Chưa có tệp nào.',
    noImagesFound: 'Chưa có ảnh nào.',
    // Stands before the window's title.
    private: 'Riêng: ',
    images: 'Ảnh',
    mediaAssets: 'Ảnh và tệp',
    search: 'Tìm…',
    uploading: 'Đang tải lên…',
    upload: 'Tải lên',
    download: 'Tải về',
    deleting: 'Đang xóa…',
    deleteSelected: 'Xóa tệp này',
    chooseSelected: 'Dùng tệp này',
  },
};
