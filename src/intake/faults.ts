/** The same fault is told once in so long, in milliseconds: every request may meet it. */
const quietMs = 60_000;

/**
 * Takes the clock and what hears of failures and gives a function to tell errors to. What is passed on
 * is one sentence with a number or a name of the error: messages of databases quote what was stored.
 */
export function createFaults(
  now: () => Date,
  report: (sentence: string) => void,
): (error: unknown) => void {
  const told = new Map<string, number>();
  return (error) => {
    const sentence = sentenceOf(error);
    const at = now().getTime();
    if (at - (told.get(sentence) ?? -Infinity) < quietMs) return;
    if (told.size > 100) told.clear();
    told.set(sentence, at);
    report(sentence);
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

function markOf(error: unknown): string {
  if (!(error instanceof Error)) return 'không rõ';
  if ('errcode' in error && typeof error.errcode === 'number') return String(error.errcode);
  const isPlain =
    'code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code);
  return isPlain ? String(error.code) : error.name;
}
