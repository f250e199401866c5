import { useState, type SubmitEvent, type ReactNode } from 'react';
import type { MailBook } from '../../domain/mailbook.ts';
import { readRecoveryFile } from '../../mailbox/keyfile.ts';
import type { Words } from '../desk/deskwords.ts';
import { FileField } from '../desk/FileField.tsx';
import { failure } from '../desk/failure.ts';
import { KeyOutcome } from './KeyOutcome.tsx';
import { makeOffice, type Bench, type Outcome } from './keywork.ts';
import { fieldsOf, type Role } from './officefields.ts';
import { OfficeFields } from './OfficeFields.tsx';

type Props = { bench: Bench; words: Words; book: MailBook | undefined };

/** A new mailbox: what its file in content/keys says, who holds its key, and the recovery key that seals along. */
export function NewOffice({ bench, words, book }: Props): ReactNode {
  const [role, setRole] = useState<Role>('point');
  const [recovery, setRecovery] = useState<string>();
  const [alone, setAlone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  if (outcome) return <KeyOutcome outcome={outcome} />;

  const loadRecovery = async ([file]: readonly File[]): Promise<void> => {
    try {
      setRecovery(file && readRecoveryFile(await file.text()).recipient);
      say('');
    } catch (error) {
      setRecovery(undefined);
      say(failure(error));
    }
  };
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const read = fieldsOf(new FormData(event.currentTarget), role, bench.today);
    const { id, names, fields } = read;
    if (book?.mailboxes.some((it) => it.id === id))
      return say('Đã có hộp thư mang tên này. Muốn đổi khóa, hãy chọn việc khác ở trên.');
    if (fields.topics.length === 0) return say('Hãy chọn ít nhất một điều mà hộp thư nhận.');
    if (!recovery && !alone) return say('Hãy chọn tệp khóa thu hồi của tỉnh.');
    setBusy(true);
    say('Đang tạo khóa. Mỗi mật khẩu mất vài giây…');
    try {
      setOutcome((await makeOffice(id, fields, names, recovery, bench)).outcome);
    } catch (error) {
      say(failure(error));
      setBusy(false);
    }
  };
  return (
    <form className="prose" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h2>Tạo hộp thư mới</h2>
      <OfficeFields {...{ role, setRole, words, book }} />
      <FileField
        label="Tệp khóa thu hồi của tỉnh"
        hint="thu-hoi.khoa.json; chỉ đọc phần công khai, không cần mật khẩu."
        accept=".json,application/json"
        onFiles={loadRecovery}
      />
      <label className="keys-check">
        <input type="checkbox" checked={alone} onChange={() => setAlone(!alone)} />
        <span>Không có khóa thu hồi: mất hết mật khẩu là mất thư</span>
      </label>
      <button className="button" disabled={busy}>
        Tạo khóa
      </button>
      <p role="status" className="desk-said">
        {said}
      </p>
    </form>
  );
}
