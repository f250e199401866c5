import { daysBetween, shown } from '../../domain/calendar.ts';
import type { Day } from '../../schemas/date.ts';
import type { Item } from './server.ts';

/** Ways of looking at the queue, with the words on their buttons. */
export const filters = {
  open: 'Chưa xong',
  new: 'Mới',
  mine: 'Của tôi',
  waiting: 'Chờ trả lời',
  late: 'Quá hạn',
  done: 'Đã đóng',
} as const;

export type Filter = keyof typeof filters;

/** What is known of the queue besides what the server says: the day, and the threads that whoever sits here took. */
export type Sight = { today: Day; mine: ReadonlySet<string> };

/** Takes the queue, a filter and what is known and gives the threads that it shows, what is due first at the head. */
export const filtered = (items: readonly Item[], filter: Filter, sight: Sight): Item[] =>
  items.filter((item) => holds(item, filter, sight)).toSorted(byUrgency);

/** Takes the queue and what is known and gives how many threads each filter shows. */
export function counts(items: readonly Item[], sight: Sight): Record<Filter, number> {
  const count = (filter: Filter): number =>
    items.filter((item) => holds(item, filter, sight)).length;
  return {
    open: count('open'),
    new: count('new'),
    mine: count('mine'),
    waiting: count('waiting'),
    late: count('late'),
    done: count('done'),
  };
}

/** Whether a thread waits for this office and its day is over. */
export const isLate = ({ waiting, due }: Item, today: Day): boolean =>
  waiting && due !== undefined && due < today;

/** Whether nothing more is expected of this office. */
export const isDone = ({ state }: Pick<Item, 'state'>): boolean =>
  state === 'closed' || state === 'blocked';

function holds(item: Item, filter: Filter, { today, mine }: Sight): boolean {
  if (filter === 'done') return isDone(item);
  if (isDone(item)) return false;
  if (filter === 'new') return item.state === 'received';
  if (filter === 'mine') return mine.has(item.id);
  if (filter === 'waiting') return item.waiting;
  return filter === 'open' || isLate(item, today);
}

/** Those that wait before the others; then what is due earlier; without a day, what came earlier. */
function byUrgency(one: Item, other: Item): number {
  if (one.waiting !== other.waiting) return one.waiting ? -1 : 1;
  const [a, b] = [one, other].map((it) => `${it.due ?? '9999'} ${it.created} ${it.id}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** Takes a thread and today and gives by when it is to be answered, in a few words. */
export function dueWords(item: Item, today: Day): string {
  const { due, waiting } = item;
  if (isDone(item)) return '';
  if (!waiting) return 'Đang chờ người gửi';
  if (due === undefined) return 'Không hẹn ngày trả lời';
  const days = daysBetween(today, due);
  if (days < 0) return `Quá hạn từ ${shown(due)}`;
  if (days === 0) return 'Hạn trả lời: hôm nay';
  return days === 1 ? 'Hạn trả lời: ngày mai' : `Hạn trả lời: ${shown(due)}`;
}

/** Takes the name of a thread and gives a number that colleagues can say to each other; it says nothing of who asks. */
export const shortName = (id: string): string =>
  String(
    Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9000, 7) + 1000,
  );
