/** What is asked and told while an entry is open. */
export const questions = {
  onLeavePage: 'Rời trang này? Phần chưa lưu sẽ mất.',
  onUpdatingWithUnsavedChanges: 'Có sửa đổi chưa lưu. Hãy lưu rồi mới đổi trạng thái.',
  onPublishingNotReady: 'Hãy đổi trạng thái sang “Sẵn sàng đăng” rồi mới đăng.',
  onPublishingWithUnsavedChanges: 'Có sửa đổi chưa lưu. Hãy lưu rồi mới đăng.',
  onPublishing: 'Đăng mục này lên trang?',
  onUnpublishing: 'Gỡ mục này khỏi trang?',
  onDeleteWithUnsavedChanges: 'Xóa mục đã đăng này, cùng những sửa đổi chưa lưu?',
  onDeletePublishedEntry: 'Xóa mục đã đăng này?',
  onDeleteUnpublishedChangesWithUnsavedChanges:
    'Mọi sửa đổi chưa đăng của mục này, cùng phần chưa lưu, sẽ bị xóa. Vẫn xóa?',
  onDeleteUnpublishedChanges: 'Mọi sửa đổi chưa đăng của mục này sẽ bị xóa. Vẫn xóa?',
  loadingEntry: 'Đang mở mục…',
  confirmLoadBackup: 'Máy này còn giữ phần viết dở của mục này. Dùng lại phần đó?',
};

/** What the round buttons beside the form switch. */
export const editorInterface = {
  toggleI18n: 'Bật hoặc tắt bản dịch',
  togglePreview: 'Bật hoặc tắt xem trước',
  toggleScrollSync: 'Cuộn hai bên cùng lúc',
  toggleNotes: 'Bật hoặc tắt ghi chú',
};

/** Notes of those who check an entry. */
export const editorNotesPane = {
  title: 'Ghi chú',
  emptyState: 'Chưa có ghi chú. Hãy viết ghi chú đầu tiên ở bên dưới để cùng trao đổi.',
  addNote: 'Thêm ghi chú',
  addPlaceholder: 'Viết ghi chú…',
  editPlaceholder: 'Sửa ghi chú…',
  save: 'Lưu',
  cancel: 'Thôi',
  edit: 'Sửa',
  delete: 'Xóa',
  resolve: 'Đã xong',
  unresolve: 'Mở lại',
  confirmDelete: 'Xóa ghi chú này?',
  shortcut: 'Mẹo: nhấn Ctrl+Enter để thêm ghi chú',
};

/** The bar above the form. */
export const editorToolbar = {
  publishing: 'Đang đăng…',
  publish: 'Đăng',
  published: 'Đã đăng',
  unpublish: 'Gỡ khỏi trang',
  duplicate: 'Tạo bản sao',
  unpublishing: 'Đang gỡ…',
  publishAndCreateNew: 'Đăng và tạo mục mới',
  publishAndDuplicate: 'Đăng và tạo bản sao',
  deleteUnpublishedChanges: 'Xóa sửa đổi chưa đăng',
  deleteUnpublishedEntry: 'Xóa mục chưa đăng',
  deletePublishedEntry: 'Xóa mục đã đăng',
  deleteEntry: 'Xóa mục',
  saving: 'Đang lưu…',
  save: 'Lưu',
  statusInfoTooltipDraft:
    'Mục này còn là bản nháp. Viết xong, hãy đổi trạng thái sang “Chờ duyệt” để gửi duyệt.',
  statusInfoTooltipInReview:
    'Mục này đang chờ duyệt. Không cần làm gì thêm, nhưng vẫn sửa được trong lúc chờ.',
  deleting: 'Đang xóa…',
  updating: 'Đang đổi…',
  status: 'Trạng thái: %{status}',
  backCollection: 'Nhóm: %{collectionLabel}',
  unsavedChanges: 'Có sửa đổi chưa lưu',
  changesSaved: 'Đã lưu',
  draft: 'Bản nháp',
  inReview: 'Chờ duyệt',
  ready: 'Sẵn sàng đăng',
  publishNow: 'Đăng ngay',
  deployPreviewPendingButtonLabel: 'Tìm bản xem trước',
  deployPreviewButtonLabel: 'Xem trước',
  deployButtonLabel: 'Xem trên trang',
};
