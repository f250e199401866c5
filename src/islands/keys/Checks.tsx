import type { ReactNode } from 'react';

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
        <label className="keys-check" key={key}>
          <input type="checkbox" name={name} value={key} defaultChecked={all} />
          <span>{words[key]}</span>
        </label>
      ))}
    </fieldset>
  );
}
