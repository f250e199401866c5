/** Does a task after some milliseconds; what it gives calls that off. */
export type Later = (task: () => void, ms: number) => () => void;

/** A form that can be shut while what stands in it is on its way: words typed then would go with the old form. */
export type Gate = {
  shut: () => void;
  /** Opens it, once nothing has been asked of the backend for so many milliseconds. */
  open: (ms: number) => void;
  /** The backend is asked for something: what comes may take the form's place. */
  busy: () => void;
};

/** What can be shut: an element. */
type Pane = Pick<HTMLElement, 'inert' | 'isConnected' | 'ownerDocument'>;

/** How long a backend may pause between two answers before a form counts as come back, in milliseconds. */
export const settleMs = 600;

// What had the focus can have it again; only elements of another kind than the form's cannot.
const focusOn = (it: Element): void => (it as HTMLElement).focus?.({ preventScroll: true });

/** Takes what finds the form that is shown, if one is, and a clock, and gives its gate, open. */
export function gate(shown: () => Pane | null, later: Later): Gate {
  let pane: Pane | null = null;
  let focused: Element | null = null;
  let callOff: (() => void) | undefined;
  const release = (): void => {
    callOff = undefined;
    if (!pane) return;
    pane.inert = false;
    const { body, activeElement } = pane.ownerDocument;
    if (activeElement === body && focused?.isConnected) focusOn(focused);
    pane = null;
  };
  const arm = (ms: number): void => {
    callOff?.();
    callOff = later(release, ms);
  };
  return {
    shut: () => {
      callOff?.();
      callOff = undefined;
      if (pane?.inert) return;
      pane = shown();
      if (!pane) return;
      focused = pane.ownerDocument.activeElement;
      pane.inert = true;
    },
    open: arm,
    busy: () => {
      if (callOff) arm(settleMs);
    },
  };
}
