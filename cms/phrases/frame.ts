/** Signing in. */
export const auth = {
  login: 'Đăng nhập',
  loggingIn: 'Đang đăng nhập…',
  loginWithNetlifyIdentity: 'Đăng nhập bằng Netlify Identity',
  loginWithAzure: 'Đăng nhập bằng Azure',
  loginWithBitbucket: 'Đăng nhập bằng Bitbucket',
  loginWithGitHub: 'Đăng nhập bằng GitHub',
  loginWithGitLab: 'Đăng nhập bằng GitLab',
  loginWithGitea: 'Đăng nhập bằng Gitea',
  loginWithForgejo: 'Đăng nhập bằng Forgejo',
  errors: {
    email: 'Hãy nhập địa chỉ thư điện tử.',
    password: 'Hãy nhập mật khẩu.',
    identitySettings:
      'Không đọc được cài đặt đăng nhập. Hãy nhờ người phụ trách kỹ thuật bật dịch vụ Identity và Git Gateway.',
  },
};

/** The bar above everything, and what stands there until the forms are ready. */
export const app = {
  header: {
    content: 'Nội dung',
    workflow: 'Duyệt',
    media: 'Ảnh và tệp',
    quickAdd: 'Thêm mới',
  },
  app: {
    errorHeader: 'Không mở được trang biên tập',
    configErrors: 'Lỗi trong cài đặt',
    checkConfigYml: 'Hãy báo người phụ trách kỹ thuật: cần xem lại tệp config.yml.',
    loadingConfig: 'Đang mở trang biên tập…',
    waitingBackend: 'Đang nối với kho nội dung…',
  },
  notFoundPage: {
    header: 'Không có trang này',
  },
};

/** What went well or wrong, and the ways out. */
export const ui = {
  default: {
    goBackToSite: 'Về trang web',
  },
  errorBoundary: {
    title: 'Trang biên tập gặp lỗi',
    // Decap puts the next phrase behind this one, as a link.
    details: 'Hãy báo người phụ trách kỹ thuật, hoặc ',
    reportIt: 'mở trang báo lỗi.',
    detailsHeading: 'Chi tiết của lỗi',
    privacyWarning:
      'Trang báo lỗi được điền sẵn thông báo lỗi và thông tin kỹ thuật.\nHãy đọc lại và xóa những gì riêng tư trước khi gửi.',
    recoveredEntry: {
      heading: 'Phần đang viết vẫn còn',
      warning: 'Hãy chép phần này ra chỗ khác trước khi rời trang!',
      copyButtonLabel: 'Chép lại',
    },
  },
  settingsDropdown: {
    logOut: 'Đăng xuất',
    account: 'Tài khoản',
  },
  toast: {
    onFailToLoadEntries: 'Chưa mở được mục: %{details}',
    onFailToLoadDeployPreview: 'Chưa mở được bản xem trước: %{details}',
    onFailToPersist: 'Chưa lưu được: %{details}',
    onFailToDelete: 'Chưa xóa được: %{details}',
    onFailToUpdateStatus: 'Chưa đổi được trạng thái: %{details}',
    missingRequiredField: 'Còn ô chưa điền hoặc điền chưa đúng. Hãy sửa ở chỗ báo lỗi rồi lưu lại.',
    entrySaved: 'Đã lưu',
    entryPublished: 'Đã đăng',
    entryUnpublished: 'Đã gỡ khỏi trang',
    onFailToPublishEntry: 'Chưa đăng được: %{details}',
    onFailToUnpublishEntry: 'Chưa gỡ được khỏi trang: %{details}',
    entryUpdated: 'Đã đổi trạng thái',
    onDeleteUnpublishedChanges: 'Đã xóa phần chưa đăng',
    noteAdded: 'Đã thêm ghi chú',
    onFailToAddNote: 'Chưa thêm được ghi chú: %{details}',
    noteUpdated: 'Đã sửa ghi chú',
    onFailToUpdateNote: 'Chưa sửa được ghi chú: %{details}',
    noteDeleted: 'Đã xóa ghi chú',
    onFailToDeleteNote: 'Chưa xóa được ghi chú: %{details}',
    noteResolved: 'Ghi chú đã giải quyết xong',
    noteReopened: 'Đã mở lại ghi chú',
    onFailToToggleNote: 'Chưa đổi được trạng thái của ghi chú: %{details}',
    onFailToAuth: 'Chưa đăng nhập được: %{details}',
    onLoggedOut: 'Phiên đăng nhập đã hết. Hãy chép phần đang viết ra chỗ khác rồi đăng nhập lại.',
    onBackendDown: 'Kho nội dung đang gặp trục trặc. Xem thêm: %{details}',
  },
};
