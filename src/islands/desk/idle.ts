import { wallClock } from '../../domain/calendar.ts';
import type { Day } from '../../schemas/date.ts';

/** After so long without a hand on keyboard, mouse or screen the desk locks itself. */
export const idleMinutes = 10;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** The clock by which idle time is told, in ms; a page that slept has not stopped it. */
export type Clock = () => number;

/** The day that a clock shows. */
export const dayOf = (clock: Clock): Day => wallClock(new Date(clock())).day;

/**
 * Takes what locks the desk and the clock, and locks when nobody has touched the page for
 * `idleMinutes`, also when that is found only on waking up, and at once when the page is left. Gives
 * what ends the watch.
 */
export function lockWhenIdle(lock: (why: 'idle' | 'left') => void, clock: Clock): () => void {
  let touched = clock();
  const touch = (): void => {
    if (!look()) touched = clock();
  };
  const look = (): boolean => {
    const isOver = clock() - touched >= idleMinutes * 60_000;
    if (isOver) lock('idle');
    return isOver;
  };
  const leave = (): void => lock('left');
  const timer = setInterval(look, 5_000);
  for (const sign of signs) addEventListener(sign, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', leave);
  return () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, touch, { capture: true });
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pagehide', leave);
  };
}
