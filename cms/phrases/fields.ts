/** What stands beside a field's label, and its name for those who hear the page. */
export const editorControl = {
  field: {
    optional: 'nếu có',
    widgetLabel: 'Ô %{widgetLabel}',
  },
};

/** Why a field is not taken yet. */
export const editorControlPane = {
  widget: {
    required: 'Thiếu “%{fieldLabel}”. Hãy điền hoặc chọn.',
    // A pattern carries a whole sentence of its own, with its full stop.
    regexPattern: '“%{fieldLabel}”: %{pattern}',
    processing: '“%{fieldLabel}” đang được xử lý. Hãy chờ một lát.',
    range: '“%{fieldLabel}” phải từ %{minValue} đến %{maxValue}.',
    min: '“%{fieldLabel}” phải từ %{minValue} trở lên.',
    max: '“%{fieldLabel}” phải từ %{maxValue} trở xuống.',
    rangeCount: '“%{fieldLabel}” cần từ %{minCount} đến %{maxCount} mục. Hãy thêm hoặc bớt.',
    rangeCountExact: '“%{fieldLabel}” cần đúng %{count} mục. Hãy thêm hoặc bớt.',
    rangeMin: '“%{fieldLabel}” cần ít nhất %{minCount} mục. Hãy thêm cho đủ.',
    rangeMax: '“%{fieldLabel}” chỉ được có nhiều nhất %{maxCount} mục. Hãy bớt đi.',
    invalidPath: 'Không dùng được đường dẫn “%{path}”. Hãy đặt đường dẫn khác.',
    pathExists: 'Đã có đường dẫn “%{path}”. Hãy đặt đường dẫn khác.',
  },
  i18n: {
    writingInLocale: 'Đang viết bằng %{locale}',
    copyFromLocale: 'Chép từ ngôn ngữ khác',
    copyFromLocaleConfirm: 'Chép từ bản %{locale}?\nNội dung đang có sẽ bị thay hết.',
  },
};

/** What is written on and in the fields. */
export const editorWidgets = {
  markdown: {
    bold: 'In đậm',
    italic: 'In nghiêng',
    strikethrough: 'Gạch ngang',
    code: 'Mã',
    link: 'Liên kết',
    linkPrompt: 'Nhập địa chỉ của liên kết',
    headings: 'Tiêu đề trong bài',
    quote: 'Trích dẫn',
    bulletedList: 'Danh sách có dấu chấm',
    numberedList: 'Danh sách đánh số',
    addComponent: 'Chèn thêm',
    richText: 'Văn bản',
    markdown: 'Markdown',
    toggleMode: {
      rich: 'Chuyển sang soạn như văn bản',
      markdown: 'Chuyển sang soạn bằng Markdown',
    },
  },
  image: {
    choose: 'Chọn ảnh',
    chooseMultiple: 'Chọn các ảnh',
    chooseUrl: 'Chèn từ địa chỉ web',
    replaceUrl: 'Thay bằng địa chỉ web',
    promptUrl: 'Nhập địa chỉ web của ảnh',
    chooseDifferent: 'Chọn ảnh khác',
    addMore: 'Thêm ảnh',
    remove: 'Bỏ ảnh',
    removeAll: 'Bỏ mọi ảnh',
  },
  file: {
    choose: 'Chọn tệp',
    chooseUrl: 'Chèn từ địa chỉ web',
    chooseMultiple: 'Chọn các tệp',
    replaceUrl: 'Thay bằng địa chỉ web',
    promptUrl: 'Nhập địa chỉ web của tệp',
    chooseDifferent: 'Chọn tệp khác',
    addMore: 'Thêm tệp',
    remove: 'Bỏ tệp',
    removeAll: 'Bỏ mọi tệp',
  },
  unknownControl: {
    noControl: 'Chưa có ô nhập cho loại “%{widget}”. Hãy báo người phụ trách kỹ thuật.',
  },
  unknownPreview: {
    noPreview: 'Không xem trước được loại “%{widget}”.',
  },
  headingOptions: {
    headingOne: 'Tiêu đề cấp 1',
    headingTwo: 'Tiêu đề cấp 2',
    headingThree: 'Tiêu đề cấp 3',
    headingFour: 'Tiêu đề cấp 4',
    headingFive: 'Tiêu đề cấp 5',
    headingSix: 'Tiêu đề cấp 6',
  },
  datetime: {
    now: 'Lúc này',
    clear: 'Xóa',
    setToNow: 'Lúc này: điền vào ô %{fieldLabel}',
  },
  list: {
    add: 'Thêm %{item}',
    addType: 'Thêm %{item}',
  },
  object: {
    expand: 'Mở ra',
    collapse: 'Thu gọn',
  },
};
