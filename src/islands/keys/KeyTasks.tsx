import { useState, type ReactNode } from 'react';
import type { Key } from '../../schemas/key.ts';
import { Confirm } from '../desk/Confirm.tsx';
import { KeyMenu, type Asking } from './KeyMenu.tsx';
import { setPerson, type Bench, type Worked } from './keywork.ts';
import type { OpenedFile } from './OpenFile.tsx';
import { PersonForm } from './PersonForm.tsx';

type Props = {
  opened: OpenedFile;
  /** The file in content/keys as the site publishes it. */
  published: Key | undefined;
  bench: Bench;
  busy: boolean;
  make: (it: () => Promise<Worked>) => Promise<boolean>;
};

/** All that may be done with an open key file; what cannot be taken back is asked once more. */
export function KeyTasks({ opened, published, bench, busy, make }: Props): ReactNode {
  const { ring } = opened;
  const [asking, ask] = useState<Asking>();
  const [forPerson, setForPerson] = useState<string>();
  const end = (): void => {
    ask(undefined);
    setForPerson(undefined);
  };
  if (asking)
    return (
      <Confirm {...asking} busy={busy} onYes={() => void make(asking.make).then(end)} onNo={end}>
        <p>{asking.why}</p>
      </Confirm>
    );
  if (forPerson !== undefined)
    return (
      <PersonForm
        name={forPerson}
        taken={ring.file.people.map(({ name }) => name)}
        {...{ bench, busy }}
        cancel={end}
        make={(name, passphrase) =>
          void make(() => setPerson(ring, name, passphrase, bench)).then(end)
        }
      />
    );
  return <KeyMenu {...{ opened, published, bench, busy, make, ask, setForPerson }} />;
}
