import { errorMark } from './errormark.ts';

/** The same fault is told once in so long, in milliseconds: every request may meet it. */
const quietMs = 60_000;

/** How long a fault is counted, in milliseconds, and how many at most: more would say nothing more. */
const recentMs = 10 * 60_000;
const mostCounted = 100;

/** Hears of errors, and knows how many there were. */
export type Faults = {
  tell: (error: unknown) => void;
  /** How many there were in the last ten minutes, up to 100. */
  recent: () => number;
};

/**
 * Takes the clock and what hears of failures and gives what errors are told to. What is passed on
 * is one sentence with a number or a name of the error: messages of databases quote what was stored.
 */
export function createFaults(now: () => Date, report: (sentence: string) => void): Faults {
  const told = new Map<string, number>();
  let times: readonly number[] = [];
  return {
    tell(error) {
      const sentence = sentenceOf(error);
      const at = now().getTime();
      times = [...times, at].slice(-mostCounted);
      if (at - (told.get(sentence) ?? -Infinity) < quietMs) return;
      if (told.size > 100) told.clear();
      told.set(sentence, at);
      report(sentence);
    },
    recent() {
      const at = now().getTime();
      return times.filter((time) => time <= at && at - time < recentMs).length;
    },
  };
}

/** "Disk full" of SQLite (sqlite.org/rescode.html), of PostgreSQL (its appendix A) and of the system. */
const full = ['13', '53100', 'ENOSPC'];

function sentenceOf(error: unknown): string {
  const mark = markOf(error);
  if (full.includes(mark))
    return 'Đĩa chứa hộp thư đã đầy nên không lưu được thư. Hãy dọn đĩa ngay.';
  return `Hộp thư không làm được một việc (lỗi ${mark}). Hãy xem cơ sở dữ liệu có chạy và ghi được không.`;
}

/** Of SQLite the number: its code is the same for every fault. */
function markOf(error: unknown): string {
  if (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')
    return String(error.errcode);
  return errorMark(error) ?? 'không rõ';
}
