/** Keys of mailboxes, for people without a command line: everything is made in this page and downloaded, nothing is sent. */
import { useEffect, useState, type ReactNode } from 'react';
import { wallClock } from '../../domain/calendar.ts';
import type { MailBook } from '../../domain/mailbook.ts';
import type { Words } from '../desk/deskwords.ts';
import { failure } from '../desk/failure.ts';
import { lockWhenIdle, type Clock } from '../desk/idle.ts';
import { mailBook } from '../desk/keyfiles.ts';
import { scrypt } from '../desk/scryptworker.ts';
import { ChangeOffice } from './ChangeOffice.tsx';
import { KeyOutcome } from './KeyOutcome.tsx';
import { makeRecovery, type Bench, type Outcome } from './keywork.ts';
import { NewOffice } from './NewOffice.tsx';
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
    today: wallClock(new Date(clock())).day,
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    wrap: scrypt.wrap,
  };
  return (
    <div className="keys" key={round}>
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
      {task === 'recovery' && <NewRecovery bench={bench} />}
      {task === 'office' && <NewOffice {...{ bench, words, book }} />}
      {task === 'change' && <ChangeOffice {...{ bench, book }} />}
    </div>
  );
}

function NewRecovery({ bench }: { bench: Bench }): ReactNode {
  const [outcome, setOutcome] = useState<Outcome>();
  const [said, say] = useState('');
  if (outcome) return <KeyOutcome outcome={outcome} />;
  const make = (): void => {
    say('Đang tạo…');
    makeRecovery(bench).then(setOutcome, (error: unknown) => say(failure(error)));
  };
  return (
    <section className="prose">
      <h2>{tasks.recovery}</h2>
      <p>
        Khóa này mở được khóa của mọi hộp thư trong tỉnh khi ai đó quên mật khẩu hoặc nghỉ việc. Nó
        nằm ngoài mạng, trong két, và gần như không bao giờ được dùng. Mỗi tỉnh chỉ tạo một lần.
      </p>
      <button type="button" className="button" onClick={make}>
        Tạo khóa thu hồi
      </button>
      <p role="status" className="desk-said">
        {said}
      </p>
    </section>
  );
}
