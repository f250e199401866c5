import type { ReactNode } from 'react';
import { shown } from '../../src/domain/calendar.ts';
import type { DeskReport } from '../../src/domain/desk.ts';
import type { Due } from '../../src/domain/due.ts';
import { paths } from '../../src/domain/paths.ts';
import { entryAddress } from '../templates.ts';
import { DeadEnds } from './DeadEnds.tsx';

/** How many records stand open at once; the others unfold. */
const most = 8;

/** Records that are due, the longest waiting first, and what leads nowhere. */
export function DueRecords({ report }: { report: DeskReport }): ReactNode {
  const { due, unverified, broken, deadLinks } = report;
  return (
    <>
      <p>
        <a className="ban-way" href={paths.recheck}>
          Cả danh sách, và bảng để gọi điện
        </a>
      </p>
      {due.length === 0 && <p>Không có mục nào đến hạn.</p>}
      <DueList due={due.slice(0, most)} />
      {due.length > most && (
        <details>
          <summary>Xem thêm {due.length - most} mục</summary>
          <DueList due={due.slice(most)} />
        </details>
      )}
      {unverified > 0 && (
        <p>
          {unverified} địa chỉ mới chỉ được nhắc đến, chưa ai hỏi lại. Mỗi tuần gọi vài nơi là tốt
          rồi.
        </p>
      )}
      <DeadEnds broken={broken} deadLinks={deadLinks} />
    </>
  );
}

const DueList = ({ due }: { due: readonly Due[] }): ReactNode => (
  <ul className="ban-list">
    {due.map(({ collection, slug, title, reason, since }) => (
      <li key={`${collection}/${slug}/${reason}`}>
        <a href={entryAddress(collection, slug)}>{title}</a>
        <span className="ban-soft">
          {reason} Đến hạn từ {shown(since)}.
        </span>
      </li>
    ))}
  </ul>
);
