/** One text in a package: every place where `from` stands in the file becomes `to`. */
type Word = { file: string; from: string; to: string };

/** From and to, by file. Beside plain words: what makes a sentence of ours name the field by its label. */
const words: Record<string, readonly (readonly [from: string, to: string])[]> = {
  'decap-cms-core/dist/esm/actions/mediaLibrary.js': [
    [
      '`${existingFile.name} already exists. Do you want to replace it?`',
      '`Đã có tệp “${existingFile.name}”. Thay tệp đó? Tệp cũ bị xóa ngay, kể cả khi mục này chưa được lưu.`',
    ],
    ['`Failed to persist media: ${error}`', '`Chưa tải được tệp lên: ${error.message ?? error}`'],
    ['`Failed to delete media: ${error.message}`', '`Chưa xóa được tệp: ${error.message}`'],
  ],
  'decap-cms-core/dist/esm/reducers/config.js': [
    // Until the configuration is read, Decap looks its phrases up in English, which we leave out.
    ["state.locale || 'en'", "state.locale || 'vi'"],
  ],
  'decap-cms-core/dist/esm/actions/editorialWorkflow.js': [
    [
      // Decap tells of a failure in the words for success.
      "key: 'ui.toast.onDeleteUnpublishedChanges',\n          details",
      "key: 'ui.toast.onFailToDelete',\n          details",
    ],
  ],
  'decap-cms-core/dist/esm/components/UI/Notifications.js': [
    [
      '...notification.message\n      }), {',
      // Without "Error:" and the like before our sentence.
      "...notification.message,\n        details: String(notification.message.details).replace(/^(\\w*Error|API_ERROR): /, '')\n      }), {",
    ],
  ],
  'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js': [
    ['widgetLabel: widgetName', "widgetLabel: field.get('label', fieldName)"],
  ],
  'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js': [
    // "Sẵn sàng đăng" is wider than "In review".
    ['dropdownWidth: "120px"', 'dropdownWidth: "max-content"'],
  ],
  'decap-cms-widget-datetime/dist/esm/DateTimeControl.js': [
    ["fieldName: field.get('name')", "fieldName: field.get('label', field.get('name'))"],
  ],
  'decap-cms-widget-list/dist/esm/ListControl.js': [
    [
      "`No ${labelField.get('name')}`",
      "`Chưa có ${labelField.get('label', labelField.get('name')).toLowerCase()}`",
    ],
  ],
  'decap-cms-backend-forgejo/dist/esm/AuthenticationPage.js': [
    ['loginError: err.toString()', 'loginError: err.message'],
  ],
  'decap-cms-backend-gitlab/dist/esm/AuthenticationPage.js': [
    ['loginError: err.toString()', 'loginError: err.message'],
  ],
  'decap-cms-backend-github/dist/esm/AuthenticationPage.js': [
    ['loginError: err.toString()', 'loginError: err.message'],
  ],
  'decap-cms-backend-forgejo/dist/esm/implementation.js': [
    [
      `Repo "\${this.repo}" not found.

        Please ensure the repo information is spelled correctly.

        If the repo is private, make sure you're logged into a Forgejo account with access.

        If your repo is under an organization, ensure the organization has granted access to Static
        CMS.`,
      'không mở được kho “${this.repo}”. Hãy nhờ người phụ trách kỹ thuật cấp quyền cho tài khoản này.',
    ],
    [
      'Your Forgejo user account does not have access to this repo.',
      'tài khoản này chưa được viết vào kho nội dung. Hãy nhờ người phụ trách kỹ thuật cấp quyền.',
    ],
  ],
  'decap-cms-backend-gitlab/dist/esm/implementation.js': [
    [
      'Your GitLab user account does not have access to this repo.',
      'tài khoản này chưa được viết vào kho nội dung. Hãy nhờ người phụ trách kỹ thuật cấp quyền.',
    ],
  ],
  'decap-cms-backend-github/dist/esm/implementation.js': [
    [
      'Your GitHub user account does not have access to this repo.',
      'tài khoản này chưa được viết vào kho nội dung. Hãy nhờ người phụ trách kỹ thuật cấp quyền.',
    ],
  ],
  'decap-cms-lib-auth/dist/esm/pkce-oauth.js': [
    [
      'Cannot authenticate over insecure protocol!',
      'Chỉ đăng nhập được ở địa chỉ bắt đầu bằng https://.',
    ],
    ['Invalid nonce', 'Lần đăng nhập này đã cũ. Hãy nhấn đăng nhập lại.'],
    [
      "`${params.get('error')}: ${params.get('error_description')}`",
      "`Chưa đăng nhập được (${params.get('error')}). Hãy nhấn đăng nhập lại và đồng ý cho trang này dùng tài khoản.`",
    ],
    [
      '`Failed to get token: ${response.status}`',
      '`Máy chủ chưa cho đăng nhập (mã ${response.status}). Hãy thử lại sau ít phút.`',
    ],
  ],
  'decap-cms-lib-util/dist/esm/unsentRequest.js': [
    [
      'Request timed out after ${timeout} seconds',
      'máy chủ không trả lời trong ${timeout} giây. Hãy thử lại.',
    ],
    [
      // What a browser says itself is English: "Failed to fetch", "Load failed".
      '    throw e;\n  });',
      "    throw new TypeError('không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.');\n  });",
    ],
  ],
  // What those who approve read on the forge.
  'decap-cms-lib-util/dist/esm/APIUtils.js': [
    ['Automatically generated by Decap CMS', 'Gửi từ trang biên tập'],
    ['Automatically generated. Merged on Decap CMS.', 'Đăng từ trang biên tập.'],
  ],
  'react-toastify/dist/react-toastify.esm.mjs': [
    ['ariaLabel:s="close"', 'ariaLabel:s="đóng"'],
    ['"notification timer"', '"thời gian còn lại"'],
  ],
  'react-select/dist/index-641ee5b8.esm.js': [
    [`"Remove ".concat(children || 'option')`, `"Bỏ ".concat(children || 'lựa chọn này')`],
  ],
  // The rest is read aloud to those who do not see the list.
  'react-select/dist/Select-ef7c0426.esm.js': [
    ['No options', 'Không có lựa chọn nào'],
    [
      '"Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu"',
      '"Nhấn mũi tên lên hoặc xuống để tìm, Enter để chọn, Escape để đóng"',
    ],
    [', press Tab to select the option and exit the menu', ', Tab để chọn rồi đóng'],
    [
      `'Select', " is focused ").concat(isSearchable ? ',type to refine list' : '', ", press Down to open the menu, ").concat(isMulti ? ' press left to focus selected values' : '')`,
      `'Ô chọn', ": ").concat(isSearchable ? 'gõ để lọc, ' : '', "nhấn mũi tên xuống để mở").concat(isMulti ? ', mũi tên trái để xem những gì đã chọn' : '')`,
    ],
    [
      'Use left and right to toggle between focused values, press Backspace to remove the currently focused value',
      'Nhấn mũi tên trái hoặc phải để đi qua những gì đã chọn, phím xóa lùi để bỏ',
    ],
    ['"option ".concat(label, ", deselected.")', '"Đã bỏ ".concat(label, ".")'],
    ['All selected options have been cleared.', 'Đã bỏ mọi lựa chọn.'],
    [
      `"option".concat(labels.length > 1 ? 's' : '', " ").concat(labels.join(','), ", selected.")`,
      `"Đã chọn: ".concat(labels.join(', '), ".")`,
    ],
    [
      '"option ".concat(label, " is disabled. Select another option.") : "option ".concat(label, ", selected.")',
      '"Không chọn được ".concat(label, ". Hãy chọn cái khác.") : "Đã chọn ".concat(label, ".")',
    ],
    ['arr.indexOf(item) + 1, " of ")', 'arr.indexOf(item) + 1, " trên ")'],
    ['"value ".concat(label, " focused, ")', '"Đã chọn ".concat(label, ", ")'],
    ["' disabled'", "' không chọn được'"],
    ["' selected'", "' đã chọn'"],
    ["' for search term '", "' cho '"],
    [`" result").concat(count !== 1 ? 's' : '', " available")`, `" lựa chọn")`],
  ],
};

/** The English that stands in the packages themselves, with what editors read instead; `file` ends a path. */
export const adminWords: readonly Word[] = Object.entries(words).flatMap(([file, pairs]) =>
  pairs.map(([from, to]) => ({ file, from, to })),
);
