import type { OperatorType } from '../schemas/key.ts';
import { chosenRefusals, noPointReasons, routeReasons, aloneText } from './mailpoint.ts';

/** Kinds of office in plain words, for who decides whether they may read. */
export const officeWords: Readonly<Record<OperatorType, { name: string; hint: string }>> = {
  health: { name: 'Cơ quan y tế', hint: 'trạm y tế, trung tâm y tế, bệnh viện' },
  'mass-organisation': { name: 'Đoàn thể', hint: 'Hội Phụ nữ, Đoàn Thanh niên, Mặt trận' },
  police: { name: 'Công an', hint: 'bạn bỏ chọn được' },
  private: { name: 'Tổ chức tư nhân', hint: 'cơ sở, phòng khám tư' },
  other: { name: 'Nơi khác', hint: 'không thuộc các loại trên' },
};

/** What the server's refusals mean to a person; `network` is no answer, or none that can be read. */
const refusals = {
  network:
    'Chưa chắc đã gửi được: mạng bị ngắt hoặc quá yếu. Chữ bạn viết vẫn còn trong trang này.',
  body: 'Máy chủ không đọc được thư này. Chữ bạn viết vẫn còn trong trang này.',
  work: 'Chưa làm được tem cho thư. Bạn thử lại.',
  entry: 'Máy chủ không nhận yêu cầu này. Bạn thử lại.',
  unknown: 'Máy chủ không còn cuộc trao đổi này: nó đã hết hạn hoặc đã bị xóa.',
  taken: 'Máy chủ đã có một thư khác ở chỗ này. Bạn thử lại.',
  order: 'Vừa có thư mới đến trước. Bạn đọc rồi gửi lại.',
  closed: 'Nơi nhận thư vừa thay đổi. Bạn xem lại ai sẽ đọc thư, rồi gửi lại.',
  blocked: 'Nơi nhận không nhận thêm thư trong cuộc trao đổi này.',
  full: 'Cuộc trao đổi này đã đầy. Bạn có thể gửi một câu hỏi mới.',
  busy: 'Máy chủ đang bận. Bạn đợi một phút rồi thử lại. Chữ bạn viết vẫn còn trong trang này.',
  fault: 'Máy chủ đang trục trặc. Bạn thử lại sau. Chữ bạn viết vẫn còn trong trang này.',
};

/** What every page of letters says while it works. */
const common = {
  refusals,
  stamping: 'Máy đang làm tem cho thư. Bạn cứ viết tiếp.',
  stamped: 'Tem đã làm xong.',
  unstamped: 'Chưa làm được tem. Khi bạn gửi, trang sẽ thử lại.',
  sealing: 'Đang niêm phong thư trong máy này…',
  sending: 'Đang gửi…',
  unsealed: 'Trình duyệt này không niêm phong được thư. Không có gì được gửi đi.',
  room: 'Còn chỗ: {} byte.',
  second: 'Thư đã đầy. Phần còn lại sẽ thành thư thứ {}, còn chỗ {} byte.',
  tooLong: 'Dài quá {} lá thư. Bạn gửi phần đầu trước, phần sau viết tiếp ở Hộp thư.',
  lacking: 'Còn thiếu: {}.',
  noReader: 'Chưa có nơi nhận thư hợp với điều bạn chọn. Bạn xem mục “Ai sẽ đọc thư này”.',
};

/** What the receipt says; a group of the code is named by its place. */
const receipt = {
  places: ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu'],
  otherGroup: 'Đó là nhóm thứ {}. Trang hỏi nhóm cuối, nhóm thứ sáu.',
  wrongGroup: 'Chưa đúng nhóm cuối. Bạn xem lại nhóm thứ sáu trong mã đã ghi.',
  copied: 'Đã sao chép. Bạn dán vào chỗ an toàn ngay, rồi sao chép một chữ khác đè lên.',
  copyBelow: 'Bạn chọn và sao chép dòng dưới đây.',
  further: 'Đang gửi thư thứ {}. Bạn đừng đóng trang.',
  furtherSent: 'Mọi lá thư đã gửi xong.',
};

/** What the page on which one asks says. */
export const askWords = {
  ...common,
  receipt,
  lack: {
    topic: 'chuyện bạn muốn hỏi',
    area: 'xã, phường hoặc tỉnh',
    phone: 'số điện thoại',
    when: 'giờ gọi',
    'answered-by': 'ai nghe máy',
    accepts: 'ít nhất một loại cơ quan được đọc',
    text: 'lời bạn viết',
  },
  noArea: 'Chưa thấy nơi nào tên như vậy. Bạn thử gõ bớt chữ.',
  choose: 'Có vài nơi như vậy. Bạn chọn một trong các gợi ý dưới ô.',
  hints: '{} gợi ý dưới ô.',
  noAreas: 'Chưa tải được danh sách xã, phường. Mạng có thể yếu, bạn thử lại.',
  anyCommune: 'Không chắc xã nào, chỉ chọn {}',
  reasons: routeReasons,
  none: noPointReasons,
  refused: chosenRefusals,
  alone: aloneText,
  behind:
    '{} ({}). Thư được niêm phong cho cả nơi này ngay từ đầu; máy chủ chỉ đưa thư ra khi điểm trả lời quá hạn.',
  behindOnly:
    '{} ({}). Thư được niêm phong cho cả nơi này ngay từ đầu, nhưng máy chủ không tự đưa thư ra, vì điểm chưa hẹn ngày trả lời.',
  due: 'Nơi này hẹn trả lời chậm nhất ngày {}.',
  noDue: 'Nơi này chưa hẹn ngày trả lời.',
  covers: 'Nhận thay cho {}.',
  gone: 'Sau ngày {}, nếu không ai viết thêm. Có thư mới thì được giữ thêm 30 ngày kể từ thư ấy, lâu nhất 90 ngày kể từ hôm nay. Bạn viết trong 7 ngày cuối của 90 ngày thì giữ đến 14 ngày sau thư ấy.',
  sent: 'Máy chủ đã nhận thư',
};

/** What the page for invitations to a talk says: the page of questions, where it lacks other things. */
export const talkWords = {
  ...askWords,
  lack: {
    ...askWords.lack,
    invite: 'nơi mời là loại nào',
    area: 'xã, phường hoặc tỉnh nơi nói chuyện',
    text: 'điều muốn nghe',
  },
};

/** What the page for notes to the operator says. */
export const noteWords = {
  ...common,
  receipt,
  lack: { text: 'lời bạn viết' },
  sent: 'Máy chủ đã nhận góp ý',
};

/** Faults of a letter, by their reason: src/mailbox/README.md has the table. */
const damaged = 'Thư này đã hỏng hoặc đã bị sửa trên đường đi.';
const strange = 'Thư này không phải do người có quyền viết trong cuộc trao đổi này gửi.';
const gap = 'Thiếu thư ở chỗ này.';
const misplaced = 'Thư này không đúng chỗ của nó.';

/** What the page says on which letters are read. */
export const returnWords = {
  ...common,
  receipt: {
    length: 'Mã thiếu hoặc thừa ký tự. Mã có 24 ký tự, sáu nhóm bốn.',
    symbol: 'Có ký tự không dùng trong mã; hãy tắt bộ gõ tiếng Việt.',
    check: 'Có một chỗ gõ nhầm. Bạn so lại từng nhóm với mã đã ghi.',
  },
  opening: 'Đang mở…',
  unknown:
    'Mã gõ không sai, nhưng không mở được cuộc trao đổi nào: có thể là mã khác, hoặc thư đã hết hạn hay đã bị xóa.',
  unreached: 'Chưa mở được: mạng bị ngắt hoặc máy chủ đang bận. Bạn thử lại.',
  faults: {
    size: damaged,
    header: damaged,
    unopened: damaged,
    padding: strange,
    text: strange,
    fields: strange,
    forged: strange,
    foreign: 'Thư này thuộc một cuộc trao đổi khác.',
    first: gap,
    missing: gap,
    reordered: misplaced,
    replayed: misplaced,
    broken: misplaced,
  },
  afterFault: 'Từ chỗ này trở đi trang không hiện thư nào, vì không chắc thư đến từ đâu.',
  states: {
    received: 'Máy chủ đã nhận thư; nơi nhận chưa mở.',
    opened: 'Nơi nhận đã mở thư.',
    answered: 'Nơi nhận đã trả lời.',
    escalated: 'Quá hạn mà chưa có trả lời, nên thư đã được đưa cho nơi điều phối.',
    closed: 'Nơi nhận đã đóng cuộc trao đổi này. Bạn viết thêm thì nó mở lại.',
    blocked: 'Nơi nhận không nhận thêm thư trong cuộc trao đổi này.',
  },
  due: 'Nơi nhận hẹn trả lời chậm nhất ngày {}.',
  overdue: 'Nơi nhận hẹn trả lời chậm nhất ngày {}; nay đã quá hạn.',
  gone: 'Cuộc trao đổi này bị xóa sau ngày {}.',
  waiting: 'Chưa có thư mới nào được chuyển đến.',
  number: 'Thư {}',
  mine: 'Bạn viết',
  writers: {
    point: 'Điểm tư vấn',
    coordinator: 'Nơi điều phối',
    national: 'Hộp thư toàn quốc',
    operator: 'Người phụ trách trang',
  },
  handover: 'Đã chuyển thư của bạn cho {}.',
  notes: {
    closed: 'Đã đóng cuộc trao đổi này.',
    blocked: 'Đã ngừng nhận thêm thư trong cuộc trao đổi này.',
    reopened: 'Đã mở lại cuộc trao đổi này.',
  },
  phone: 'Gọi số {}, lúc {}, người nghe: {}. {}',
  mayLeave: 'Để lại lời nhắn được.',
  mayNotLeave: 'Đừng để lại lời nhắn.',
  visit: 'Đến nhà: {}. Cách đến: {}',
  lack: {
    text: 'lời bạn viết',
    phone: 'số điện thoại',
    when: 'giờ gọi',
    'answered-by': 'ai nghe máy',
    address: 'địa chỉ nhà',
    arrival: 'cách đến',
  },
  sent: 'Đã gửi. Thư của bạn nằm ở cuối cuộc trao đổi.',
  deleting: 'Đang xóa…',
  undeleted: 'Chưa chắc đã xóa được: mạng bị ngắt hoặc máy chủ đang bận. Bạn thử lại.',
  deleted:
    'Đã xóa. Máy chủ không còn thư nào của cuộc trao đổi này để đưa ra, và mã không mở được gì nữa.',
};

export type AskWords = typeof askWords;
export type NoteWords = typeof noteWords;
export type ReturnWords = typeof returnWords;
export type MailWords = typeof common;
export type ReceiptWords = typeof receipt;
