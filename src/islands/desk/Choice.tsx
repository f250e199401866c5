import type { ReactNode } from 'react';
import { Labelled } from './Labelled.tsx';

type Props = {
  label: string;
  value?: string;
  /** The words to choose from, by what each stands for. */
  options: readonly (readonly [value: string, word: string])[];
  /** What stands there while nothing is chosen. */
  none?: string;
  /** The field's name in a form, which then asks for a choice. */
  name?: string;
  onChange?: (value: string) => void;
};

/** One choice among a few words. */
export function Choice({ label, value, options, none, name, onChange }: Props): ReactNode {
  return (
    <Labelled label={label}>
      {(its) => (
        <select
          {...its}
          name={name}
          required={name !== undefined}
          autoComplete="off"
          {...(value === undefined ? { defaultValue: '' } : { value })}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
