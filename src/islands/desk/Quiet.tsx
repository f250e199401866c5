import type { ComponentProps, ReactNode } from 'react';

/** A button beside the main one; it sends no form. */
export const Quiet = (props: ComponentProps<'button'>): ReactNode => (
  <button type="button" className="button quiet" {...props} />
);
