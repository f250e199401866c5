import { useId, useState, type ReactNode } from 'react';

type Props = {
  label: string;
  hint?: string;
  value: string;
  /** Whether it is a new one, which a browser's own store should not fill in. */
  isNew?: boolean;
  onChange: (value: string) => void;
};

/** A field for a passphrase, which may be shown. It has no name, so that browsers have less reason to keep it. */
export function Passphrase({ label, hint, value, isNew = false, onChange }: Props): ReactNode {
  const id = useId();
  const [shown, show] = useState(false);
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="small soft" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className="desk-passphrase">
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          value={value}
          autoComplete={isNew ? 'new-password' : 'off'}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={200}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="button" aria-pressed={shown} onClick={() => show(!shown)}>
          Hiện chữ
        </button>
      </div>
    </div>
  );
}
