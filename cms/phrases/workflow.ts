/** The board on which drafts wait. */
export const workflow = {
  workflow: {
    loading: 'Đang tải các mục chờ duyệt',
    workflowHeading: 'Quy trình duyệt',
    newPost: 'Mục mới',
    // Vietnamese has one form for every number.
    description: '%{smart_count} mục chờ duyệt, %{readyCount} mục sẵn sàng đăng.',
    // In figures, since names of months would be English.
    dateFormat: 'D/M/YYYY',
  },
  workflowCard: {
    lastChange: '%{author} sửa ngày %{date}',
    lastChangeNoAuthor: 'Sửa ngày %{date}',
    lastChangeNoDate: '%{author} sửa',
    deleteChanges: 'Xóa sửa đổi',
    deleteNewEntry: 'Xóa mục mới',
    publishChanges: 'Đăng sửa đổi',
    publishNewEntry: 'Đăng mục mới',
  },
  workflowList: {
    onDeleteEntry: 'Xóa phần chưa đăng của mục này?',
    onPublishingNotReadyEntry:
      'Chỉ đăng được mục “Sẵn sàng đăng”. Hãy kéo thẻ sang cột “Sẵn sàng đăng”, hoặc mở mục rồi đổi trạng thái.',
    onPublishEntry: 'Đăng mục này lên trang?',
    draftHeader: 'Bản nháp',
    inReviewHeader: 'Chờ duyệt',
    readyHeader: 'Sẵn sàng đăng',
    currentEntries: '%{smart_count} mục',
  },
};
