import type { Day } from '../schemas/date.ts';
import type { Key, OperatorType } from '../schemas/key.ts';
import type { MailHelp, MailTopic } from '../schemas/letter.ts';
import type { Place } from '../schemas/place.ts';

/** What routing has to know of the place of a point; its services are for the page to tell, routing asks for none. */
export type MailPlace = { slug: string } & Pick<
  Place,
  'area' | 'status' | 'verified' | 'homeVisits' | 'receives' | 'services'
>;

/**
 * A mailbox as routing knows it: its file in content/keys, whose name is the ID, and for a point the
 * record of its place. A point whose place has no record carries none, and never gets a letter.
 */
export type MailPoint = { id: string } & Omit<Key, 'place'> & { place?: MailPlace };

/** What someone asks for, as far as routing is concerned; nothing here says who is asking. */
export type Ask = {
  topic: MailTopic;
  help: MailHelp;
  /** The area of the asker, or that of the place when one was chosen; then the asker's own is unknown. */
  area: Place['area'];
  /** The slug of the place that was chosen on the map or in a list. */
  place?: string;
  under18: boolean;
  /** The kinds of office that may read; any other kind reads nothing, also not as coordinator or cover. */
  accepts: readonly OperatorType[];
  /** "Đừng gửi cho người ở xã tôi". */
  avoidOwnCommune: boolean;
  at: Day;
};

/** Why a mailbox was chosen or is offered, with the sentence that the asker reads. */
export const routeReasons = {
  chosen: 'Đây là nơi bạn chọn.',
  commune: 'Điểm này phục vụ xã, phường của bạn.',
  province: 'Điểm này phục vụ cả tỉnh, thành phố của bạn.',
  'place-commune': 'Điểm này phục vụ xã, phường của nơi bạn chọn.',
  'place-province': 'Điểm này phục vụ cả tỉnh, thành phố của nơi bạn chọn.',
  cover: 'Nơi lẽ ra nhận thư này đang vắng người, và đã nhờ nơi này nhận thay.',
  national: 'Đây là hộp thư toàn quốc.',
  'national-none': 'Đây là hộp thư toàn quốc, vì chưa có điểm nhận thư nào phục vụ nơi này.',
  'national-unfit':
    'Đây là hộp thư toàn quốc, vì các điểm phục vụ nơi này không hợp với điều bạn chọn.',
  'national-no-commune': 'Đây là hộp thư toàn quốc, vì chưa biết xã, phường của bạn.',
} as const;

/** Why no mailbox can take the letter, with the sentence that stands above lines and places instead of a form. */
export const noPointReasons = {
  none: 'Chưa có điểm nhận thư nào phục vụ nơi này.',
  unfit:
    'Các điểm phục vụ nơi này không hợp với điều bạn chọn. Bạn có thể xem lại những điều đã chọn.',
  'no-commune':
    'Chưa biết xã, phường của bạn nên chưa tìm được điểm nhận thư. Bạn có thể chọn xã, phường.',
} as const;

/** Why the chosen place does not get the letter, with the sentence that the asker reads; the first that holds is told. */
export const chosenRefusals = {
  'no-mailbox': 'Nơi bạn chọn chưa có hộp thư.',
  closed: 'Nơi bạn chọn đã đóng cửa, hoặc không có trong danh sách của trang này.',
  unverified: 'Nơi bạn chọn chưa được kiểm tra trong một năm qua.',
  unstaffed: 'Nơi bạn chọn chưa có người nhận thư.',
  'no-key': 'Hộp thư của nơi bạn chọn đang đổi khóa, chưa nhận thư được.',
  kind: 'Nơi bạn chọn thuộc loại cơ quan mà bạn không muốn cho đọc thư.',
  minors: 'Nơi bạn chọn không nhận thư của người dưới 18 tuổi.',
  topic: 'Nơi bạn chọn không nhận thư về điều bạn muốn hỏi.',
  help: 'Nơi bạn chọn không giúp theo cách bạn muốn.',
  away: 'Nơi bạn chọn đang vắng người.',
} as const;

/** Said where nobody stands behind the mailbox that gets the letter. */
export const aloneText = 'Nếu nơi này không trả lời, không có nơi nào khác đọc được thư của bạn.';

export type RouteReason = keyof typeof routeReasons;
export type NoPointReason = keyof typeof noPointReasons;
export type ChosenRefusal = keyof typeof chosenRefusals;

/** One way for a letter: who gets it and why, who stands behind, and whom the receiver covers. */
export type Route = {
  point: MailPoint;
  reason: RouteReason;
  /** Reads too once the point is late; absent where nobody can or, of those accepted, may. */
  coordinator?: MailPoint;
  /** The mailbox that is away; there with the reason `cover` alone. */
  covers?: MailPoint;
};

/**
 * What routing answers: one way and the others in order, or why there is none; `refused` tells why a
 * chosen place does not get the letter. The rules stand at the head of tests/domain/routingcases.ts.
 */
export type Routing = { refused?: ChosenRefusal } & (
  (Route & { alternatives: readonly Route[] }) | { point?: never; why: NoPointReason }
);
