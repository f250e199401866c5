import type { ComponentProps, ReactNode } from 'react';

/** One thing that is chosen or not. */
export const Check = ({ children, ...its }: ComponentProps<'input'>): ReactNode => (
  <label className="keys-check">
    <input type="checkbox" {...its} />
    <span>{children}</span>
  </label>
);
