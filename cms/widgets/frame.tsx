import type { ReactNode } from 'react';
import type { ControlProps } from './control.ts';

type FrameProps = Pick<ControlProps, 'classNameWrapper' | 'setActiveStyle' | 'setInactiveStyle'> & {
  children: ReactNode;
};

/** What stands around every control: Decap's look of a field, also while something in it has the focus. */
export const Frame = (props: FrameProps) => (
  <div
    className={props.classNameWrapper}
    onFocus={props.setActiveStyle}
    onBlur={props.setInactiveStyle}
  >
    <div className="dt-control">{props.children}</div>
  </div>
);
