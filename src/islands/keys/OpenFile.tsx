import { useState, type SubmitEvent, type ReactNode } from 'react';
import { readRecoveryFile, type RecoveryFile } from '../../mailbox/keyfile.ts';
import { openKeyRing, personalIdentity, type KeyRing } from '../../mailbox/keyring.ts';
import { recovered } from '../../mailbox/recovery.ts';
import { Choice } from '../desk/Choice.tsx';
import { FileField } from '../desk/FileField.tsx';
import { failure } from '../desk/failure.ts';
import { chosenFiles, type Chosen } from '../desk/keyfiles.ts';
import { Passphrase } from '../desk/Passphrase.tsx';
import { scrypt } from '../desk/scryptworker.ts';

/** A key file that was opened: by one of its people, whose own identity is known then, or by the recovery key. */
export type OpenedFile = { ring: KeyRing; by?: { name: string; identity: string } };

/** Opens a key file to change it. */
export function OpenFile({ open }: { open: (it: OpenedFile) => void }): ReactNode {
  const [{ file }, choose] = useState<Chosen>({ templates: [] });
  const [recovery, setRecovery] = useState<RecoveryFile>();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [said, say] = useState('');
  const person = file?.people.find((one) => one.name === name) ?? file?.people[0];
  const guarded = (work: () => Promise<void>): Promise<void> =>
    work().then(
      () => say(''),
      (error: unknown) => say(failure(error)),
    );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!file || !person) return say('Hãy chọn tệp khóa trước.');
    say('Đang mở khóa…');
    void guarded(async () => {
      if (recovery)
        return open({ ring: await recovered(file, recovery, passphrase, scrypt.unwrap) });
      const identity = await personalIdentity(file, person.name, passphrase, scrypt.unwrap);
      open({ ring: await openKeyRing(file, identity), by: { name: person.name, identity } });
    });
  };
  return (
    <form className="prose" onSubmit={submit} autoComplete="off">
      <h2>Mở tệp khóa</h2>
      <FileField
        label="Tệp khóa của hộp thư"
        hint="Tên tệp kết thúc bằng .khoa.json."
        accept=".json,application/json"
        onFiles={(files) => guarded(async () => choose(await chosenFiles(files)))}
      />
      <FileField
        label="Tệp khóa thu hồi (chỉ khi không ai mở được bằng mật khẩu)"
        accept=".json,application/json"
        onFiles={([one]) =>
          guarded(async () => setRecovery(one && readRecoveryFile(await one.text())))
        }
      />
      {file && !recovery && file.people.length > 1 && (
        <Choice
          label="Anh/chị là"
          value={person?.name ?? ''}
          options={file.people.map((one) => [one.name, one.name])}
          onChange={setName}
        />
      )}
      <Passphrase
        label={recovery ? 'Mật khẩu của khóa thu hồi' : 'Mật khẩu'}
        value={passphrase}
        onChange={setPassphrase}
      />
      <button className="button">Mở tệp khóa</button>
      <p role="status" className="desk-said">
        {said}
      </p>
    </form>
  );
}
