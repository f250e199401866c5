import { expect, test } from 'vitest';
import { gate, settleMs } from '../../cms/gate.ts';

/** A form on a page, and a clock that moves by hand. */
function world() {
  const body = {};
  const ownerDocument = { body, activeElement: body } as unknown as Document; // all that is looked at
  const pane = () => ({ inert: false, isConnected: true, ownerDocument });
  const all = [pane()];
  let now = 0;
  let waiting: { task: () => void; at: number }[] = [];
  const it = gate(
    () => all.at(-1) ?? null,
    (task, ms) => {
      const one = { task, at: now + ms };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
  );
  const pass = (ms: number) => {
    now += ms;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { task } of due) task();
  };
  return {
    it,
    all,
    pass,
    shut: () => all.map(({ inert }) => inert),
    renew: () => all.push(pane()),
  };
}

test('a form is shut until what was written has come back', () => {
  const { it, pass, shut } = world();
  it.shut();
  expect(shut()).toEqual([true]);
  it.open(settleMs);
  pass(settleMs - 1);
  expect(shut()).toEqual([true]);
  pass(1);
  expect(shut()).toEqual([false]);
});

test('as long as the backend is asked it stays shut', () => {
  const { it, pass, shut } = world();
  it.shut();
  it.open(settleMs);
  for (let times = 0; times < 5; times += 1) {
    pass(settleMs - 1);
    it.busy();
  }
  expect(shut()).toEqual([true]);
  pass(settleMs);
  expect(shut()).toEqual([false]);
});

test('a question to the backend shuts no form that is open', () => {
  const { it, pass, shut } = world();
  it.busy();
  pass(settleMs);
  expect(shut()).toEqual([false]);
});

test('a form that takes the place of the old one is open at once', () => {
  const { it, pass, shut, renew } = world();
  it.shut();
  it.open(settleMs);
  renew();
  expect(shut()).toEqual([true, false]);
  pass(settleMs);
  expect(shut()).toEqual([false, false]);
});

test('what is shut twice is opened once, and where no form is shown nothing happens', () => {
  const { it, all, pass, shut } = world();
  it.shut();
  it.open(10 * settleMs);
  it.shut();
  pass(20 * settleMs);
  expect(shut()).toEqual([true]);
  it.open(0);
  pass(0);
  expect(shut()).toEqual([false]);
  all.length = 0;
  it.shut();
  it.open(0);
  pass(0);
});
