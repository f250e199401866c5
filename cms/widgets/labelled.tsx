import type { InputHTMLAttributes } from 'react';

type Props = InputHTMLAttributes<HTMLInputElement> & { id: string; label: string };

/** A box to type into under its label. */
export const Labelled = ({ label, ...box }: Props) => (
  <>
    <label className="dt-label" htmlFor={box.id}>
      {label}
    </label>
    <input className="dt-input" {...box} />
  </>
);
