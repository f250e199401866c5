import type { ReactNode } from 'react';
import { entryAddress } from '../templates.ts';
import { stages, type Waiting } from '../waiting.ts';

/** What editors write, with the words for it. */
export type Collections = readonly { name: string; label: string }[];

type Props = { waiting: Waiting[] | undefined; collections: Collections };

/** Drafts that someone has to go on with, or that there is no review here. */
export function WaitingDrafts({ waiting, collections }: Props): ReactNode {
  if (!waiting) return <p>Ở đây không có bước duyệt: bài lưu xong sẽ lên trang ở lần dựng sau.</p>;
  if (waiting.length === 0) return <p>Không có bản nháp nào đang chờ.</p>;
  return (
    <ul className="ban-list">
      {waiting.map(({ collection, slug, title, status }) => (
        <li key={`${collection}/${slug}`}>
          <a href={entryAddress(collection, slug)}>{title ?? slug}</a>
          <span className="ban-soft">
            <span className="ban-chip">{stages[status] ?? status}</span>{' '}
            {collections.find(({ name }) => name === collection)?.label}
          </span>
        </li>
      ))}
    </ul>
  );
}
