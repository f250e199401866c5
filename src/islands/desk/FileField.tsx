import { useState, type ReactNode } from 'react';
import { Labelled } from './Labelled.tsx';

type Props = {
  label: string;
  hint?: string;
  accept: string;
  multiple?: boolean;
  onFiles: (files: readonly File[]) => Promise<unknown>;
};

/** A way to choose files of this machine; they are read here and sent nowhere. */
export function FileField({ label, hint, accept, multiple = false, onFiles }: Props): ReactNode {
  const [names, setNames] = useState('');
  const take = (files: readonly File[]): void => {
    // Of one file browsers show the name themselves.
    setNames(files.length > 1 ? files.map(({ name }) => name).join(', ') : '');
    void onFiles(files);
  };
  return (
    <Labelled {...{ label, hint }}>
      {(its) => (
        <>
          <input
            {...its}
            type="file"
            {...{ accept, multiple }}
            onChange={(event) => take([...(event.target.files ?? [])])}
          />
          {names && <span className="small">{names}</span>}
        </>
      )}
    </Labelled>
  );
}
