import { describe, expect, test } from 'vitest';
import type { MailBook } from '../../src/domain/mailbook.ts';
import { createFaults } from '../../src/intake/faults.ts';
import type { Disk } from '../../src/intake/health.ts';
import { trustClock } from '../../src/intake/clock.ts';
import { createJobs, type Job } from '../../src/intake/jobs.ts';
import { createKeeper } from '../../src/intake/keeper.ts';
import type { Store } from '../../src/intake/store.ts';
import { coordinator, point } from '../mailbox/people.ts';
import { emptyStore, engines } from './engines.ts';
import { book, bookWith, Clock } from './mailroom.ts';
import { keep, kept } from './threads.ts';

const GB = 1024 ** 3;

type Options = { jobs?: readonly Job[]; disk?: Disk; book?: MailBook; faults?: () => number };

/** A keeper of a store, on a clock, whose book and disk can be changed. */
function keeperOf(store: Store, { jobs = createJobs(), faults = () => 0, ...now }: Options = {}) {
  const clock = new Clock();
  const reports: string[] = [];
  const world = { book, disk: { free: 50 * GB, size: 100 * GB }, ...now };
  const keeper = createKeeper({
    store,
    book: () => world.book,
    now: clock.now,
    jobs,
    faults,
    disk: () => Promise.resolve(world.disk),
    report: (sentence) => reports.push(sentence),
  });
  const sentences = async () => (await keeper.health()).map(({ sentence }) => sentence);
  return { ...keeper, clock, reports, world, sentences };
}

const stopped = (name: string): string =>
  `Việc định kỳ "${name}" đã hai kỳ không chạy xong. Hãy xem nhật ký của chương trình và khởi động lại.`;

describe.each(engines)('on %s', (engine) => {
  test('all is well after a run, and after it for two hours', async () => {
    const { work, sentences, clock, reports } = keeperOf(await emptyStore(engine));
    expect(await sentences()).toEqual([]);
    await work();
    clock.minutes(179);
    expect(await sentences()).toEqual([]);
    expect(reports).toEqual([]);
  });

  test('a job that stopped for two periods is told of, and no more once it ran', async () => {
    const { work, sentences, clock } = keeperOf(await emptyStore(engine));
    await work();
    clock.minutes(180);
    expect(await sentences()).toEqual(['escalation', 'expiry', 'purge'].map(stopped));
    // Whole days go by: the daily ones too.
    clock.day('2026-11-30');
    const all = ['release', 'escalation', 'expiry', 'leftovers', 'compaction', 'purge'];
    expect(await sentences()).toEqual(all.map(stopped));
    await work();
    expect(await sentences()).toEqual([]);
  });

  test('jobs that never ran are given as long', async () => {
    const { sentences, clock } = keeperOf(await emptyStore(engine));
    clock.minutes(120);
    expect(await sentences()).toEqual([]);
    clock.minutes(60);
    expect(await sentences()).toEqual(['escalation', 'expiry', 'purge'].map(stopped));
  });

  test('a database that does not answer is one cause, not an error of every job', async () => {
    const store = await emptyStore(engine);
    const { sentences, work, reports } = keeperOf(store);
    await store.close();
    const silent =
      'Cơ sở dữ liệu của hộp thư không trả lời. Hãy xem máy chủ cơ sở dữ liệu hoặc tệp của nó.';
    expect(await sentences()).toEqual([silent]);
    await work();
    await work();
    expect(reports).toEqual([`Cần xem: ${silent}`]);
  });

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

  test('of a clock that may have jumped ahead the operator is told a day before anything is deleted', async () => {
    const store = await emptyStore(engine);
    const { work, clock, reports } = keeperOf(store);
    await work();
    await keep(store, 1, { point: point.id, coordinator: coordinator.id });
    clock.day('2026-12-21');
    await work();
    const waits =
      'Đồng hồ hoặc máy chủ đã nghỉ hơn 72 giờ, nên chưa xóa thư quá hạn; sẽ xóa thư quá hạn từ 12 giờ ngày 22/12/2026. Nếu đồng hồ sai, hãy sửa trước lúc ấy.';
    expect(reports.splice(0)).toEqual([`Cần xem: ${waits}`]);
    expect(Object.keys(await kept(store, 'id'))).toEqual(['1']);
    clock.day('2026-12-22');
    await work();
    expect(reports).toEqual([`Đã qua: ${waits}`]);
    expect(await kept(store, 'id')).toEqual({});
  });

  test('while the clock is behind no job runs, which the operator ends by mending or trusting it', async () => {
    const store = await emptyStore(engine);
    const { work, clock, reports } = keeperOf(store);
    await work();
    const ran = () => store.db.selectFrom('job').selectAll().orderBy('name').execute();
    const before = await ran();
    clock.day('2026-11-26');
    await work();
    const late =
      'Đồng hồ máy chủ chậm hơn lần chạy việc định kỳ gần nhất (12 giờ ngày 27/11/2026), nên chưa nhận thư mới và chưa làm việc định kỳ nào. Hãy chỉnh lại đồng hồ; nếu bây giờ đồng hồ đã đúng, hãy chạy "npm run mail -- clock".';
    expect(reports.splice(0)).toEqual([`Cần xem: ${late}`]);
    expect(await ran()).toEqual(before);
    expect(await store.transact((db) => trustClock(db, clock.now()))).toBe(6);
    await work();
    expect(reports).toEqual([`Đã qua: ${late}`]);
    expect((await ran()).map((row) => row.ran.slice(0, 10))).toEqual(Array(6).fill('2026-11-26'));
  });
});

describe('what an operator has to do something about', () => {
  test('are more than three failures in ten minutes', async () => {
    const clock = new Clock();
    const faults = createFaults(clock.now, () => {});
    const { sentences } = keeperOf(await emptyStore('sqlite'), { faults: faults.recent });
    for (let count = 0; count < 3; count += 1) faults.tell(new Error('hỏng'));
    clock.minutes(9);
    expect(await sentences()).toEqual([]);
    faults.tell(new Error('hỏng'));
    expect(await sentences()).toEqual([
      'Trong 10 phút qua hộp thư nhiều lần không làm được việc. Hãy xem nhật ký, và xem cơ sở dữ liệu có chạy và ghi được không.',
    ]);
    clock.minutes(1);
    expect(await sentences()).toEqual([]);
  });

  test.each([
    [2 * GB, []],
    [GB - 1, ['Đĩa chứa hộp thư sắp đầy, còn dưới 1 GB. Hãy dọn đĩa.']],
    [1e6, ['Đĩa chứa hộp thư đã đầy: thư mới có thể không lưu được. Hãy dọn đĩa ngay.']],
  ])('with %i bytes left on the disk: %j', async (free, expected) => {
    const disk = { free, size: 100 * GB };
    expect(await keeperOf(await emptyStore('sqlite'), { disk }).sentences()).toEqual(expected);
  });

  test.each([
    ['2027-11-01', [], 'the 60th day after is the last of the year'],
    [
      '2027-11-02',
      [
        'Danh sách ngày nghỉ lễ mới đến hết năm 2027, cần đủ cho 60 ngày tới. Hãy thêm ngày nghỉ đã công bố vào content/settings/site.yml.',
      ],
      'the 60th day after is New Year',
    ],
  ])('on %s of holidays until 2027: %j (%s)', async (day, expected) => {
    const { sentences, clock, work } = keeperOf(await emptyStore('sqlite'));
    clock.day(day);
    await work();
    expect(await sentences()).toEqual(expected);
  });

  test.each([
    [
      point.id,
      { staffed: false },
      `Hộp thư "Trạm mẫu" chưa có người nhận thư. Hãy cử người, hoặc bỏ tệp content/keys/${point.id}.yml.`,
    ],
    [
      coordinator.id,
      { versions: [] },
      `Hộp thư "Nơi điều phối mẫu" không có khóa nào đang dùng. Hãy thêm khóa vào content/keys/${coordinator.id}.yml.`,
    ],
  ])('of the mailbox %s with %j', async (id, change, expected) => {
    const store = await emptyStore('sqlite');
    expect(await keeperOf(store, { book: bookWith(id, change) }).sentences()).toEqual([expected]);
  });

  test('no holidays at all are told of as well', async () => {
    const store = await emptyStore('sqlite');
    expect(await keeperOf(store, { book: { ...book, holidays: [] } }).sentences()).toEqual([
      'Danh sách ngày nghỉ lễ chưa có năm nào, cần đủ cho 60 ngày tới. Hãy thêm ngày nghỉ đã công bố vào content/settings/site.yml.',
    ]);
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
      if (isBroken) throw new Error('value "0912345678"');
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
