import { useState, type SubmitEvent, type ReactNode } from 'react';
import { shown } from '../../domain/calendar.ts';
import type { MailBook } from '../../domain/mailbook.ts';
import type { OfficeFile } from '../../mailbox/keyfile.ts';
import { openKeyRing, personalIdentity, type KeyRing } from '../../mailbox/keyring.ts';
import { openPasskey } from '../../mailbox/passkey.ts';
import { FileField } from './FileField.tsx';
import { mailBook } from './keyfiles.ts';
import { Passphrase } from './Passphrase.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { Quiet } from './Quiet.tsx';
import { Said } from './Said.tsx';
import { scrypt } from './scryptworker.ts';
import { ClosedDoor, closedDoors } from './session.ts';
import type { Template } from './templates.ts';
import { useKeyFile, type KeyFile } from './usekeyfile.ts';
import { useWork } from './usework.ts';

/** What opens a desk. */
export type Opened = { ring: KeyRing; person: string; book: MailBook; templates: Template[] };

type Props = { open: (it: Opened) => Promise<void>; note: string };

/** The closed desk: key file, who it is, and passphrase or passkey. */
export function Unlock({ open, note }: Props): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const { busy, said, say, attempt, work } = useWork();
  const { file, templates, person, setName, load } = useKeyFile(attempt);
  const passkey = person?.passkeys.at(-1);

  const unlock = (identity: (file: OfficeFile, name: string) => Promise<string>): void => {
    if (!file || !person) return say('Hãy chọn tệp khóa trước.');
    void work('Đang mở khóa…', async () => {
      const ring = await openKeyRing(file, await identity(file, person.name));
      await open({ ring, person: person.name, book: await published(), templates });
    });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    unlock((its, of) => personalIdentity(its, of, passphrase, scrypt.unwrap));
  };
  return (
    <form className="desk-unlock" onSubmit={submit} autoComplete="off">
      {note && <p className="note teal">{note}</p>}
      <Holder {...{ file, person, setName, load }} />
      <Passphrase label="Mật khẩu" value={passphrase} onChange={setPassphrase} />
      <div className="row">
        <button className="button" disabled={busy}>
          Mở bàn
        </button>
        {passkey && (
          <Quiet disabled={busy} onClick={() => unlock(() => openPasskey(passkey))}>
            Mở bằng passkey
          </Quiet>
        )}
      </div>
      <Said>{said}</Said>
    </form>
  );
}

type HolderProps = Pick<KeyFile, 'file' | 'person' | 'setName' | 'load'>;

const Holder = ({ file, person, setName, load }: HolderProps): ReactNode => (
  <>
    <FileField
      label="Tệp khóa"
      hint="Tên tệp kết thúc bằng .khoa.json. Có thể chọn kèm tệp mẫu trả lời (.txt)."
      accept=".json,.txt,application/json,text/plain"
      multiple
      onFiles={load}
    />
    {file && (
      <p className="small soft">
        Hộp thư <strong>{file.office}</strong>, tệp bản {file.revision}, ngày {shown(file.on)}.
      </p>
    )}
    {file && <PersonChoice label="Bạn là" {...{ file, person }} onChange={setName} />}
  </>
);

async function published(): Promise<MailBook> {
  try {
    return await mailBook();
  } catch {
    throw new ClosedDoor(closedDoors.unreached);
  }
}
