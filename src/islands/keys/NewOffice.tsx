import { useState, type SubmitEvent, type ReactNode } from 'react';
import type { MailBook } from '../../domain/mailbook.ts';
import type { Words } from '../desk/deskwords.ts';
import { FileField } from '../desk/FileField.tsx';
import { Said } from '../desk/Said.tsx';
import { useWork } from '../desk/usework.ts';
import { Check } from './Check.tsx';
import { KeyOutcome } from './KeyOutcome.tsx';
import { makeOffice, type Bench, type Outcome } from './keywork.ts';
import { fieldsOf, type OfficeForm, type Role } from './officefields.ts';
import { OfficeFields } from './OfficeFields.tsx';
import { useRecoveryFile } from './userecoveryfile.ts';

type Props = { bench: Bench; words: Words; book: MailBook | undefined };

/** A new mailbox: what its file in content/keys says, who holds its key, and the recovery key that seals along. */
export function NewOffice({ bench, words, book }: Props): ReactNode {
  const [role, setRole] = useState<Role>('point');
  const [alone, setAlone] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const { busy, said, say, attempt, work } = useWork();
  const { recovery, loadRecovery } = useRecoveryFile(attempt);
  if (outcome) return <KeyOutcome outcome={outcome} />;

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = fieldsOf(new FormData(event.currentTarget), role, bench.today);
    const missing = objection(form, book, alone || recovery !== undefined);
    if (missing) return say(missing);
    void work('Đang tạo khóa. Mỗi mật khẩu mất vài giây…', async () => {
      const { id, fields, names } = form;
      setOutcome((await makeOffice(id, fields, names, recovery?.recipient, bench)).outcome);
    });
  };
  return (
    <form className="prose" onSubmit={submit} autoComplete="off">
      <h2>Tạo hộp thư mới</h2>
      <OfficeFields {...{ role, setRole, words, book }} />
      <FileField
        label="Tệp khóa thu hồi của tỉnh"
        hint="thu-hoi.khoa.json; chỉ đọc phần công khai, không cần mật khẩu."
        accept=".json,application/json"
        onFiles={loadRecovery}
      />
      <Check checked={alone} onChange={() => setAlone(!alone)}>
        Không có khóa thu hồi: mất hết mật khẩu là mất thư
      </Check>
      <button className="button" disabled={busy}>
        Tạo khóa
      </button>
      <Said>{said}</Said>
    </form>
  );
}

/** Why a form is not enough to make a mailbox of, or undefined; `isSettled`: with which recovery key, or that there is none. */
function objection(
  { id, fields }: OfficeForm,
  book: MailBook | undefined,
  isSettled: boolean,
): string | undefined {
  if (book?.mailboxes.some((it) => it.id === id))
    return 'Đã có hộp thư mang tên này. Muốn đổi khóa, hãy chọn việc khác ở trên.';
  if (fields.topics.length === 0) return 'Hãy chọn ít nhất một điều mà hộp thư nhận.';
  return isSettled ? undefined : 'Hãy chọn tệp khóa thu hồi của tỉnh.';
}
