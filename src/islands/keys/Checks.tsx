import type { ReactNode } from 'react';
import { Check } from './Check.tsx';

type Props = {
  legend: string;
  name: string;
  words: Readonly<Record<string, string>>;
  only: readonly string[];
  /** Whether all are chosen to begin with. */
  all?: boolean;
};

/** Several words of a list, of which any may be chosen. */
export function Checks({ legend, name, words, only, all = false }: Props): ReactNode {
  if (only.length === 0) return undefined;
  return (
    <fieldset className="keys-checks">
      <legend>{legend}</legend>
      {only.map((key) => (
        <Check key={key} name={name} value={key} defaultChecked={all}>
          {words[key]}
        </Check>
      ))}
    </fieldset>
  );
}
