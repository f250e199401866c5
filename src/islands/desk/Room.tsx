import { useRef, useState, type ReactNode } from 'react';
import { AbsenceForm } from './AbsenceForm.tsx';
import { QueueList } from './QueueList.tsx';
import type { Reading } from './reading.ts';
import { isKeyFileOld, type Session } from './session.ts';
import type { Template } from './templates.ts';
import { TemplateShelf } from './TemplateShelf.tsx';
import { ThreadView } from './ThreadView.tsx';
import { useQueue } from './usequeue.ts';

type Props = {
  session: Session;
  mine: Set<string>;
  texts: Map<string, string>;
  templates: readonly Template[];
  keepTemplates: (templates: Template[]) => void;
  lock: () => void;
};

const parts = { queue: 'Thư', answers: 'Mẫu trả lời', absence: 'Vắng người' } as const;
type Part = keyof typeof parts;

/** The open desk: a bar with its parts, the queue, and beside it or in its place the thread that is read. */
export function Room(props: Props): ReactNode {
  const { session, mine, texts, keepTemplates, lock } = props;
  const [templates, setTemplates] = useState(props.templates);
  const [part, go] = useState<Part>('queue');
  const [open, setOpen] = useState<string>();
  const [, redraw] = useState(0);
  const [read, setRead] = useState<ReadonlyMap<string, Reading>>(new Map());
  const queue = useQueue(session);
  const list = useRef<HTMLDivElement>(null);

  const back = (): void => {
    const id = open;
    setOpen(undefined);
    queue.refresh();
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-thread="${id}"]`)?.focus(),
    );
  };
  const take = (id: string, on: boolean): void => {
    if (on) mine.add(id);
    else mine.delete(id);
    redraw((before) => before + 1);
  };
  const known = (reading: Reading): void =>
    setRead((before) => new Map(before).set(reading.id, reading));

  return (
    <div className="desk" data-open={part === 'queue' && open ? '' : undefined}>
      <div className="desk-bar">
        <h2>{session.office.name}</h2>
        <button type="button" className="desk-lock" onClick={lock}>
          Khóa bàn
        </button>
        <nav aria-label="Bàn tư vấn">
          {(Object.keys(parts) as Part[]).map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === part ? 'page' : undefined}
              onClick={() => go(one)}
            >
              {parts[one]}
            </button>
          ))}
        </nav>
      </div>
      {isKeyFileOld(session) && (
        <p className="note amber">
          Trang đã đổi sang khóa mới mà tệp này chưa có, nên thư mới sẽ không mở được. Hãy xin tệp
          khóa mới nhất của hộp thư.
        </p>
      )}
      {part === 'queue' && (
        <div className="desk-columns">
          <div className="desk-queue" ref={list}>
            <QueueList
              {...{ queue, read, mine, open }}
              today={session.today()}
              words={session.words}
              show={setOpen}
            />
          </div>
          {open && (
            <ThreadView
              key={open}
              id={open}
              {...{ session, templates, texts, back, known }}
              item={queue.items.find(({ id }) => id === open)}
              isMine={mine.has(open)}
              take={(on) => take(open, on)}
              changed={queue.refresh}
            />
          )}
        </div>
      )}
      {part === 'answers' && (
        <TemplateShelf
          templates={templates}
          keep={(changed) => {
            setTemplates(changed);
            keepTemplates(changed);
          }}
        />
      )}
      {part === 'absence' && <AbsenceForm session={session} />}
    </div>
  );
}
