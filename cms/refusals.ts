/** What a forge is asked to do: to put a draft on the site, to change anything else, or to show something. */
export type Deed = 'publish' | 'write' | 'read';

/** An error of Decap's packages, with a forge's status where one has answered. */
type Failure = Error & { status?: unknown };

const signedOut =
  'phiên đăng nhập đã hết. Nếu đang viết dở, phần ấy được giữ trên máy này: hãy tải lại trang, đăng nhập lại, mở lại mục này rồi chọn dùng lại phần viết dở.';

const absent =
  'bản nháp này không còn: đã được đăng hoặc đã bị xóa. Hãy tải lại trang để xem bản mới.';

const forbidden: Readonly<Record<Deed, string>> = {
  publish:
    'tài khoản này không được đăng lên trang. Bản nháp vẫn còn nguyên; hãy nhờ người duyệt đăng giúp.',
  write:
    'tài khoản này không được làm việc đó trong kho nội dung. Chưa có gì thay đổi; hãy nhờ người duyệt làm giúp.',
  read: 'tài khoản này không được xem kho nội dung. Hãy nhờ người phụ trách kỹ thuật cấp quyền.',
};

const conflict: Readonly<Record<Deed, string | undefined>> = {
  publish:
    'bản nháp này vướng với sửa đổi khác đã lên trang sau khi nó được viết. Chưa đăng gì và bản nháp vẫn còn nguyên. Hãy thử lại sau một phút; nếu vẫn vậy, chép phần của bạn ra, nhấn “Xóa sửa đổi chưa đăng”, rồi viết lại trên bản mới.',
  write:
    'người khác vừa lưu vào cùng chỗ. Phần bạn viết vẫn còn trong biểu mẫu; hãy thử lưu lại sau ít giây.',
  read: undefined,
};

/**
 * Takes what a backend has thrown and at what, and gives an error that says it in Vietnamese and is
 * otherwise the same, as Decap reads its name and its status; what needs no words of ours comes back as it is.
 */
export function told(error: unknown, deed: Deed): unknown {
  if (!(error instanceof Error)) return new Error(failed(''), { cause: error });
  const message = sentence(error, deed);
  return message === undefined
    ? error
    : Object.assign(new Error(message, { cause: error }), error, { message });
}

function sentence({ name, message, status }: Failure, deed: Deed): string | undefined {
  if (name === 'EDITORIAL_WORKFLOW_ERROR') return absent;
  if (name !== 'API_ERROR') return undefined;
  if (status === 401) return signedOut;
  // Forgejo refuses with 405 both a person and a merge that cannot be.
  if (status === 403 || (status === 405 && /not allowed to merge/i.test(message)))
    return forbidden[deed];
  if ([405, 406, 409, 422].includes(Number(status))) return conflict[deed];
  return message ? undefined : failed(` (mã ${String(status)})`);
}

const failed = (code: string): string =>
  `kho nội dung báo lỗi${code}. Hãy thử lại sau ít phút; nếu vẫn vậy, báo người phụ trách kỹ thuật.`;
