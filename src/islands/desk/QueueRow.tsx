import type { ReactNode } from 'react';
import { shown } from '../../domain/calendar.ts';
import type { Thread } from '../../mailbox/chain.ts';
import type { Day } from '../../schemas/date.ts';
import { states, wordFor, type Words } from './deskwords.ts';
import { dueWords, isLate, shortName } from './queue.ts';
import type { Item } from './server.ts';

type Props = {
  item: Item;
  thread: Thread | undefined;
  today: Day;
  words: Words;
  isMine: boolean;
  isOpen: boolean;
  show: () => void;
};

/** One thread in the queue. Its topic stands here only once it was opened: the server does not know it. */
export function QueueRow({ item, thread, today, words, isMine, isOpen, show }: Props): ReactNode {
  const late = isLate(item, today);
  const due = dueWords(item, today);
  return (
    <li>
      <button
        type="button"
        className="desk-row"
        data-thread={item.id}
        aria-current={isOpen ? 'true' : undefined}
        onClick={show}
      >
        <strong>Thư số {shortName(item.id)}</strong>
        <span className="desk-chips">
          <span className={`chip ${item.state === 'received' ? 'teal' : ''}`}>
            {states[item.state]}
          </span>
          {item.role === 'coordinator' && <span className="chip amber">Điểm chưa trả lời</span>}
          {thread?.request.ageBand === 'under18' && (
            <span className="chip amber">Dưới 18 tuổi</span>
          )}
          {isMine && <span className="chip">Của tôi</span>}
        </span>
        {due && <span className={late ? 'desk-late' : 'desk-due'}>{due}</span>}
        {thread && <span>{wordFor(words.topics, thread.request.topic)}</span>}
        <span className="small soft">
          Gửi {shown(item.created)} · {item.count} lá · xóa sau {shown(item.expires)}
        </span>
      </button>
    </li>
  );
}
