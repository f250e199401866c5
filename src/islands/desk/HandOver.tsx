import { useMemo, useState, type ReactNode } from 'react';
import { handoverTargets, type HandoverTarget } from '../../domain/handover.ts';
import type { Thread } from '../../mailbox/chain.ts';
import { Choice } from './Choice.tsx';
import { Confirm } from './Confirm.tsx';
import { wordFor, type Words } from './deskwords.ts';
import { Labelled } from './Labelled.tsx';
import type { Session } from './session.ts';
import type { Threading } from './usethread.ts';
import { passOn } from './writing.ts';

type Props = {
  session: Session;
  thread: Thread;
  threading: Threading;
  back: () => void;
  end: () => void;
};

/** Passes a thread on: every letter is sealed again here, for the other mailbox; the asker sees to whom. */
export function HandOver({ session, thread, threading, back, end }: Props): ReactNode {
  const { office, book, today, words } = session;
  const targets = useMemo(
    () => handoverTargets(thread.request, office, book.mailboxes, today()),
    [thread, office, book],
  );
  const [chosen, choose] = useState('');
  const [why, setWhy] = useState('');
  const to = targets.find(({ point }) => point.id === chosen);
  const pass = async (): Promise<void> => {
    if (!to) return threading.say('Hãy chọn nơi nhận.');
    const text = why.trim();
    // The thread is no longer here to be read again: what was sent is told by the server alone.
    const isPassed = await threading.hand((now) => passOn(session, now, text, to));
    if (isPassed) back();
  };
  if (targets.length === 0) return <Nowhere end={end} />;
  return (
    <Confirm
      question="Chuyển cuộc trao đổi cho nơi khác?"
      yes="Chuyển"
      busy={threading.busy}
      onYes={() => void pass()}
      onNo={end}
    >
      <p>
        Nơi nhận đọc được mọi thư trước đó. Người gửi thấy là đã chuyển và chuyển cho ai. Chuyển rồi
        thì ở đây không mở được nữa.
      </p>
      <Targets {...{ targets, words, to, choose }} />
      <Why {...{ why, setWhy }} />
    </Confirm>
  );
}

const Nowhere = ({ end }: { end: () => void }): ReactNode => (
  <Confirm question="Chưa có nơi nào chuyển được" yes="Đã hiểu" onYes={end} onNo={end}>
    <p>
      Không còn hộp thư nào vừa đang nhận thư, vừa thuộc loại cơ quan mà người gửi cho đọc. Hãy trả
      lời ở đây, và nói cho người gửi biết.
    </p>
  </Confirm>
);

type TargetsProps = {
  targets: readonly HandoverTarget[];
  words: Words;
  to: HandoverTarget | undefined;
  choose: (id: string) => void;
};

const Targets = ({ targets, words, to, choose }: TargetsProps): ReactNode => (
  <>
    <Choice
      label="Nơi nhận"
      value={to?.point.id ?? ''}
      none="Chọn một nơi…"
      options={targets.map(({ point, fits }) => [
        point.id,
        `${point.name} (${wordFor(words.kinds, point.operatorType)}${fits ? '' : '; không nhận điều này'})`,
      ])}
      onChange={choose}
    />
    {to && (
      <p className="small">
        {to.coordinator
          ? `Đứng sau là ${to.coordinator.name}.`
          : 'Không có nơi nào đứng sau nơi này.'}
      </p>
    )}
  </>
);

const Why = ({ why, setWhy }: { why: string; setWhy: (why: string) => void }): ReactNode => (
  <Labelled label="Vì sao chuyển (người gửi đọc được)">
    {(its) => (
      <textarea
        {...its}
        rows={3}
        maxLength={1000}
        value={why}
        autoComplete="off"
        onChange={(event) => setWhy(event.target.value)}
      />
    )}
  </Labelled>
);
