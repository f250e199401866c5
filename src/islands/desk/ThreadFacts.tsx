import { useEffect, useState, type ReactNode } from 'react';
import { shown } from '../../domain/calendar.ts';
import { paths } from '../../domain/paths.ts';
import type { Thread } from '../../mailbox/chain.ts';
import { areaNames } from './areanames.ts';
import { states, wordFor } from './deskwords.ts';
import { Facts } from './Facts.tsx';
import type { Standing } from './reading.ts';
import type { Session } from './session.ts';

type Props = { session: Session; thread: Thread; standing: Standing };

/** What the asker chose, and what the server says of the thread. */
export function ThreadFacts({ session, thread, standing }: Props): ReactNode {
  const { request } = thread;
  const { words } = session;
  const area = useArea(request.area);
  return (
    <>
      {request.ageBand === 'under18' && (
        <p className="note amber">
          <strong>Người gửi nói mình dưới 18 tuổi.</strong> Nhắc số 111: miễn phí, cả ngày đêm.
        </p>
      )}
      <Facts
        rows={[
          ['Muốn được giúp', wordFor(words.helps, request.help)],
          ['Nơi ở', area],
          ['Nơi đã chọn', request.place && <PlaceLink slug={request.place} />],
          ['Lưu ý', request.avoidOwnCommune && 'Không muốn người ở xã, phường mình đọc'],
          ['Nói về', request.about],
          ['Cho phép đọc', request.accepts.map((kind) => wordFor(words.kinds, kind)).join(', ')],
          ['Tình trạng', standingWords(standing)],
        ]}
      />
      <a className="desk-danger" href={paths.deskDanger} target="_blank" rel="noreferrer">
        Thư nói đến tự sát, bạo lực, xâm hại? Xem các bước (thẻ mới)
      </a>
    </>
  );
}

const PlaceLink = ({ slug }: { slug: string }): ReactNode => (
  <a href={paths.place(slug)} target="_blank" rel="noreferrer">
    {slug} (thẻ mới)
  </a>
);

const standingWords = ({ state, due, expires }: Standing): string =>
  `${states[state]}${due && state !== 'answered' ? `, hạn ${shown(due)}` : ''}, xóa sau ngày ${shown(expires)}`;

function useArea(area: Thread['request']['area']): string | undefined {
  const [name, setName] = useState<string>();
  useEffect(() => {
    if (!area) return;
    const code = area.commune ?? area.province;
    setName(`Mã ${code}`);
    areaNames().then(
      (nameOf) => setName(nameOf(area)),
      () => undefined,
    );
  }, [area?.province, area?.commune]);
  return name;
}
