import type { ReactNode } from 'react';
import { shown } from '../../src/domain/calendar.ts';
import { deadLinkSentence } from '../../src/domain/deadlinks.ts';
import type { DeskReport } from '../../src/domain/desk.ts';
import type { Due } from '../../src/domain/due.ts';
import { paths } from '../../src/domain/paths.ts';
import { entryAddress } from '../templates.ts';

/** How many records stand open at once; the others unfold. */
const most = 8;

/** Records that are due, the longest waiting first, uploads that are missing, and links that lead nowhere. */
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
      {broken.length > 0 && (
        <>
          <h3>Ảnh và tệp không còn</h3>
          <ul className="ban-list">
            {broken.map(({ url, collection, slug, where }) => (
              <li key={`${collection}/${slug}${url}`}>
                <a href={entryAddress(collection, slug)}>{where}</a>
                <span className="ban-soft">Thiếu {url}. Hãy tải lên lại hoặc bỏ đi.</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {deadLinks.length > 0 && (
        <>
          <h3>Liên kết không còn nơi đến</h3>
          <ul className="ban-list">
            {deadLinks.map((link) => (
              <li key={link.url}>
                <a href={link.page}>{link.page}</a>
                <span className="ban-soft">{deadLinkSentence(link)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
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
