import type { ReactNode } from 'react';
import { shown } from '../../src/domain/calendar.ts';
import { reviewText } from '../../src/domain/review.ts';
import { articleKinds, articleSchema, reviewerRoles } from '../../src/schemas/article.ts';
import { audiences } from '../../src/schemas/audience.ts';
import { topics } from '../../src/schemas/topic.ts';
import { Sources } from './sources.tsx';
import { values, type PreviewTemplateProps } from './template.ts';
import { words, type Written } from './written.ts';

/** An article as its page will show it. */
export function ArticlePreview(props: PreviewTemplateProps): ReactNode {
  const it = values(props);
  return (
    <main>
      <article className="prose">
        <h1>{it.text('title') || 'Chưa có tiêu đề'}</h1>
        <p className="lead">{it.text('summary')}</p>
        <Meta it={it} />
        <Law law={it.part('law')} />
        <Remember lines={it.texts('remember')} />
        <Cover cover={it.part('cover')} getAsset={props.getAsset} />
        {props.widgetFor('body')}
      </article>
      <Sources sources={it.parts('sources')} />
      <ul className="links">
        {it.texts('topics').map((topic) => (
          <li key={topic}>
            <span>{words(topics, topic)}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}

function Meta({ it }: { it: Written }): ReactNode {
  const kind = words(articleKinds, it.text('kind'));
  const published = it.text('published');
  const readers = it.texts('audiences').map((key) => words(audiences, key));
  const { reviewedBy, reviewed } = articleSchema.shape;
  const review = {
    reviewedBy: it.whole('reviewedBy', reviewedBy),
    reviewed: it.whole('reviewed', reviewed),
  };
  return (
    <ul className="meta">
      {(kind || published) && (
        <li>
          {kind}
          {kind && published && ' · '}
          {published && <time>{shown(published)}</time>}
        </li>
      )}
      {readers.length > 0 && <li>Dành cho: {readers.join('; ')}</li>}
      <li>{reviewText(review, reviewerRoles)}</li>
      {it.text('nextReview') && <li>Xem lại vào {shown(it.text('nextReview'))}</li>}
    </ul>
  );
}

function Law({ law }: { law: Written }): ReactNode {
  if (!law.text('number')) return null;
  const pending = law.whole('pending', articleSchema.shape.law.unwrap().shape.pending);
  return (
    <p className="note amber">
      Dựa vào luật {law.text('number')}, cập nhật đến {shown(law.text('asOf'))}
      {pending && '. Đang cập nhật: chúng tôi chưa đối chiếu được toàn văn và văn bản hướng dẫn'}.
    </p>
  );
}

function Remember({ lines }: { lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <section className="note teal">
      <h2>Điều cần nhớ</h2>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

type CoverProps = Pick<PreviewTemplateProps, 'getAsset'> & { cover: Written };

function Cover({ cover, getAsset }: CoverProps): ReactNode {
  const src = cover.text('src');
  if (!src) return null;
  return (
    <>
      <img src={getAsset(src).toString()} alt={cover.text('alt')} />
      {!cover.text('alt') && <p className="note amber">Ảnh này chưa có mô tả.</p>}
    </>
  );
}
