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
        {tasks.map((it) => (
          <li key={it.task}>
            <TaskButton {...it} pressed={it.task === task} begin={() => begin(it.task)} />
          </li>
        ))}
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

const tasks: readonly { task: Task; label: string; hint: string }[] = [
  {
    task: 'check',
    label: 'Kiểm tra một địa chỉ',
    hint: 'Hỏi lại một nơi rồi ghi ngày kiểm tra.',
  },
  {
    task: 'fix',
    label: 'Sửa nhanh số điện thoại, giờ mở cửa',
    hint: 'Tìm nơi hoặc đường dây, sửa đúng một chỗ.',
  },
];

type ButtonProps = { label: string; hint: string; pressed: boolean; begin: () => void };

const TaskButton = ({ label, hint, pressed, begin }: ButtonProps): ReactNode => (
  <button type="button" className="ban-task" aria-pressed={pressed} onClick={begin}>
    <strong>{label}</strong> <span>{hint}</span>
  </button>
);
