import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Labelled } from '../desk/Labelled.tsx';

type Props = {
  name: string;
  label: string;
  hint?: string;
  pattern?: string;
  maxLength?: number;
  optional?: boolean;
  options?: readonly { value: string; label?: string }[];
  /** What to start from; it may come later and change, and takes the place of nothing that was typed. */
  initial?: string | undefined;
  onChange?: (value: string) => void;
};

/** One line of a form, with what is wanted of it. */
export function Field(props: Props): ReactNode {
  const { name, label, hint, pattern, maxLength, optional = false, options = [] } = props;
  const { initial = '', onChange } = props;
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const filled = useRef('');
  useEffect(() => {
    if (box.current?.value === filled.current) box.current.value = initial;
    filled.current = initial;
  }, [initial]);
  return (
    <Labelled {...{ label, hint }}>
      {(its) => (
        <>
          <input
            {...its}
            {...{ name, pattern, maxLength }}
            required={!optional}
            title={hint}
            ref={box}
            onChange={(event) => onChange?.(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            list={options.length > 0 ? list : undefined}
          />
          {options.length > 0 && (
            <datalist id={list}>
              {options.map(({ value, label: shown }) => (
                <option key={value} value={value} label={shown} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Labelled>
  );
}
