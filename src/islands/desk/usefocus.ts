import { useEffect, useRef, type RefObject } from 'react';

/** Gives the `ref` of a heading that gets focus when it appears, and again whenever `subject` is another. */
export function useFocus(subject?: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [subject]);
  return heading;
}
