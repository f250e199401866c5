import { describe, expect, test } from 'vitest';
import { createFaults } from '../../src/intake/faults.ts';
import { coordinator, point } from '../mailbox/people.ts';
import { emptyStore, engines } from './engines.ts';
import { book, bookWith } from './book.ts';
import { Clock } from './clock.ts';
import { GB, keeperOf } from './keptstore.ts';

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
