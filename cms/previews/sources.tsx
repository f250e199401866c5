import type { ReactNode } from 'react';
import { shown } from '../../src/domain/calendar.ts';
import type { Written } from './written.ts';

/** The numbered sources of an entry, as the site lists them. */
export const Sources = ({ sources }: { sources: readonly Written[] }): ReactNode => (
  <section className="sources prose">
    <h2>Nguồn</h2>
    {sources.length === 0 && <p className="note amber">Chưa ghi nguồn nào.</p>}
    <ol>
      {sources.map((source, index) => (
        <li key={index} id={`nguon-${index + 1}`}>
          <Title source={source} />
          {details(source)} {source.text('document') && <a>Xem trong thư viện</a>}
        </li>
      ))}
    </ol>
  </section>
);

function Title({ source }: { source: Written }): ReactNode {
  const title = source.text('title') || '(chưa có tên nguồn)';
  const url = source.text('url');
  if (!url.startsWith('https://')) return title;
  return (
    <a href={url} rel="noreferrer">
      {title}
    </a>
  );
}

/** What follows the title: a part that the title already says is left out. */
function details(source: Written): string {
  const title = source.text('title');
  const parts = [source.text('number'), source.text('issuer'), shown(source.text('date'))];
  const rest = parts.filter((part) => part && !title.includes(part));
  return `${rest.map((part) => `, ${part}`).join('')}.`;
}
