import { expect, test } from 'vitest';
import { startSchedule, type Timer } from '../../src/intake/schedule.ts';
import { Unfinished } from '../../src/intake/unfinished.ts';

/** A timer that waits for nothing: `pass` lets what was set begin. */
function standing() {
  const set: { work: () => void; ms: number }[] = [];
  const timer: Timer = (work, ms) => {
    const entry = { work, ms };
    set.push(entry);
    return () => void set.splice(set.indexOf(entry), 1);
  };
  const pass = (): void => set.shift()?.work();
  return { set, timer, pass };
}

/** Work that ends when it is told to. */
function work() {
  const under: (() => void)[] = [];
  let begun = 0;
  return {
    begun: () => begun,
    end: () => under.shift()?.(),
    run: () =>
      new Promise<void>((resolve) => {
        begun += 1;
        under.push(resolve);
      }),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('begins at once, rests after each run, and never runs twice at a time', async () => {
  const { set, timer, pass } = standing();
  const { begun, end, run } = work();
  startSchedule({ work: run, restMs: 600_000, timer, report: () => {} });
  expect(begun()).toBe(1);
  await settled();
  expect(set).toEqual([]);
  end();
  await settled();
  expect(set.map(({ ms }) => ms)).toEqual([600_000]);
  pass();
  expect(begun()).toBe(2);
});

test('goes on after a run that failed, and says so in one sentence without what the error says', async () => {
  const { set, timer, pass } = standing();
  const reports: string[] = [];
  const errors = [
    new Error('invalid value "0000345678"'),
    Object.assign(new Error('connect to an-address'), { code: 'ECONNREFUSED' }),
    new Unfinished('Đĩa đã đầy.'),
    'a text',
  ];
  startSchedule({
    work: () => Promise.reject(errors.shift()),
    restMs: 1,
    timer,
    report: (sentence) => reports.push(sentence),
  });
  for (let left = 3; left > 0; left -= 1) {
    await settled();
    pass();
  }
  await settled();
  expect(set).toHaveLength(1);
  const prefix = 'Một lượt việc định kỳ không xong, lượt sau sẽ làm lại.';
  expect(reports).toEqual([
    `${prefix} Lỗi Error.`,
    `${prefix} Lỗi ECONNREFUSED.`,
    `${prefix} Đĩa đã đầy.`,
    `${prefix} Lỗi không rõ.`,
  ]);
});

test('when stopped waits for the run under way and begins none', async () => {
  const { set, timer } = standing();
  const { begun, end, run } = work();
  const { end: stop } = startSchedule({ work: run, restMs: 1, timer, report: () => {} });
  let isOver = false;
  const over = stop().then(() => (isOver = true));
  await settled();
  expect(isOver).toBe(false);
  end();
  await over;
  expect({ begun: begun(), set }).toEqual({ begun: 1, set: [] });
});

test('when stopped between two runs begins no other', async () => {
  const { set, timer } = standing();
  const { end, run } = work();
  const { end: stop } = startSchedule({ work: run, restMs: 1, timer, report: () => {} });
  end();
  await settled();
  expect(set).toHaveLength(1);
  await stop();
  expect(set).toEqual([]);
});
