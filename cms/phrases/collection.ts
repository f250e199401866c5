/** The lists of entries. */
export const collection = {
  sidebar: {
    collections: 'Nhóm nội dung',
    allCollections: 'Mọi nhóm',
    searchAll: 'Tìm trong mọi nhóm',
    searchIn: 'Tìm trong',
  },
  collectionTop: {
    sortBy: 'Sắp xếp',
    viewAs: 'Cách xem',
    viewAsList: 'Xem dạng danh sách',
    viewAsGrid: 'Xem dạng ô',
    // Decap's own plus is U+FF0B, which few fonts have.
    newButton: '+ %{collectionLabel}',
    newButtonAriaLabel: 'Tạo mục mới: %{collectionLabel}',
    ascending: 'Tăng dần',
    descending: 'Giảm dần',
    searchResults: 'Kết quả tìm “%{searchTerm}”',
    searchResultsInCollection: 'Kết quả tìm “%{searchTerm}” trong %{collection}',
    filterBy: 'Lọc',
    groupBy: 'Gộp theo',
  },
  entries: {
    loadingEntries: 'Đang tải các mục…',
    cachingEntries: 'Đang đọc các mục…',
    longerLoading: 'Việc này có thể mất vài phút',
    noEntries: 'Không có mục nào',
    unpublishedHeader: 'Chưa đăng',
  },
  groups: {
    other: 'Khác',
    negateLabel: 'Không: %{label}',
  },
  defaultFields: {
    author: {
      label: 'Người sửa',
    },
    updatedOn: {
      label: 'Ngày sửa',
    },
  },
};
