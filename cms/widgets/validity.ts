import { useImperativeHandle, useLayoutEffect, useRef, type Ref } from 'react';
import type { Handle, Validity } from './control.ts';

/** Answers Decap's `isValid` with what `check` says of the last render; Decap keeps the first answerer. */
export function useValidity(ref: Ref<Handle> | undefined, check: () => Validity): void {
  const latest = useRef(check);
  useLayoutEffect(() => {
    latest.current = check;
  });
  useImperativeHandle(ref, () => ({ isValid: () => latest.current() }), []);
}
