import type { Thread, Which } from './threads.ts';

/** Threads in which an office has to answer. */
export const isWaiting: Which = (eb) =>
  eb.and([eb('waiting', '=', 1), eb('state', 'not in', ['closed', 'blocked'])]);

/** Takes a thread and gives the mailbox whose turn it is: the coordinator's once it was passed on for being late. */
export const turnOf = ({
  point,
  coordinator,
  escalated,
}: Pick<Thread, 'point' | 'coordinator' | 'escalated'>): string =>
  escalated === null ? point : (coordinator ?? point);

/** Takes a mailbox and gives the threads in which it is its turn, as `turnOf` says of one. */
export const isTurnOf =
  (office: string): Which =>
  (eb) =>
    eb.or([
      eb.and([eb('escalated', 'is', null), eb('point', '=', office)]),
      eb.and([eb('escalated', 'is not', null), eb('coordinator', '=', office)]),
    ]);
