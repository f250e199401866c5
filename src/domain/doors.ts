import type { Audience } from '../schemas/audience.ts';
import type { Topic } from '../schemas/topic.ts';
import { paths } from './paths.ts';

/** A way in by situation: what the reader would say, what lies behind it, what to do first. */
export type Door = {
  slug: string;
  icon: 'people' | 'path' | 'leaf' | 'book' | 'desk';
  name: string;
  line: string;
  intro: string;
  audience: Audience;
  topics?: readonly Topic[];
  first: readonly { text: string; path: string }[];
};

/** The five doors of the home page, in the order in which they stand there. */
export const doors: readonly Door[] = [
  {
    slug: 'gia-dinh',
    icon: 'people',
    name: 'Tôi lo cho người thân',
    line: 'Nói chuyện thế nào, giúp ra sao, hỏi ai.',
    intro:
      'Bạn không gây ra chuyện này, và không phải gánh một mình. Hãy bắt đầu từ một việc nhỏ hôm nay.',
    audience: 'families',
    first: [
      { text: 'Đọc cách nói chuyện lần đầu', path: paths.article('noi-chuyen-lan-dau') },
      { text: 'Xem gọi ai bây giờ', path: paths.lines },
      { text: 'Tìm nơi giúp đỡ ở tỉnh của bạn', path: paths.places },
    ],
  },
  {
    slug: 'ban-than',
    icon: 'path',
    name: 'Tôi tìm hỗ trợ cho mình',
    line: 'Muốn dừng, muốn bớt, hay chỉ muốn hỏi.',
    intro:
      'Bạn đọc được mọi trang ở đây mà không cần tên hay tài khoản. Đi từng bước, theo cách của bạn.',
    audience: 'people-who-use-drugs',
    topics: ['dieu-tri', 'cap-cuu', 'phap-luat', 'suc-khoe-tam-than', 'methadone'],
    first: [
      { text: 'Bắt đầu từ đâu khi muốn dừng', path: paths.article('toi-muon-dung-bat-dau-tu-dau') },
      { text: 'Biết khi nào phải vào viện', path: paths.article('cat-con-khi-nao-phai-vao-vien') },
      { text: 'Xem chuyện gì xảy ra khi bạn đến', path: paths.visit },
    ],
  },
  {
    slug: 'dang-dieu-tri',
    icon: 'leaf',
    name: 'Tôi đang điều trị hoặc đã cai xong',
    line: 'Giữ nhịp, tìm việc, vay vốn, có người đi cùng.',
    intro: 'Đi tiếp cũng cần người giúp. Ở đây có việc cho những tháng đầu, và nơi để hỏi.',
    audience: 'people-who-use-drugs',
    topics: ['sau-cai', 'viec-lam', 'methadone'],
    first: [
      { text: 'Xem trang dành cho sau cai', path: paths.afterRehab },
      { text: 'Đọc về 90 ngày đầu', path: paths.article('sau-cai-90-ngay-dau') },
      { text: 'Hỏi về vay vốn', path: paths.article('vay-von-sau-cai') },
    ],
  },
  {
    slug: 'hoc-sinh',
    icon: 'book',
    name: 'Tôi là học sinh, sinh viên',
    line: 'Bị rủ, lỡ thử, lo cho bạn, hay chỉ muốn biết.',
    intro: 'Hỏi không có gì sai. Dưới 18 tuổi, bạn gọi 111 miễn phí, bất cứ lúc nào.',
    audience: 'students',
    first: [
      { text: 'Lỡ thử một lần, giờ làm gì', path: paths.article('lo-thu-mot-lan') },
      { text: 'Từ chối mà không mất bạn', path: paths.article('tu-choi-ma-khong-mat-ban') },
      { text: 'Xem gọi ai bây giờ', path: paths.lines },
    ],
  },
  {
    slug: 'can-bo',
    icon: 'desk',
    name: 'Tôi làm việc ở cơ sở',
    line: 'Tư vấn tại nhà, thủ tục, văn bản, chỉ tiêu.',
    intro: 'Dành cho cán bộ y tế, công an, đoàn thể, giáo viên và tình nguyện viên.',
    audience: 'staff',
    first: [
      { text: 'Chuẩn bị một buổi đến nhà', path: paths.article('den-nha-tu-van') },
      { text: 'Tra văn bản trong thư viện', path: paths.library },
      { text: 'Xem kế hoạch và kết quả', path: paths.plans },
    ],
  },
];
