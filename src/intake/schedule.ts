import { failure } from './unfinished.ts';

/** Calls `work` once after so many milliseconds, unless what it gives is called before. */
export type Timer = (work: () => void, ms: number) => () => void;

export type ScheduleOptions = {
  /** Done at once and then again and again, until it says that it is over; never twice at a time. */
  work: () => Promise<'over' | void>;
  /** How long to rest between the end of one run and the start of the next, in milliseconds. */
  restMs: number;
  timer: Timer;
  /** Hears of a run that failed. */
  report: (sentence: string) => void;
};

/** A schedule under way; both promises hold when the run of now is over. */
export type Schedule = {
  run: () => Promise<void>;
  /** Ends it: no other run begins. */
  end: () => Promise<void>;
};

/** Starts a schedule. */
export function startSchedule({ work, restMs, timer, report }: ScheduleOptions): Schedule {
  let isOver = false;
  let cancel = (): void => {};
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      if ((await work()) === 'over') isOver = true;
    } catch (error) {
      report(`Một lượt việc định kỳ không xong, lượt sau sẽ làm lại. ${failure(error)}`);
    }
    if (!isOver) cancel = timer(start, restMs);
  };
  const start = (): void => void (running = run());
  start();
  return {
    run: () => running,
    end: () => {
      isOver = true;
      cancel();
      return running;
    },
  };
}
