import { useId, type ReactNode } from 'react';
import { Quiet } from './Quiet.tsx';
import { useFocus } from './usefocus.ts';

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
  const heading = useFocus();
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
        <Quiet disabled={busy} onClick={onNo}>
          Thôi
        </Quiet>
      </div>
    </div>
  );
}
