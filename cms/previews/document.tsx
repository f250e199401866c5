import { Fragment, type ReactNode } from 'react';
import { shown } from '../../src/domain/calendar.ts';
import { audiences } from '../../src/schemas/audience.ts';
import { documentKinds, documentStates } from '../../src/schemas/document.ts';
import { values, type PreviewTemplateProps } from './template.ts';
import { words, type Written } from './written.ts';

type Props = PreviewTemplateProps & { areaName: (code: string) => string };

/** A document of the library as its page will show it. */
export function DocumentPreview({ areaName, ...props }: Props): ReactNode {
  const it = values(props);
  const number = it.text('number');
  const title = it.text('title') || 'Chưa có tên văn bản';
  const state = it.text('state');
  return (
    <main>
      <article className="prose">
        <h1>{number ? `${words(documentKinds, it.text('kind'))} ${number}` : title}</h1>
        {number && <p className="lead">{title}</p>}
        {state && (
          <p>
            <span className={`chip ${state === 'in-force' ? 'teal' : 'amber'}`}>
              {words(documentStates, state)}
            </span>
          </p>
        )}
        {it.text('stateNote') && <p className="note amber">{it.text('stateNote')}</p>}
        <p>{it.text('summary')}</p>
        <dl className="facts">
          {facts(it, areaName).map(([term, line]) => (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd>{line}</dd>
            </Fragment>
          ))}
        </dl>
        {props.widgetFor('body')}
        <p className="row">
          {it.text('file') && <span className="button">Tải văn bản</span>}
          {it.text('url') && <span className="button quiet">Đọc ở nơi đăng</span>}
        </p>
      </article>
    </main>
  );
}

type Fact = readonly [term: string, line: string];

function facts(it: Written, areaName: Props['areaName']): Fact[] {
  const areas = it.texts('areas').map(areaName).join(', ');
  const readers = it.texts('audiences').map((key) => words(audiences, key));
  const checked = it.text('checkedOn');
  return [
    ['Cơ quan ban hành', it.text('issuer')],
    ...optional('Người ký', it.text('signer')),
    ['Ngày ban hành', shown(it.text('issued')) || 'chưa rõ'],
    ['Ngày có hiệu lực', shown(it.text('effective')) || 'chưa rõ'],
    ...optional('Ngày hết hiệu lực', shown(it.text('expires'))),
    ...optional('Lĩnh vực', it.text('field')),
    ['Áp dụng ở', areas || 'cả nước'],
    ['Dành cho', readers.join('; ')],
    ['Biết qua đâu', `${it.text('seenIn')}${checked && ` (xem lại ngày ${shown(checked)})`}`],
  ];
}

const optional = (term: string, line: string): Fact[] => (line ? [[term, line]] : []);
