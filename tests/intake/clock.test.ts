import { describe, expect, test } from 'vitest';
import { trustClock } from '../../src/intake/clock.ts';
import { coordinator, point } from '../mailbox/people.ts';
import { emptyStore, engines } from './engines.ts';
import { keep, kept } from './threads.ts';
import { keeperOf } from './keptstore.ts';

describe.each(engines)('on %s', (engine) => {
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
