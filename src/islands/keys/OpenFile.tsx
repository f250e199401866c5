import { useState, type SubmitEvent, type ReactNode } from 'react';
import type { OfficeFile, RecoveryFile } from '../../mailbox/keyfile.ts';
import { openKeyRing, personalIdentity, type KeyRing } from '../../mailbox/keyring.ts';
import { recovered } from '../../mailbox/recovery.ts';
import { FileField } from '../desk/FileField.tsx';
import { Passphrase } from '../desk/Passphrase.tsx';
import { PersonChoice } from '../desk/PersonChoice.tsx';
import { Said } from '../desk/Said.tsx';
import { scrypt } from '../desk/scryptworker.ts';
import { useKeyFile } from '../desk/usekeyfile.ts';
import { useWork } from '../desk/usework.ts';
import { useRecoveryFile } from './userecoveryfile.ts';

/** A key file that was opened: by one of its people, whose own identity is known then, or by the recovery key. */
export type OpenedFile = { ring: KeyRing; by?: { name: string; identity: string } };

/** Opens a key file to change it. */
export function OpenFile({ open }: { open: (it: OpenedFile) => void }): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const { said, say, attempt } = useWork();
  const { file, person, setName, load } = useKeyFile(attempt);
  const { recovery, loadRecovery } = useRecoveryFile(attempt);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!file || !person) return say('Hãy chọn tệp khóa trước.');
    void attempt(
      async () => open(await opened(file, recovery ?? person.name, passphrase)),
      'Đang mở khóa…',
    );
  };
  return (
    <form className="prose" onSubmit={submit} autoComplete="off">
      <h2>Mở tệp khóa</h2>
      <FileField
        label="Tệp khóa của hộp thư"
        hint="Tên tệp kết thúc bằng .khoa.json."
        accept=".json,application/json"
        onFiles={load}
      />
      <FileField
        label="Tệp khóa thu hồi (chỉ khi không ai mở được bằng mật khẩu)"
        accept=".json,application/json"
        onFiles={loadRecovery}
      />
      {file && !recovery && (
        <PersonChoice label="Anh/chị là" {...{ file, person }} onChange={setName} />
      )}
      <Passphrase
        label={recovery ? 'Mật khẩu của khóa thu hồi' : 'Mật khẩu'}
        value={passphrase}
        onChange={setPassphrase}
      />
      <button className="button">Mở tệp khóa</button>
      <Said>{said}</Said>
    </form>
  );
}

/** Opens a key file for the one of its people who is named, or with the recovery key. */
async function opened(
  file: OfficeFile,
  by: string | RecoveryFile,
  passphrase: string,
): Promise<OpenedFile> {
  if (typeof by !== 'string') return { ring: await recovered(file, by, passphrase, scrypt.unwrap) };
  const identity = await personalIdentity(file, by, passphrase, scrypt.unwrap);
  return { ring: await openKeyRing(file, identity), by: { name: by, identity } };
}
