import { useId, useState, type ReactNode } from 'react';

type Props = {
  label: string;
  hint?: string;
  accept: string;
  multiple?: boolean;
  onFiles: (files: readonly File[]) => Promise<void>;
};

/** A way to choose files of this machine; they are read here and sent nowhere. */
export function FileField({ label, hint, accept, multiple = false, onFiles }: Props): ReactNode {
  const id = useId();
  const [names, setNames] = useState('');
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="small soft" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Of one file browsers show the name themselves.
          setNames(files.length > 1 ? files.map(({ name }) => name).join(', ') : '');
          void onFiles(files);
        }}
      />
      {names && <span className="small">{names}</span>}
    </div>
  );
}
