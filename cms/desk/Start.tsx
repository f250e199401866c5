import { useRef, useState, type ReactNode } from 'react';
import type { RecordList } from '../../src/domain/recordlist.ts';
import type { Day } from '../../src/schemas/date.ts';
import { checkSteps, templates } from '../templates.ts';
import type { Loaded } from './loaded.ts';
import { RecordSearch } from './RecordSearch.tsx';
import './start.css';

/** What someone wants of a record. */
type Task = 'fix' | 'check';

/** The buttons that begin a task, and the box that finds the record for those which need one. */
export function Start({ today, records }: { today: Day; records: Loaded<RecordList> }): ReactNode {
  const [task, setTask] = useState<Task>('fix');
  const box = useRef<HTMLInputElement>(null);
  const begin = (it: Task) => {
    setTask(it);
    box.current?.focus();
  };
  return (
    <section>
      <h2>Bắt đầu một việc</h2>
      <ul className="ban-tasks">
        {templates(today).map(({ label, hint, address }) => (
          <li key={label}>
            <a className="ban-task" href={address}>
              <strong>{label}</strong> <span>{hint}</span>
            </a>
          </li>
        ))}
        <li>
          <TaskButton task="check" now={task} begin={begin} label="Kiểm tra một địa chỉ">
            Hỏi lại một nơi rồi ghi ngày kiểm tra.
          </TaskButton>
        </li>
        <li>
          <TaskButton
            task="fix"
            now={task}
            begin={begin}
            label="Sửa nhanh số điện thoại, giờ mở cửa"
          >
            Tìm nơi hoặc đường dây, sửa đúng một chỗ.
          </TaskButton>
        </li>
      </ul>
      {task === 'check' && (
        <ol className="ban-steps">
          {checkSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <RecordSearch box={box} records={records} lines={task === 'fix'} />
    </section>
  );
}

type ButtonProps = {
  task: Task;
  now: Task;
  begin: (task: Task) => void;
  label: string;
  children: string;
};

const TaskButton = ({ task, now, begin, label, children }: ButtonProps): ReactNode => (
  <button
    type="button"
    className="ban-task"
    aria-pressed={task === now}
    onClick={() => begin(task)}
  >
    <strong>{label}</strong> <span>{children}</span>
  </button>
);
