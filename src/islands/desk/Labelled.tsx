import { useId, type ReactNode } from 'react';

/** What a control takes over, so that its label and hint are known to be its own. */
export type Names = { id: string; className: string; 'aria-describedby': string | undefined };

type Props = {
  label: string;
  hint?: string | undefined;
  children: (names: Names) => ReactNode;
};

/** A control with its label and, under it, what is wanted. */
export function Labelled({ label, hint, children }: Props): ReactNode {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="small soft" id={hintId}>
          {hint}
        </span>
      )}
      {children({ id, className: 'typed', 'aria-describedby': hint ? hintId : undefined })}
    </div>
  );
}
