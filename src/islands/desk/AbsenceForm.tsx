import { useState, type ReactNode } from 'react';
import { shown } from '../../domain/calendar.ts';
import { keyOf, withAbsence } from '../../domain/keychange.ts';
import { keyText } from '../../domain/keytext.ts';
import { AwayDays } from './AwayDays.tsx';
import { download } from './download.ts';
import { Quiet } from './Quiet.tsx';
import { Said } from './Said.tsx';
import type { Session } from './session.ts';

type Props = { session: Session };

/** Days on which nobody is there, and who gets the letters meanwhile: the desk writes the file that says so. */
export function AbsenceForm({ session }: Props): ReactNode {
  const { office } = session;
  const today = session.today();
  const [said, say] = useState('');
  const file = `content/keys/${office.id}.yml`;
  const save = (key: ReturnType<typeof keyOf>): void => {
    download(`${office.id}.yml`, keyText(key));
    say(`Đã tải tệp về máy. Hãy gửi cho người phụ trách trang để thay ${file}.`);
  };
  return (
    <section className="prose">
      <h2>Vắng người</h2>
      <p>
        Những ngày vắng nằm trong <code>{file}</code>, được duyệt như mọi nội dung khác. Trang tạo
        sẵn tệp ấy; từ lúc tệp được đưa lên, thư mới đi sang nơi nhận thay, hoặc không nhận nếu
        không có nơi nào. Thư đã nhận thì vẫn ở đây.
      </p>
      <Coming {...{ session }} />
      <AwayDays
        {...{ session, say }}
        take={(away) => save(withAbsence(keyOf(office), away, today))}
      />
      <h3>Nghỉ hẳn</h3>
      <p>Khi không còn ai nhận thư và chưa biết ngày trở lại, hộp thư nên thôi nhận thư.</p>
      <Quiet onClick={() => save({ ...keyOf(office), staffed: !office.staffed })}>
        {office.staffed ? 'Tải tệp thôi nhận thư' : 'Tải tệp nhận thư trở lại'}
      </Quiet>
      <Said>{said}</Said>
    </section>
  );
}

const Coming = ({ session: { office, today } }: Props): ReactNode =>
  (office.away ?? [])
    .filter((it) => it.to >= today())
    .map((it) => (
      <p key={it.from} className="note">
        Đã có: {shown(it.from)} đến hết {shown(it.to)},{' '}
        {it.cover ? `nơi nhận thay: ${it.cover}` : 'không nhận thư'}.
      </p>
    ));
