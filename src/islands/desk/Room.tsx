import { useState, type ReactNode } from 'react';
import { AbsenceForm } from './AbsenceForm.tsx';
import { QueueList } from './QueueList.tsx';
import { isKeyFileOld, type Session } from './session.ts';
import type { Template } from './templates.ts';
import { TemplateShelf } from './TemplateShelf.tsx';
import { ThreadView } from './ThreadView.tsx';
import { useLetters, type Letters } from './useletters.ts';

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
  const letters = useLetters(session, mine);
  const keep = (changed: Template[]): void => {
    setTemplates(changed);
    keepTemplates(changed);
  };
  return (
    <div className="desk" data-open={part === 'queue' && letters.open ? '' : undefined}>
      <Bar name={session.office.name} {...{ part, go, lock }} />
      {isKeyFileOld(session) && (
        <p className="note amber">
          Trang đã đổi sang khóa mới mà tệp này chưa có, nên thư mới sẽ không mở được. Hãy xin tệp
          khóa mới nhất của hộp thư.
        </p>
      )}
      {part === 'queue' && <Columns {...{ session, texts, templates, letters }} />}
      {part === 'answers' && <TemplateShelf {...{ templates, keep }} />}
      {part === 'absence' && <AbsenceForm session={session} />}
    </div>
  );
}

type BarProps = { name: string; part: Part; go: (part: Part) => void; lock: () => void };

const Bar = ({ name, part, go, lock }: BarProps): ReactNode => (
  <div className="desk-bar">
    <h2>{name}</h2>
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
);

type ColumnsProps = Pick<Props, 'session' | 'texts' | 'templates'> & { letters: Letters };

function Columns({ session, texts, templates, letters }: ColumnsProps): ReactNode {
  const { queue, mine, open, list, back, take, known } = letters;
  return (
    <div className="desk-columns">
      <div className="desk-queue" ref={list}>
        <QueueList {...{ letters }} today={session.today()} words={session.words} />
      </div>
      {open && (
        <ThreadView
          key={open}
          id={open}
          {...{ session, templates, texts, back, known }}
          isMine={mine.has(open)}
          take={(on) => take(open, on)}
          changed={queue.refresh}
        />
      )}
    </div>
  );
}
