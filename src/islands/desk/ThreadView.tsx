import { useEffect, useRef, type ReactNode } from 'react';
import { wordFor } from './deskwords.ts';
import { faults } from './deskwords.ts';
import { LetterCard } from './LetterCard.tsx';
import { shortName, isDone } from './queue.ts';
import type { Reading } from './reading.ts';
import { ReplyForm } from './ReplyForm.tsx';
import type { Item } from './server.ts';
import type { Session } from './session.ts';
import type { Template } from './templates.ts';
import { ThreadActions } from './ThreadActions.tsx';
import { ThreadFacts } from './ThreadFacts.tsx';
import { useThread } from './usethread.ts';

type Props = {
  session: Session;
  id: string;
  item: Item | undefined;
  templates: readonly Template[];
  texts: Map<string, string>;
  isMine: boolean;
  take: (on: boolean) => void;
  back: () => void;
  known: (reading: Reading) => void;
  changed: () => void;
};

/** One thread: what was written, as far as it is authentic, and what may be done with it. */
export function ThreadView(props: Props): ReactNode {
  const { session, id, templates, texts, isMine, take, back, known, changed } = props;
  const threading = useThread(session, id, known);
  const { reading, busy, said, reread } = threading;
  const thread = reading?.thread;
  const fault = reading?.fault;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [id]);
  const topic = thread && wordFor(session.words.topics, thread.request.topic);
  return (
    <section className="desk-thread" aria-labelledby="desk-thread-name">
      <button type="button" className="desk-back" onClick={back}>
        ← Danh sách thư
      </button>
      <h2 id="desk-thread-name" tabIndex={-1} ref={heading}>
        Thư số {shortName(id)}
        {topic && <span className="desk-topic">{topic}</span>}
      </h2>
      {thread && reading && <ThreadFacts {...{ session, thread }} standing={reading.standing} />}
      <ol className="desk-letters">
        {thread?.letters.map((letter) => (
          <LetterCard key={letter.mac} letter={letter} session={session} />
        ))}
      </ol>
      {fault && (
        <div className="note amber" role="alert">
          <h3>Từ lá thư thứ {fault.at} trở đi không được hiện</h3>
          <p>{faults[fault.reason]}</p>
          <p>
            Đừng trả lời vào đây: không rõ ai đã viết. Hãy báo người phụ trách máy chủ và số của thư
            này.
          </p>
        </div>
      )}
      <p role="status" className="desk-said">
        {said || (reading ? '' : 'Đang mở thư…')}
      </p>
      {thread && reading && !fault && (
        <>
          <p className="small soft">
            Chưa có thư nào mới hơn được chuyển đến.{' '}
            <button
              type="button"
              className="desk-link"
              disabled={busy}
              onClick={() => void reread()}
            >
              Xem lại
            </button>
          </p>
          {!isDone(reading.standing) && (
            <ReplyForm
              {...{ session, thread, threading, templates, texts }}
              sent={() => {
                take(true);
                changed();
              }}
            />
          )}
          <ThreadActions
            {...{ session, thread, threading, isMine, take, back, changed }}
            standing={reading.standing}
          />
        </>
      )}
    </section>
  );
}
