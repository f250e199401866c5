import { useState, type SubmitEvent, type ReactNode } from 'react';
import { keySentences } from '../../mailbox/keyerror.ts';
import { newPassphrase, weakness } from '../../mailbox/passphrase.ts';
import { Labelled } from '../desk/Labelled.tsx';
import { Passphrase } from '../desk/Passphrase.tsx';
import { Quiet } from '../desk/Quiet.tsx';
import { Said } from '../desk/Said.tsx';
import type { Bench } from './keywork.ts';

type Props = {
  /** Who gets a new passphrase; '' for somebody new. */
  name: string;
  /** Names that the file has already. */
  taken: readonly string[];
  bench: Bench;
  busy: boolean;
  make: (name: string, passphrase: string) => void;
  cancel: () => void;
};

/** A person and their passphrase: made by the machine, or their own. */
export function PersonForm({ name, taken, bench, busy, make, cancel }: Props): ReactNode {
  const [typed, setTyped] = useState(name);
  const [own, setOwn] = useState('');
  const [said, say] = useState('');
  const isNew = name === '';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isNew && taken.includes(typed.trim())) return say(keySentences.twice);
    const weak = own === '' ? undefined : weakness(own);
    if (weak) return say(keySentences[weak]);
    make(typed, own === '' ? newPassphrase(bench.random) : own);
  };
  return (
    <form onSubmit={submit} autoComplete="off">
      <h3>{isNew ? 'Thêm người giữ khóa' : `Mật khẩu mới của ${name}`}</h3>
      {isNew && <NameField {...{ typed, setTyped }} />}
      <Passphrase
        label="Mật khẩu tự đặt"
        hint="Bỏ trống thì máy tạo giúp: chắc hơn và gõ được với mọi bàn phím. Tự đặt thì từ 16 ký tự."
        value={own}
        isNew
        onChange={setOwn}
      />
      <Said>{said}</Said>
      <div className="row">
        <button className="button" disabled={busy}>
          {isNew ? 'Thêm' : 'Cấp mật khẩu'}
        </button>
        <Quiet onClick={cancel}>Thôi</Quiet>
      </div>
    </form>
  );
}

type NameProps = { typed: string; setTyped: (name: string) => void };

const NameField = ({ typed, setTyped }: NameProps): ReactNode => (
  <Labelled label="Tên gọi (không cần tên thật)">
    {(its) => (
      <input
        {...its}
        value={typed}
        required
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
    )}
  </Labelled>
);
