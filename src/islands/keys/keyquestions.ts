/** What is asked before a key is changed, a person is left out, or a key is destroyed. */
export const rotating = {
  question: 'Đổi khóa của hộp thư?',
  why: 'Thư mới sẽ niêm phong bằng khóa mới. Mọi người giữ khóa cần tệp mới trước khi tệp công khai được đưa lên.',
  yes: 'Đổi khóa',
};
/** As `rotating`, for the person of that name. */
export const leaving = (name: string) => ({
  question: `Bớt ${name} và đổi khóa?`,
  why: `${name} không mở được thư nào gửi bằng khóa mới. Thư cũ thì tệp cũ vẫn mở được: hãy thu lại tệp ấy.`,
  yes: 'Bớt và đổi khóa',
});
/** As `rotating`, for that version. */
export const destroying = (version: number) => ({
  question: `Hủy khóa thứ ${version}?`,
  why: 'Hộp thư này sẽ không mở được nữa những thư gửi bằng khóa ấy, kể cả trong bản sao lưu của máy chủ. Chỉ nơi điều phối đứng sau và người có mã còn mở được.',
  yes: 'Hủy khóa',
});
