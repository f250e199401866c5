import { useState, type ReactNode } from 'react';
import { Labelled } from './Labelled.tsx';

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
  const [shown, show] = useState(false);
  return (
    <Labelled {...{ label, hint }}>
      {(its) => (
        <div className="desk-passphrase">
          <input
            {...its}
            type={shown ? 'text' : 'password'}
            value={value}
            autoComplete={isNew ? 'new-password' : 'off'}
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={200}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className="text-button"
            aria-pressed={shown}
            onClick={() => show(!shown)}
          >
            Hiện chữ
          </button>
        </div>
      )}
    </Labelled>
  );
}
