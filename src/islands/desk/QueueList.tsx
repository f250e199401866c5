import { useState, type ReactNode } from 'react';
import type { Day } from '../../schemas/date.ts';
import type { Words } from './deskwords.ts';
import { QueueRow } from './QueueRow.tsx';
import { counts, filtered, filters, type Filter } from './queue.ts';
import type { Reading } from './reading.ts';
import type { Queue } from './usequeue.ts';

type Props = {
  queue: Queue;
  read: ReadonlyMap<string, Reading>;
  mine: ReadonlySet<string>;
  open: string | undefined;
  today: Day;
  words: Words;
  show: (id: string) => void;
};

const empty: Record<Filter, string> = {
  open: 'Không có thư nào chưa xong.',
  new: 'Không có thư mới. Trang tự xem lại sau mỗi hai phút.',
  mine: 'Chưa có thư nào bạn nhận. Mở một thư rồi bấm “Tôi nhận thư này”.',
  waiting: 'Không có thư nào chờ trả lời.',
  late: 'Không có thư nào quá hạn.',
  done: 'Chưa có cuộc trao đổi nào đã đóng.',
};

/** The queue, seen through one filter. */
export function QueueList({ queue, read, mine, open, today, words, show }: Props): ReactNode {
  const [filter, setFilter] = useState<Filter>('open');
  const sight = { today, mine };
  const count = counts(queue.items, sight);
  const items = filtered(queue.items, filter, sight);
  return (
    <>
      <div className="desk-filters" role="group" aria-label="Lọc thư">
        {(Object.keys(filters) as Filter[]).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            {filters[one]} <span className="desk-count">{count[one]}</span>
          </button>
        ))}
      </div>
      <p role="status" className="desk-said">
        {queue.said || (queue.loaded ? '' : 'Đang xem hộp thư…')}
      </p>
      {queue.loaded && items.length === 0 && <p className="soft">{empty[filter]}</p>}
      {filter === 'mine' && (
        <p className="small soft">
          Máy chủ không biết ai trong hộp thư trả lời thư nào. Mục này chỉ nhớ đến khi đóng trang.
        </p>
      )}
      <ul className="desk-rows">
        {items.map((item) => (
          <QueueRow
            key={item.id}
            {...{ item, today, words }}
            thread={read.get(item.id)?.thread}
            isMine={mine.has(item.id)}
            isOpen={item.id === open}
            show={() => show(item.id)}
          />
        ))}
      </ul>
      <button type="button" className="button quiet" onClick={queue.refresh}>
        Xem lại hộp thư
      </button>
    </>
  );
}
