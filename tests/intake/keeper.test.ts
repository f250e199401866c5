import { describe, expect, test } from 'vitest';
import { type Job } from '../../src/intake/jobs.ts';
import { coordinator, point } from '../mailbox/people.ts';
import { emptyStore, engines } from './engines.ts';
import { book, bookWith } from './book.ts';
import { keep, kept } from './threads.ts';
import { GB, keeperOf } from './keptstore.ts';

describe.each(engines)('on %s', (engine) => {
  test('letters that wait where nobody can read them are told of, by their mailbox', async () => {
    const store = await emptyStore(engine);
    const { work, reports } = keeperOf(store, { jobs: [] });
    const there = { point: point.id, coordinator: coordinator.id };
    await keep(store, 1, { ...there, coordinator: 'cung-khong-con' });
    await keep(store, 2, { ...there, waiting: 0, point: 'het-viec' });
    await keep(store, 3, { ...there, state: 'closed', point: 'da-dong' });
    await keep(store, 4, { ...there, point: 'khong-con', escalated: '2026-11-20' });
    await work();
    expect(reports).toEqual([]);
    for (const number of [5, 6]) await keep(store, number, { ...there, point: 'khong-con' });
    await keep(store, 7, { ...there, coordinator: 'het-nguoi', escalated: '2026-11-20' });
    for (const number of [8, 9]) await keep(store, number, { ...there, held: 1 });
    await work();
    const gone = (id: string): string =>
      `Cần xem: Có thư đang chờ hộp thư "${id}", mà hộp thư này không còn trong content/keys nên không ai mở được. Hãy đưa lại tệp của nó cho đến khi thư được trả lời hoặc hết hạn.`;
    const held = `Cần xem: Hộp thư "${point.id}" nhận nhiều thư hơn mức của một ngày, nên có thư phải đợi đến hôm sau. Hãy xem có ai gửi dồn không, và chặn ở máy chủ phía trước.`;
    expect(reports.toSorted()).toEqual([gone('het-nguoi'), gone('khong-con'), held].toSorted());
  });

  test('work does what is due by the clock of the keeper', async () => {
    const store = await emptyStore(engine);
    const { work, clock } = keeperOf(store);
    await keep(store, 1, { due: '2026-11-27', expires: '2026-12-20' });
    await work();
    expect(await kept(store, 'state')).toEqual({ 1: { state: 'received' } });
    clock.day('2026-11-28');
    await work();
    expect(await kept(store, 'state')).toEqual({ 1: { state: 'escalated' } });
    for (const day of ['2026-12-20', '2026-12-21']) {
      clock.day(day);
      await work();
    }
    expect(await kept(store, 'state')).toEqual({});
  });
});

test('each cause is logged once when it begins and once when it is over', async () => {
  const { work, reports, world } = keeperOf(await emptyStore('sqlite'));
  for (let run = 0; run < 3; run += 1) await work();
  expect(reports).toEqual([]);
  world.disk.free = 1e6;
  for (let run = 0; run < 3; run += 1) await work();
  const full = 'Đĩa chứa hộp thư đã đầy: thư mới có thể không lưu được. Hãy dọn đĩa ngay.';
  expect(reports.splice(0)).toEqual([`Cần xem: ${full}`]);
  world.book = bookWith(point.id, { staffed: false });
  world.disk.free = 50 * GB;
  for (let run = 0; run < 3; run += 1) await work();
  const unstaffed = `Hộp thư "Trạm mẫu" chưa có người nhận thư. Hãy cử người, hoặc bỏ tệp content/keys/${point.id}.yml.`;
  expect(reports.splice(0)).toEqual([`Cần xem: ${unstaffed}`, `Đã qua: ${full}`]);
  world.book = book;
  await work();
  expect(reports).toEqual([`Đã qua: ${unstaffed}`]);
});

test('a job that fails is logged once, without what its error says, and once when it works again', async () => {
  let isBroken = true;
  const job: Job = {
    name: 'thử',
    hours: 1,
    run: async () => {
      if (isBroken) throw new Error('value "0000345678"');
    },
  };
  const { work, reports, clock } = keeperOf(await emptyStore('sqlite'), { jobs: [job] });
  for (let run = 0; run < 3; run += 1) await work();
  const failed = 'Việc định kỳ "thử" không xong, lượt sau sẽ làm lại. Lỗi Error.';
  expect(reports.splice(0)).toEqual([`Cần xem: ${failed}`]);
  isBroken = false;
  clock.minutes(1);
  await work();
  expect(reports).toEqual([`Đã qua: ${failed}`]);
});
