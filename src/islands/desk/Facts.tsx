import { Fragment, type ReactNode } from 'react';

type Props = {
  /** What each is called, and what it is; those that are nothing are left out. */
  rows: readonly (readonly [term: string, value: ReactNode])[];
  /** Whether somebody is to act on them. */
  isContact?: boolean;
};

/** Facts, one under another. */
export const Facts = ({ rows, isContact = false }: Props): ReactNode => (
  <dl className={isContact ? 'desk-facts desk-contact' : 'desk-facts'}>
    {rows.map(
      ([term, value]) =>
        value && (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
    )}
  </dl>
);
