import { useState, type ReactNode } from 'react';
import type { Thread } from '../../mailbox/chain.ts';
import type { StateNote } from '../../mailbox/letter.ts';
import { Confirm } from './Confirm.tsx';
import { HandOver } from './HandOver.tsx';
import { isDone } from './queue.ts';
import { Quiet } from './Quiet.tsx';
import type { Standing } from './reading.ts';
import type { Session } from './session.ts';
import type { Threading } from './usethread.ts';
import { mark, sendState } from './writing.ts';

type Props = {
  session: Session;
  thread: Thread;
  threading: Threading;
  standing: Standing;
  isMine: boolean;
  take: (on: boolean) => void;
  back: () => void;
  changed: () => void;
};

const questions: Record<StateNote['state'], { question: string; why: string; yes: string }> = {
  closed: {
    question: 'Đóng cuộc trao đổi này?',
    why: 'Người gửi thấy là đã đóng. Họ viết thêm thì cuộc trao đổi tự mở lại.',
    yes: 'Đóng',
  },
  blocked: {
    question: 'Chặn cuộc trao đổi này?',
    why: 'Người gửi không viết thêm được nữa. Họ vẫn đọc được thư cũ và vẫn thấy số 111, 113, 115. Chỉ chặn khi bị quấy rối hoặc đe dọa; không chặn người đang cần giúp.',
    yes: 'Chặn',
  },
  reopened: {
    question: 'Mở lại cuộc trao đổi này?',
    why: 'Người gửi thấy là đã mở lại, và viết thêm được.',
    yes: 'Mở lại',
  },
};

/** What is asked once more before it is done. */
type Asking = StateNote['state'] | 'pass';

/** What may be done with a thread besides answering; what the asker feels is asked once more. */
export function ThreadActions(props: Props): ReactNode {
  const { session, thread, threading, standing, isMine, take, back, changed } = props;
  const [asking, ask] = useState<Asking>();
  const end = (): void => ask(undefined);
  const tell = async (state: StateNote['state']): Promise<void> => {
    const isTold = await threading.act(
      (now) => sendState(session, now, state, ''),
      (letter) => letter.kind === 'state' && letter.state === state,
    );
    if (!isTold) return;
    // The note may have come through before, when the line broke: then the server is told again.
    await mark(session, thread.id, state).catch(() => undefined);
    await threading.reread();
    end();
    changed();
  };
  const mayBe = isDone(standing) ? possible.afterwards : possible.before;
  return (
    <div className="desk-actions">
      <h3>Việc khác</h3>
      <Actions
        {...{ isMine, take, ask }}
        mayBe={session.office.role === 'operator' ? mayBe.filter((it) => it !== 'pass') : mayBe}
      />
      {asking === 'pass' && <HandOver {...{ session, thread, threading, back, end }} />}
      {asking && asking !== 'pass' && (
        <Confirm
          {...questions[asking]}
          busy={threading.busy}
          onYes={() => void tell(asking)}
          onNo={end}
        >
          <p>{questions[asking].why}</p>
        </Confirm>
      )}
    </div>
  );
}

type ActionsProps = Pick<Props, 'isMine' | 'take'> & {
  mayBe: readonly Asking[];
  ask: (it: Asking) => void;
};

const Actions = ({ isMine, take, mayBe, ask }: ActionsProps): ReactNode => (
  <div className="row">
    <Quiet aria-pressed={isMine} onClick={() => take(!isMine)}>
      {isMine ? 'Thôi nhận thư này' : 'Tôi nhận thư này'}
    </Quiet>
    {mayBe.map((one) => (
      <Quiet key={one} onClick={() => ask(one)}>
        {one === 'pass' ? 'Chuyển cho nơi khác' : questions[one].yes}
      </Quiet>
    ))}
  </div>
);

/** What may be done while a thread is open, and once it is closed or blocked. */
const possible: Record<'before' | 'afterwards', readonly Asking[]> = {
  before: ['pass', 'closed', 'blocked'],
  afterwards: ['reopened'],
};
