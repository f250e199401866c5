import { useState } from 'react';

type Typing = {
  /** What is typed as the entry keeps it. */
  keep: (text: string) => string;
  /** What is kept as it stands in a box. */
  show: (kept: string) => string;
  tell: (kept: string) => void;
};

/**
 * A box whose text stays as it is typed while the entry keeps something else of it. Takes what is kept
 * and gives the text and what writes it; a value that comes from elsewhere replaces the text.
 */
export function useTyped(kept: string, { keep, show, tell }: Typing) {
  const [typed, set] = useState({ text: show(kept), seen: kept, told: kept });
  if (kept !== typed.seen)
    set({ ...typed, seen: kept, ...(kept !== typed.told && { text: show(kept), told: kept }) });
  const write = (text: string): void => {
    const told = keep(text);
    set({ text, seen: typed.seen, told });
    tell(told);
  };
  return [typed.text, write] as const;
}
