import { useEffect, useId, useRef, type ReactNode } from 'react';

type Props = {
  question: string;
  children?: ReactNode;
  yes: string;
  busy?: boolean;
  onYes: () => void;
  onNo: () => void;
};

/** Asks once more before something that cannot be undone by itself. Focus goes to the question. */
export function Confirm({ question, children, yes, busy = false, onYes, onNo }: Props): ReactNode {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="note amber desk-confirm" role="group" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={heading}>
        {question}
      </h3>
      {children}
      <div className="row">
        <button type="button" className="button" disabled={busy} onClick={onYes}>
          {yes}
        </button>
        <button type="button" className="button quiet" disabled={busy} onClick={onNo}>
          Thôi
        </button>
      </div>
    </div>
  );
}
