import { useEffect, useState, type ReactNode } from 'react';
import { shown } from '../../domain/calendar.ts';
import { placePath } from '../../domain/placepaths.ts';
import type { Thread } from '../../mailbox/chain.ts';
import { areaNames } from './areanames.ts';
import { states, wordFor } from './deskwords.ts';
import type { Standing } from './reading.ts';
import type { Session } from './session.ts';

type Props = { session: Session; thread: Thread; standing: Standing };

/** What the asker chose, and what the server says of the thread. */
export function ThreadFacts({ session, thread, standing }: Props): ReactNode {
  const { request } = thread;
  const { words } = session;
  const area = useArea(request.area);
  const { due, expires, state } = standing;
  return (
    <>
      {request.ageBand === 'under18' && (
        <p className="note amber">
          <strong>Người gửi nói mình dưới 18 tuổi.</strong> Nhắc số 111: miễn phí, cả ngày đêm.
        </p>
      )}
      <dl className="desk-facts">
        <dt>Muốn được giúp</dt>
        <dd>{wordFor(words.helps, request.help)}</dd>
        {area && (
          <>
            <dt>Nơi ở</dt>
            <dd>{area}</dd>
          </>
        )}
        {request.place && (
          <>
            <dt>Nơi đã chọn</dt>
            <dd>
              <a href={placePath(request.place)} target="_blank" rel="noreferrer">
                {request.place} (thẻ mới)
              </a>
            </dd>
          </>
        )}
        {request.avoidOwnCommune && (
          <>
            <dt>Lưu ý</dt>
            <dd>Không muốn người ở xã, phường mình đọc</dd>
          </>
        )}
        {request.about && (
          <>
            <dt>Nói về</dt>
            <dd>{request.about}</dd>
          </>
        )}
        <dt>Cho phép đọc</dt>
        <dd>{request.accepts.map((kind) => wordFor(words.kinds, kind)).join(', ')}</dd>
        <dt>Tình trạng</dt>
        <dd>
          {states[state]}
          {due && state !== 'answered' ? `, hạn ${shown(due)}` : ''}, xóa sau ngày {shown(expires)}
        </dd>
      </dl>
      <a className="desk-danger" href="/tu-van-vien/khi-khan-cap/" target="_blank" rel="noreferrer">
        Thư nói đến tự sát, bạo lực, xâm hại? Xem các bước (thẻ mới)
      </a>
    </>
  );
}

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
