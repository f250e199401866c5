import type { ReactNode } from 'react';
import { newPasskey } from '../../mailbox/passkey.ts';
import type { Key } from '../../schemas/key.ts';
import { Quiet } from '../desk/Quiet.tsx';
import { destroying, leaving, rotating } from './keyquestions.ts';
import { forget, forgettable, nextKey, withPasskey, type Bench, type Worked } from './keywork.ts';
import type { OpenedFile } from './OpenFile.tsx';

/** What is asked before a work is done. */
export type Asking = { question: string; why: string; yes: string; make: () => Promise<Worked> };

type Props = {
  opened: OpenedFile;
  published: Key | undefined;
  bench: Bench;
  busy: boolean;
  make: (it: () => Promise<Worked>) => Promise<boolean>;
  ask: (it: Asking) => void;
  /** Begins with the passphrase of that person; '' for somebody new. */
  setForPerson: (name: string) => void;
};

/** The works with a key file to choose from. */
export function KeyMenu(props: Props): ReactNode {
  const { opened, published, bench, busy, make, ask, setForPerson } = props;
  const { ring, by } = opened;
  return (
    <>
      <div className="row">
        {published && (
          <Quiet
            disabled={busy}
            onClick={() => ask({ ...rotating, make: () => nextKey(ring, published, bench) })}
          >
            Đổi khóa
          </Quiet>
        )}
        <Quiet disabled={busy} onClick={() => setForPerson('')}>
          Thêm người giữ khóa
        </Quiet>
        {by && 'credentials' in navigator && (
          <Quiet disabled={busy} onClick={() => void make(() => addPasskey(opened, by, bench))}>
            Thêm passkey của máy này
          </Quiet>
        )}
      </div>
      {!published && (
        <p className="small soft">
          Trang chưa có hộp thư này, hoặc chưa tải được danh sách, nên chưa đổi khóa được.
        </p>
      )}
      <h3>Từng người</h3>
      <People {...props} />
      {published && <OldKeys {...props} published={published} />}
    </>
  );
}

function People({ opened, published, bench, busy, ask, setForPerson }: Props): ReactNode {
  const { ring } = opened;
  const { people } = ring.file;
  return (
    <ul className="plain keys-people">
      {people.map(({ name }) => (
        <li key={name}>
          <strong>{name}</strong>
          <Quiet disabled={busy} onClick={() => setForPerson(name)}>
            Cấp mật khẩu mới
          </Quiet>
          {published && people.length > 1 && (
            <Quiet
              disabled={busy}
              onClick={() =>
                ask({ ...leaving(name), make: () => nextKey(ring, published, bench, name) })
              }
            >
              Bớt và đổi khóa
            </Quiet>
          )}
        </li>
      ))}
    </ul>
  );
}

function OldKeys({ opened, published, bench, busy, ask }: Props & { published: Key }): ReactNode {
  const { ring } = opened;
  return forgettable(ring, published, bench.today).map(({ version, from, isDue }) =>
    isDue ? (
      <Quiet
        key={version}
        disabled={busy}
        onClick={() => ask({ ...destroying(version), make: () => forget(ring, version, bench) })}
      >
        Hủy khóa thứ {version}
      </Quiet>
    ) : (
      <p className="small soft" key={version}>
        Khóa thứ {version} hủy được từ ngày {from}. Tệp công khai đưa lên muộn mấy ngày thì đợi thêm
        từng ấy ngày, và ba ngày nữa.
      </p>
    ),
  );
}

async function addPasskey(
  { ring }: OpenedFile,
  { name, identity }: NonNullable<OpenedFile['by']>,
  bench: Bench,
): Promise<Worked> {
  const device = { credentials: navigator.credentials, rpId: location.hostname };
  const passkey = await newPasskey(identity, { ...device, random: bench.random }, name);
  return withPasskey(ring, name, passkey, bench);
}
