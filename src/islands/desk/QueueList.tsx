import { useState, type ReactNode } from 'react';
import type { Day } from '../../schemas/date.ts';
import type { Words } from './deskwords.ts';
import { Quiet } from './Quiet.tsx';
import { QueueRow } from './QueueRow.tsx';
import { counts, filtered, filters, type Filter } from './queue.ts';
import { Said } from './Said.tsx';
import type { Letters } from './useletters.ts';

type Props = { letters: Letters; today: Day; words: Words };

const empty: Record<Filter, string> = {
  open: 'Không có thư nào chưa xong.',
  new: 'Không có thư mới. Trang tự xem lại sau mỗi hai phút.',
  mine: 'Chưa có thư nào bạn nhận. Mở một thư rồi bấm “Tôi nhận thư này”.',
  waiting: 'Không có thư nào chờ trả lời.',
  late: 'Không có thư nào quá hạn.',
  done: 'Chưa có cuộc trao đổi nào đã đóng.',
};

/** The queue, seen through one filter. */
export function QueueList({ letters, today, words }: Props): ReactNode {
  const { queue, read, mine, open, show } = letters;
  const [filter, setFilter] = useState<Filter>('open');
  const sight = { today, mine };
  const items = filtered(queue.items, filter, sight);
  return (
    <>
      <Filters {...{ filter, setFilter }} count={counts(queue.items, sight)} />
      <Said>{queue.said || (queue.loaded ? '' : 'Đang xem hộp thư…')}</Said>
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
      <Quiet onClick={queue.refresh}>Xem lại hộp thư</Quiet>
    </>
  );
}

type FilterProps = {
  filter: Filter;
  setFilter: (filter: Filter) => void;
  count: Record<Filter, number>;
};

const Filters = ({ filter, setFilter, count }: FilterProps): ReactNode => (
  <div className="desk-filters" role="group" aria-label="Lọc thư">
    {(Object.keys(filters) as Filter[]).map((one) => (
      <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
        {filters[one]} <span className="desk-count">{count[one]}</span>
      </button>
    ))}
  </div>
);
