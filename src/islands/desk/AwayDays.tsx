import { useState, type SubmitEvent, type ReactNode } from 'react';
import type { Day } from '../../schemas/date.ts';
import { Choice } from './Choice.tsx';
import { Labelled } from './Labelled.tsx';
import type { Session } from './session.ts';

/** Days on which nobody is there, both included, and which mailbox gets the letters. */
type Away = { from: Day; to: Day; cover?: string };

type Props = { session: Session; say: (text: string) => void; take: (away: Away) => void };

/** Asks for the days of an absence and who covers it. */
export function AwayDays({ session, say, take }: Props): ReactNode {
  const { office, book } = session;
  const today = session.today();
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [cover, setCover] = useState('');
  const others = book.mailboxes.filter((it) => it.id !== office.id && it.role !== 'operator');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (from > to || to < today)
      return say('Ngày cuối không được trước ngày đầu và trước hôm nay.');
    take({ from, to, ...(cover && { cover }) });
  };
  return (
    <form onSubmit={submit}>
      <div className="row">
        <DayField label="Vắng từ ngày" value={from} min={today} onChange={setFrom} />
        <DayField label="Đến hết ngày" value={to} min={from} onChange={setTo} />
      </div>
      <Choice
        label="Nơi nhận thay (đã đồng ý)"
        value={cover}
        none="Không có: không nhận thư mới"
        options={others.map((it) => [it.id, it.name])}
        onChange={setCover}
      />
      <button className="button">Tải tệp đã sửa về máy</button>
    </form>
  );
}

type DayProps = { label: string; value: Day; min: Day; onChange: (day: Day) => void };

const DayField = ({ label, value, min, onChange }: DayProps): ReactNode => (
  <Labelled label={label}>
    {(its) => (
      <input
        {...its}
        type="date"
        required
        {...{ value, min }}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Labelled>
);
