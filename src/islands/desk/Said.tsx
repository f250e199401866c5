import type { ReactNode } from 'react';

/** What became of the last thing that was done; read out when it changes. */
export const Said = ({ children }: { children: string }): ReactNode => (
  <p role="status" className="desk-said">
    {children}
  </p>
);
