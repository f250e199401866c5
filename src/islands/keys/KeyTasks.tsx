import { useState, type ReactNode } from 'react';
import { newPasskey } from '../../mailbox/passkey.ts';
import type { Key } from '../../schemas/key.ts';
import { Confirm } from '../desk/Confirm.tsx';
import type { OpenedFile } from './OpenFile.tsx';
import { destroying, leaving, rotating } from './keyquestions.ts';
import { PersonForm } from './PersonForm.tsx';
import {
  forget,
  forgettable,
  nextKey,
  setPerson,
  withPasskey,
  type Bench,
  type Worked,
} from './keywork.ts';

type Props = {
  opened: OpenedFile;
  /** The file in content/keys as the site publishes it. */
  published: Key | undefined;
  bench: Bench;
  busy: boolean;
  work: (make: () => Promise<Worked>) => Promise<void>;
};

type Asking = { question: string; why: string; yes: string; make: () => Promise<Worked> };

/** All that may be done with an open key file; what cannot be taken back is asked once more. */
export function KeyTasks({ opened, published, bench, busy, work }: Props): ReactNode {
  const { ring, by } = opened;
  const { people } = ring.file;
  const [asking, ask] = useState<Asking>();
  const [forPerson, setForPerson] = useState<string>();
  const addPasskey = async (): Promise<Worked> => {
    const { name, identity } = by ?? { name: '', identity: '' };
    const device = { credentials: navigator.credentials, rpId: location.hostname };
    const passkey = await newPasskey(identity, { ...device, random: bench.random }, name);
    return withPasskey(ring, name, passkey, bench);
  };
  if (asking)
    return (
      <Confirm
        {...asking}
        busy={busy}
        onYes={() => void work(asking.make).then(() => ask(undefined))}
        onNo={() => ask(undefined)}
      >
        <p>{asking.why}</p>
      </Confirm>
    );
  if (forPerson !== undefined)
    return (
      <PersonForm
        name={forPerson}
        taken={people.map(({ name }) => name)}
        {...{ bench, busy }}
        cancel={() => setForPerson(undefined)}
        make={(name, passphrase) =>
          void work(() => setPerson(ring, name, passphrase, bench)).then(() =>
            setForPerson(undefined),
          )
        }
      />
    );
  const button = (text: string, act: () => void): ReactNode => (
    <button type="button" className="button quiet" disabled={busy} onClick={act} key={text}>
      {text}
    </button>
  );
  return (
    <>
      <div className="row">
        {published &&
          button('Đổi khóa', () =>
            ask({ ...rotating, make: () => nextKey(ring, published, bench) }),
          )}
        {button('Thêm người giữ khóa', () => setForPerson(''))}
        {by &&
          'credentials' in navigator &&
          button('Thêm passkey của máy này', () => void work(addPasskey))}
      </div>
      {!published && (
        <p className="small soft">
          Trang chưa có hộp thư này, hoặc chưa tải được danh sách, nên chưa đổi khóa được.
        </p>
      )}
      <h3>Từng người</h3>
      <ul className="plain keys-people">
        {people.map(({ name }) => (
          <li key={name}>
            <strong>{name}</strong>
            {button('Cấp mật khẩu mới', () => setForPerson(name))}
            {published &&
              people.length > 1 &&
              button('Bớt và đổi khóa', () =>
                ask({ ...leaving(name), make: () => nextKey(ring, published, bench, name) }),
              )}
          </li>
        ))}
      </ul>
      {published &&
        forgettable(ring, published, bench.today).map(({ version, from, isDue }) =>
          isDue ? (
            button(`Hủy khóa thứ ${version}`, () =>
              ask({ ...destroying(version), make: () => forget(ring, version, bench) }),
            )
          ) : (
            <p className="small soft" key={version}>
              Khóa thứ {version} hủy được từ ngày {from}, khi thư cuối cùng của nó đã hết hạn.
            </p>
          ),
        )}
    </>
  );
}
