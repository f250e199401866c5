import type { ReactNode } from 'react';
import { cardFacts, standingText } from '../../src/domain/cardfacts.ts';
import { hoursLines } from '../../src/domain/hours.ts';
import { phoneText } from '../../src/domain/phone.ts';
import { family } from '../../src/domain/placefamilies.ts';
import { statusOn } from '../../src/domain/freshness.ts';
import type { Day } from '../../src/schemas/date.ts';
import { placeKinds, placeSchema, placeStatuses, receivedGroups } from '../../src/schemas/place.ts';
import { Sources } from './sources.tsx';
import { values, type PreviewTemplateProps } from './template.ts';
import type { Written } from './written.ts';

type Props = PreviewTemplateProps & { today: Day; areaName: (code: string) => string };

const { shape } = placeSchema;

/** A place's card, and what else its page will say; one that nobody has checked claims nothing. */
export function PlacePreview({ today, areaName, ...props }: Props): ReactNode {
  const it = values(props);
  const verified = standing(it, today) === 'verified' ? it.part('verified').text('on') : undefined;
  return (
    <main>
      <Unlisted status={it.text('status')} />
      <article className="card">
        <Kind kind={it.whole('kind', shape.kind)} />
        <h3>
          <a>{it.text('name') || 'Chưa có tên'}</a>
        </h3>
        <p>{area(it, areaName)}</p>
        <Former former={it.part('formerAddress')} />
        {verified && <Facts it={it} today={today} />}
        {verified && <Phones phones={it.parts('phones')} />}
        <p className="small">
          <span className={`chip ${verified ? 'teal' : 'amber'}`}>
            {standingText(verified, it.parts('sources')[0]?.text('date').slice(0, 4))}
          </span>
        </p>
      </article>
      {verified && <Hours it={it} />}
      {it.text('note') && <p className="prose">{it.text('note')}</p>}
      <Sources sources={it.parts('sources')} />
    </main>
  );
}

/** Its status as readers will see it: a check that is not filled in, or too old, counts as none. */
function standing(it: Written, today: Day): string {
  const status = it.whole('status', shape.status) ?? 'reported';
  return statusOn({ status, verified: it.whole('verified', shape.verified) }, today);
}

function Unlisted({ status }: { status: string }): ReactNode {
  if (status !== 'closed' && status !== 'do-not-list') return null;
  return (
    <p className="note amber">
      Tình trạng: {placeStatuses[status]}. Người đọc không thấy nơi này trên trang.
    </p>
  );
}

function Kind({ kind }: { kind: keyof typeof placeKinds | undefined }): ReactNode {
  if (!kind) return null;
  return (
    <p className="links-kind">
      <span className={`chip ${family(kind)}`}>{placeKinds[kind]}</span>
    </p>
  );
}

function area(it: Written, areaName: Props['areaName']): string {
  const codes = ['commune', 'province'].map(it.part('area').text).filter(Boolean);
  return codes.map(areaName).filter(Boolean).join(', ');
}

function Former({ former }: { former: Written }): ReactNode {
  const parts = ['line', 'commune', 'district', 'province'].map(former.text).filter(Boolean);
  if (parts.length === 0) return null;
  return <p className="small soft">Trước 1/7/2025: {parts.join(', ')}</p>;
}

function Facts({ it, today }: { it: Written; today: Day }): ReactNode {
  const known = {
    cost: it.whole('cost', shape.cost),
    anonymous: it.whole('anonymous', shape.anonymous),
    registers: it.whole('registers', shape.registers),
    homeVisits: it.whole('homeVisits', shape.homeVisits),
    receives: it.whole('receives', shape.receives),
  };
  return (
    <ul className="small">
      {cardFacts(known, receivedGroups, today).map(({ term, text }) => (
        <li key={term}>
          {term}: {text}
        </li>
      ))}
    </ul>
  );
}

const Phones = ({ phones }: { phones: readonly Written[] }): ReactNode =>
  phones.map((phone, index) => (
    <a key={index} className="button call">
      <span className="tel">Gọi {phoneText(phone.text('number'))}</span>
    </a>
  ));

function Hours({ it }: { it: Written }): ReactNode {
  const hours = it.whole('hours', shape.hours);
  if (!hours) return null;
  return (
    <dl className="facts">
      <dt>Giờ mở cửa</dt>
      <dd>
        {hoursLines(hours).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </dd>
    </dl>
  );
}
