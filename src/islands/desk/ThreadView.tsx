import type { ReactNode } from 'react';
import type { Thread } from '../../mailbox/chain.ts';
import { faults, wordFor } from './deskwords.ts';
import { LetterCard } from './LetterCard.tsx';
import { isDone, shortName } from './queue.ts';
import type { Fault, Reading, Standing } from './reading.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { Said } from './Said.tsx';
import type { Session } from './session.ts';
import type { Template } from './templates.ts';
import { ThreadActions } from './ThreadActions.tsx';
import { ThreadFacts } from './ThreadFacts.tsx';
import { useFocus } from './usefocus.ts';
import { useThread, type Threading } from './usethread.ts';

type Props = {
  session: Session;
  id: string;
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
  const { session, id, back, known } = props;
  const threading = useThread(session, id, known);
  const { reading, said } = threading;
  const { thread, standing, fault } = reading ?? {};
  const heading = useFocus(id);
  const topic = thread && wordFor(session.words.topics, thread.request.topic);
  return (
    <section className="desk-thread" aria-labelledby="desk-thread-name">
      <button type="button" className="text-button desk-back" onClick={back}>
        ← Danh sách thư
      </button>
      <h2 id="desk-thread-name" tabIndex={-1} ref={heading}>
        Thư số {shortName(id)}
        {topic && <span className="desk-topic">{topic}</span>}
      </h2>
      {thread && standing && <ThreadFacts {...{ session, thread, standing }} />}
      <ol className="desk-letters">
        {thread?.letters.map((letter) => (
          <LetterCard key={letter.mac} letter={letter} session={session} />
        ))}
      </ol>
      {fault && <FaultNote fault={fault} />}
      <Said>{said || (reading ? '' : 'Đang mở thư…')}</Said>
      {thread && standing && !fault && (
        <Answering {...props} {...{ thread, standing, threading }} />
      )}
    </section>
  );
}

const FaultNote = ({ fault }: { fault: Fault }): ReactNode => (
  <div className="note amber" role="alert">
    <h3>Từ lá thư thứ {fault.at} trở đi không được hiện</h3>
    <p>{faults[fault.reason]}</p>
    <p>
      Đừng trả lời vào đây: không rõ ai đã viết. Hãy báo người phụ trách máy chủ và số của thư này.
    </p>
  </div>
);

type AnsweringProps = Props & { thread: Thread; standing: Standing; threading: Threading };

function Answering(props: AnsweringProps): ReactNode {
  const { session, thread, standing, threading, templates, texts } = props;
  const { isMine, take, back, changed } = props;
  const { busy, reread } = threading;
  const sent = (): void => {
    take(true);
    changed();
  };
  return (
    <>
      <p className="small soft">
        Chưa có thư nào mới hơn được chuyển đến.{' '}
        <button type="button" className="text-button" disabled={busy} onClick={() => void reread()}>
          Xem lại
        </button>
      </p>
      {!isDone(standing) && (
        <ReplyForm {...{ session, thread, threading, templates, texts, sent }} />
      )}
      <ThreadActions {...{ session, thread, threading, standing, isMine, take, back, changed }} />
    </>
  );
}
