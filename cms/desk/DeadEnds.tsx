import type { ReactNode } from 'react';
import { deadLinkSentence } from '../../src/domain/deadlinks.ts';
import type { DeskReport } from '../../src/domain/desk.ts';
import { entryAddress } from '../templates.ts';

/** Uploads that are missing, and links that lead nowhere, each under a heading where there are some. */
export const DeadEnds = ({
  broken,
  deadLinks,
}: Pick<DeskReport, 'broken' | 'deadLinks'>): ReactNode => (
  <>
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
