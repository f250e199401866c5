import { describe, expect, test } from 'vitest';
import { told } from '../../cms/refusals.ts';

const failure = (message: string, its: object): Error => Object.assign(new Error(message), its);
const forge = (status: number, message = ''): Error =>
  failure(message, { name: 'API_ERROR', status, api: 'Forgejo' });

const signedOut =
  'phiên đăng nhập đã hết. Nếu đang viết dở, phần ấy được giữ trên máy này: hãy tải lại trang, đăng nhập lại, mở lại mục này rồi chọn dùng lại phần viết dở.';
const mayNot =
  'tài khoản này không được đăng lên trang. Bản nháp vẫn còn nguyên; hãy nhờ người duyệt đăng giúp.';
const conflict =
  'bản nháp này vướng với sửa đổi khác đã lên trang sau khi nó được viết. Chưa đăng gì và bản nháp vẫn còn nguyên. Hãy thử lại sau một phút; nếu vẫn vậy, chép phần của bạn ra, nhấn “Xóa sửa đổi chưa đăng”, rồi viết lại trên bản mới.';

describe('what a forge refuses is said with its remedy', () => {
  test.each([
    [401, 'token is required', 'read', signedOut],
    [401, 'token is required', 'write', signedOut],
    [405, 'User not allowed to merge PR', 'publish', mayNot],
    [403, 'forbidden', 'publish', mayNot],
    [405, 'Please try again later', 'publish', conflict],
    [409, '', 'publish', conflict],
    [
      403,
      'user cannot commit to repo',
      'write',
      'tài khoản này không được làm việc đó trong kho nội dung. Chưa có gì thay đổi; hãy nhờ người duyệt làm giúp.',
    ],
    [
      403,
      '',
      'read',
      'tài khoản này không được xem kho nội dung. Hãy nhờ người phụ trách kỹ thuật cấp quyền.',
    ],
    [
      409,
      'sha does not match',
      'write',
      'người khác vừa lưu vào cùng chỗ. Phần bạn viết vẫn còn trong biểu mẫu; hãy thử lưu lại sau ít giây.',
    ],
    [
      500,
      '',
      'read',
      'kho nội dung báo lỗi (mã 500). Hãy thử lại sau ít phút; nếu vẫn vậy, báo người phụ trách kỹ thuật.',
    ],
  ] as const)('%d "%s" to %s', (status, message, deed, sentence) => {
    expect(told(forge(status, message), deed)).toMatchObject({
      message: sentence,
      status,
      name: 'API_ERROR',
      api: 'Forgejo',
    });
  });

  test('a draft that is gone is told as such, and Decap still knows it by name', () => {
    const error = failure('content is not under editorial workflow', {
      name: 'EDITORIAL_WORKFLOW_ERROR',
      notUnderEditorialWorkflow: true,
    });
    expect(told(error, 'read')).toMatchObject({
      message:
        'bản nháp này không còn: đã được đăng hoặc đã bị xóa. Hãy tải lại trang để xem bản mới.',
      name: 'EDITORIAL_WORKFLOW_ERROR',
      notUnderEditorialWorkflow: true,
    });
  });

  test('what is no error at all becomes one with a sentence', () => {
    expect(told({ message: 'x' }, 'read')).toMatchObject({
      message:
        'kho nội dung báo lỗi. Hãy thử lại sau ít phút; nếu vẫn vậy, báo người phụ trách kỹ thuật.',
    });
  });

  test('what says enough by itself comes back as it is', () => {
    const offline = failure('không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.', {
      name: 'API_ERROR',
      status: 500,
    });
    expect(told(offline, 'write')).toBe(offline);
    const own = new Error('content/keys/a.yml: trang biên tập không được ghi vào đây.');
    expect(told(own, 'write')).toBe(own);
  });
});
