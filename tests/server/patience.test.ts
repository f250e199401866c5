import { expect, test } from 'vitest';
import { bodyBytes, readBodyAs, refusalAnswer } from '../../src/mailbox/wire.ts';
import type { Mailbox } from '../../src/server/mailbox.ts';
import { patientMailbox } from '../../src/server/patience.ts';

/** A mailbox that cannot be opened before it is mended, and everything around it. */
function world() {
  const set: (() => void)[] = [];
  const state = { trouble: 'connect ECONNREFUSED', closed: 0, tries: 0 };
  const reports: string[] = [];
  const mailbox: Mailbox = {
    answer: async () => new Response('thư'),
    figures: async () => new Response('số liệu'),
    health: async () => [],
    close: async () => void (state.closed += 1),
  };
  const open = async (): Promise<Mailbox> => {
    state.tries += 1;
    if (state.trouble) throw new Error(state.trouble);
    return mailbox;
  };
  const timer = (work: () => void) => {
    set.push(work);
    return () => void set.splice(set.indexOf(work), 1);
  };
  const pass = async (): Promise<void> => {
    set.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const start = () => patientMailbox({ open, timer, report: (said) => reports.push(said) });
  return { state, reports, set, pass, start };
}

const request = () => new Request('https://diemtua.example/api/');
const shut = (why: string): string =>
  `Hộp thư chưa mở được nên chưa nhận thư; các trang vẫn chạy, và máy sẽ thử lại. ${why}`;

test('a mailbox that opens at once is what it is', async () => {
  const { state, reports, set, start } = world();
  state.trouble = '';
  const mailbox = await start();
  expect(await (await mailbox.answer(request(), undefined)).text()).toBe('thư');
  expect(await (await mailbox.figures('/minh-bach/'))?.text()).toBe('số liệu');
  expect(await mailbox.health()).toEqual([]);
  await mailbox.close();
  expect({ set, reports, closed: state.closed }).toEqual({ set: [], reports: [], closed: 1 });
});

test('one that does not open refuses letters, says so once, and opens when it can', async () => {
  const { state, reports, pass, start } = world();
  const mailbox = await start();
  const refused = await mailbox.answer(request(), undefined);
  const text = await refused.text();
  expect([refused.status, text.length]).toEqual([503, bodyBytes]);
  expect(readBodyAs(refusalAnswer, text)).toEqual({ refused: 'fault' });
  expect(await mailbox.figures('/minh-bach/')).toBeUndefined();
  const sentence = shut('connect ECONNREFUSED');
  expect(await mailbox.health()).toEqual([{ id: 'database', sentence }]);
  await pass();
  expect(state.tries).toBe(2);
  expect(reports).toEqual([sentence]);
  state.trouble = '';
  await pass();
  expect(await (await mailbox.answer(request(), undefined)).text()).toBe('thư');
  expect(await mailbox.health()).toEqual([]);
  expect(reports).toEqual([sentence, 'Hộp thư đã mở được.']);
});

test('one that never opened ends, and is tried no more', async () => {
  const { state, set, start } = world();
  await (await start()).close();
  expect({ set, ...state }).toMatchObject({ set: [], tries: 1, closed: 0 });
});
