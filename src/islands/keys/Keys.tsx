/** Keys of mailboxes, for people without a command line: everything is made in this page and downloaded, nothing is sent. */
import { useEffect, useState, type ReactNode } from 'react';
import type { MailBook } from '../../domain/mailbook.ts';
import type { Words } from '../desk/deskwords.ts';
import { dayOf, lockWhenIdle, type Clock } from '../desk/idle.ts';
import { mailBook } from '../desk/keyfiles.ts';
import { scrypt } from '../desk/scryptworker.ts';
import { ChangeOffice } from './ChangeOffice.tsx';
import type { Bench } from './keywork.ts';
import { NewOffice } from './NewOffice.tsx';
import { NewRecovery } from './NewRecovery.tsx';
import '../desk/fields.css';
import './keys.css';

/** `words`: the site's lists; `clock`: in ms. */
export type KeysProps = { words: Words; clock?: Clock };

const tasks = {
  recovery: 'Tạo khóa thu hồi của tỉnh',
  office: 'Tạo hộp thư mới',
  change: 'Đổi khóa, thêm hay bớt người, cấp lại mật khẩu',
} as const;
type Task = keyof typeof tasks;

export function Keys({ words, clock = Date.now }: KeysProps): ReactNode {
  const [task, setTask] = useState<Task>();
  const [round, setRound] = useState(0);
  const [book, setBook] = useState<MailBook>();
  useEffect(() => {
    mailBook().then(setBook, () => undefined);
  }, []);
  // What is secret goes with the parts below: they begin anew.
  const forget = (): void => {
    setTask(undefined);
    setRound((before) => before + 1);
  };
  useEffect(() => lockWhenIdle(forget, clock), []);
  const bench: Bench = {
    today: dayOf(clock),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    wrap: scrypt.wrap,
  };
  return (
    <div className="keys" key={round}>
      <Tasks {...{ task, setTask }} />
      {task === 'recovery' && <NewRecovery bench={bench} />}
      {task === 'office' && <NewOffice {...{ bench, words, book }} />}
      {task === 'change' && <ChangeOffice {...{ bench, book }} />}
    </div>
  );
}

type TasksProps = { task: Task | undefined; setTask: (task: Task) => void };

const Tasks = ({ task, setTask }: TasksProps): ReactNode => (
  <fieldset className="keys-tasks screen">
    <legend>Anh/chị muốn làm gì?</legend>
    {(Object.keys(tasks) as Task[]).map((one) => (
      <label key={one}>
        <input
          type="radio"
          name="viec"
          checked={one === task}
          onChange={() => setTask(one)}
          autoComplete="off"
        />
        <span>{tasks[one]}</span>
      </label>
    ))}
  </fieldset>
);
