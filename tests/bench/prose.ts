import type { Chance } from './chance.ts';

const words =
  `người nhà|bạn|trạm y tế|hôm nay|một mình|hỏi|nghe|được giúp|bắt đầu|câu chuyện|giấy tờ|xã phường|thủ tục|bác sĩ|
cán bộ|gia đình|con|mẹ|anh|chị|em|nói chuyện|bình tĩnh|lo lắng|mất ngủ|việc làm|học nghề|vay vốn|sau cai|điều trị|tự nguyện|
đăng ký|theo luật|từ ngày|năm nay|trước khi|sau khi|nếu|thì|và|hoặc|nhưng|vì vậy|không cần|cần|nên|có thể|chưa rõ|kiểm tra|
xác minh|nguồn tin|văn bản|địa chỉ|số điện thoại|cấp cứu|bệnh viện|đến gần|ở lại|bên cạnh|lắng nghe|tôn trọng|quyết định|
từng bước|một việc nhỏ|mỗi ngày|buổi sáng|buổi tối|cơm nước|giấc ngủ|sức khỏe|tinh thần|bạn bè|trường học|thầy cô|hàng xóm|
cộng đồng|câu lạc bộ|tình nguyện|đội|tổ tư vấn|công an xã|ủy ban|tỉnh|thành phố|huyện cũ|đường|thôn|quãng đường|giúp đỡ|
khó khăn|mặc cảm|trốn tránh|yên tâm|giữ kín|tên tuổi|danh sách|hồ sơ|quản lý|thời hạn|miễn phí|bảo hiểm|thuốc|liều|theo dõi`
    .split('|')
    .map((word) => word.trim());

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Some words in a row, as a heading or a name would have them. */
export const phrase = (draw: Chance, count: number): string =>
  capital(Array.from({ length: count }, () => draw.one(words)).join(' '));

/** A sentence of 7 to 18 words, most of them of two syllables. */
export const sentence = (draw: Chance): string => `${phrase(draw, 7 + draw.below(12))}.`;

/** A paragraph of 4 to 7 sentences, the last of which names a source. */
const paragraph = (draw: Chance): string =>
  `${Array.from({ length: 4 + draw.below(4) }, () => sentence(draw)).join(' ')} [${1 + draw.below(3)}]`;

const list = (draw: Chance): string => [1, 2, 3].map(() => `- ${sentence(draw)}`).join('\n');

/** The body of an article: five paragraphs under headings, lists, a link, in all about 5 KB of Markdown. */
export const body = (draw: Chance): string =>
  [1, 2, 3, 4, 5]
    .map((part) =>
      [`## ${phrase(draw, 4)}?`, paragraph(draw), ...(part % 2 === 0 ? [list(draw)] : [])].join(
        '\n\n',
      ),
    )
    .concat('Đọc thêm: [Tìm nơi giúp đỡ](/tim-noi-giup-do/).')
    .join('\n\n');
