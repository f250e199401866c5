import { failure } from './unfinished.ts';

/** Calls `work` once after so many milliseconds, unless what it gives is called before. */
export type Timer = (work: () => void, ms: number) => () => void;

export type ScheduleOptions = {
  /** Done at once and then again and again; never twice at a time. */
  work: () => Promise<void>;
  /** How long to rest between the end of one run and the start of the next, in milliseconds. */
  restMs: number;
  timer: Timer;
  /** Hears of a run that failed. */
  report: (sentence: string) => void;
};

/** Starts a schedule and gives the function that ends it, whose promise holds when the run under way is over. */
export function startSchedule({
  work,
  restMs,
  timer,
  report,
}: ScheduleOptions): () => Promise<void> {
  let stopped = false;
  let cancel = (): void => {};
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      report(`Một lượt việc định kỳ không xong, lượt sau sẽ làm lại. ${failure(error)}`);
    }
    if (!stopped) cancel = timer(start, restMs);
  };
  const start = (): void => void (running = run());
  start();
  return () => {
    stopped = true;
    cancel();
    return running;
  };
}
