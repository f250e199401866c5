import { useId, type ReactNode } from 'react';

type Props = {
  name: string;
  label: string;
  hint?: string;
  pattern?: string;
  maxLength?: number;
  optional?: boolean;
  options?: readonly { value: string; label?: string }[];
  initial?: string | undefined;
  onChange?: (value: string) => void;
};

/** One line of a form, with what is wanted of it. */
export function Field(props: Props): ReactNode {
  const { name, label, hint, pattern, maxLength, optional = false, options = [] } = props;
  const { initial, onChange } = props;
  const id = useId();
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
        name={name}
        required={!optional}
        pattern={pattern}
        title={hint}
        maxLength={maxLength}
        defaultValue={initial}
        onChange={(event) => onChange?.(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        list={options.length > 0 ? `${id}-list` : undefined}
      />
      {options.length > 0 && (
        <datalist id={`${id}-list`}>
          {options.map(({ value, label: shown }) => (
            <option key={value} value={value} label={shown} />
          ))}
        </datalist>
      )}
    </div>
  );
}
