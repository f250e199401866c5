import { useState, type SubmitEvent, type ReactNode } from 'react';
import { keySentences } from '../../mailbox/keyerror.ts';
import { newPassphrase, weakness } from '../../mailbox/passphrase.ts';
import { Passphrase } from '../desk/Passphrase.tsx';
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
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name === '' && taken.includes(typed.trim())) return say(keySentences.twice);
    const weak = own === '' ? undefined : weakness(own);
    if (weak) return say(keySentences[weak]);
    make(typed, own === '' ? newPassphrase(bench.random) : own);
  };
  return (
    <form onSubmit={submit} autoComplete="off">
      <h3>{name === '' ? 'Thêm người giữ khóa' : `Mật khẩu mới của ${name}`}</h3>
      {name === '' && (
        <label className="desk-field">
          <span>Tên gọi (không cần tên thật)</span>
          <input
            value={typed}
            required
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      )}
      <Passphrase
        label="Mật khẩu tự đặt"
        hint="Bỏ trống thì máy tạo giúp: chắc hơn và gõ được với mọi bàn phím. Tự đặt thì từ 16 ký tự."
        value={own}
        isNew
        onChange={setOwn}
      />
      <p role="status" className="desk-said">
        {said}
      </p>
      <div className="row">
        <button className="button" disabled={busy}>
          {name === '' ? 'Thêm' : 'Cấp mật khẩu'}
        </button>
        <button type="button" className="button quiet" onClick={cancel}>
          Thôi
        </button>
      </div>
    </form>
  );
}
