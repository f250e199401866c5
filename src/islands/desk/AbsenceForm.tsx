import { useState, type SubmitEvent, type ReactNode } from 'react';
import { shown } from '../../domain/calendar.ts';
import { keyOf, withAbsence } from '../../domain/keychange.ts';
import { keyText } from '../../domain/keytext.ts';
import { Choice } from './Choice.tsx';
import { download } from './download.ts';
import type { Session } from './session.ts';

type Props = { session: Session };

/** Days on which nobody is there, and who gets the letters meanwhile: the desk writes the file that says so. */
export function AbsenceForm({ session }: Props): ReactNode {
  const { office, book } = session;
  const today = session.today();
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [cover, setCover] = useState('');
  const [said, say] = useState('');
  const file = `content/keys/${office.id}.yml`;
  const coming = (office.away ?? []).filter((it) => it.to >= today);
  const others = book.mailboxes.filter((it) => it.id !== office.id && it.role !== 'operator');
  const save = (key: ReturnType<typeof keyOf>): void => {
    download(`${office.id}.yml`, keyText(key));
    say(`Đã tải tệp về máy. Hãy gửi cho người phụ trách trang để thay ${file}.`);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (from > to || to < today)
      return say('Ngày cuối không được trước ngày đầu và trước hôm nay.');
    save(withAbsence(keyOf(office), { from, to, ...(cover && { cover }) }, today));
  };
  return (
    <section className="prose">
      <h2>Vắng người</h2>
      <p>
        Những ngày vắng nằm trong <code>{file}</code>, được duyệt như mọi nội dung khác. Trang tạo
        sẵn tệp ấy; từ lúc tệp được đưa lên, thư mới đi sang nơi nhận thay, hoặc không nhận nếu
        không có nơi nào. Thư đã nhận thì vẫn ở đây.
      </p>
      {coming.map((it) => (
        <p key={it.from} className="note">
          Đã có: {shown(it.from)} đến hết {shown(it.to)},{' '}
          {it.cover ? `nơi nhận thay: ${it.cover}` : 'không nhận thư'}.
        </p>
      ))}
      <form onSubmit={submit}>
        <div className="row">
          <label className="desk-field">
            <span>Vắng từ ngày</span>
            <input
              type="date"
              required
              value={from}
              min={today}
              onChange={(event) => setFrom(event.target.value)}
            />
          </label>
          <label className="desk-field">
            <span>Đến hết ngày</span>
            <input
              type="date"
              required
              value={to}
              min={from}
              onChange={(event) => setTo(event.target.value)}
            />
          </label>
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
      <h3>Nghỉ hẳn</h3>
      <p>Khi không còn ai nhận thư và chưa biết ngày trở lại, hộp thư nên thôi nhận thư.</p>
      <button
        type="button"
        className="button quiet"
        onClick={() => save({ ...keyOf(office), staffed: !office.staffed })}
      >
        {office.staffed ? 'Tải tệp thôi nhận thư' : 'Tải tệp nhận thư trở lại'}
      </button>
      <p role="status" className="desk-said">
        {said}
      </p>
    </section>
  );
}
