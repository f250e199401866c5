import { useState, type SubmitEvent, type ReactNode } from 'react';
import { shown } from '../../domain/calendar.ts';
import type { MailBook } from '../../domain/mailbook.ts';
import { openKeyRing, personalIdentity, type KeyRing } from '../../mailbox/keyring.ts';
import { openPasskey } from '../../mailbox/passkey.ts';
import { Choice } from './Choice.tsx';
import { failure } from './failure.ts';
import { FileField } from './FileField.tsx';
import { chosenFiles, mailBook, type Chosen } from './keyfiles.ts';
import { Passphrase } from './Passphrase.tsx';
import { scrypt } from './scryptworker.ts';
import type { Template } from './templates.ts';

/** What opens a desk. */
export type Opened = { ring: KeyRing; person: string; book: MailBook; templates: Template[] };

type Props = { open: (it: Opened) => Promise<void>; note: string };

const unreached = 'Chưa tải được danh sách hộp thư. Hãy xem lại mạng rồi thử lại.';

/** The closed desk: key file, who it is, and passphrase or passkey. */
export function Unlock({ open, note }: Props): ReactNode {
  const [{ file, templates }, choose] = useState<Chosen>({ templates: [] });
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const person = file?.people.find((one) => one.name === name) ?? file?.people[0];
  const passkey = person?.passkeys.at(-1);

  const chosen = async (files: readonly File[]): Promise<void> => {
    say('');
    try {
      choose(await chosenFiles(files));
    } catch (error) {
      choose({ templates: [] });
      say(failure(error));
    }
  };
  const unlock = async (identity: () => Promise<string>): Promise<void> => {
    if (!file || !person) return say('Hãy chọn tệp khóa trước.');
    setBusy(true);
    say('Đang mở khóa…');
    try {
      const ring = await openKeyRing(file, await identity());
      const book = await mailBook().catch(() => undefined);
      if (!book) throw unreached;
      await open({ ring, person: person.name, book, templates });
    } catch (error) {
      say(error === unreached ? unreached : failure(error));
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void unlock(() =>
      file && person
        ? personalIdentity(file, person.name, passphrase, scrypt.unwrap)
        : Promise.reject(),
    );
  };

  return (
    <form className="desk-unlock" onSubmit={submit} autoComplete="off">
      {note && <p className="note teal">{note}</p>}
      <FileField
        label="Tệp khóa"
        hint="Tên tệp kết thúc bằng .khoa.json. Có thể chọn kèm tệp mẫu trả lời (.txt)."
        accept=".json,.txt,application/json,text/plain"
        multiple
        onFiles={chosen}
      />
      {file && (
        <p className="small soft">
          Hộp thư <strong>{file.office}</strong>, tệp bản {file.revision}, ngày {shown(file.on)}.
        </p>
      )}
      {file && file.people.length > 1 && (
        <Choice
          label="Bạn là"
          value={person?.name ?? ''}
          options={file.people.map((one) => [one.name, one.name])}
          onChange={setName}
        />
      )}
      <Passphrase label="Mật khẩu" value={passphrase} onChange={setPassphrase} />
      <div className="row">
        <button className="button" disabled={busy}>
          Mở bàn
        </button>
        {passkey && (
          <button
            type="button"
            className="button quiet"
            disabled={busy}
            onClick={() => void unlock(() => openPasskey(passkey))}
          >
            Mở bằng passkey
          </button>
        )}
      </div>
      <p role="status" className="desk-said">
        {said}
      </p>
    </form>
  );
}
