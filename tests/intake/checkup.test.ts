import { describe, expect, test } from 'vitest';
import { checkUp } from '../../src/intake/checkup.ts';
import { engines } from './engines.ts';
import { idOf } from './threads.ts';
import { example } from './fullstore.ts';

const now = new Date('2026-11-27T12:00:00+07:00');

describe.each(engines)('on %s', (engine) => {
  test('a store without fault has none, and faults are told', async () => {
    const store = await example(engine);
    const kind = engine === 'sqlite' ? 'tệp SQLite' : 'PostgreSQL';
    expect(await checkUp(store, now)).toEqual({
      holds: [`Kho thư là ${kind}, có 4 cuộc trao đổi với 6 lá thư.`],
      wrong: [],
    });
    await store.db
      .deleteFrom('letter')
      .where('thread', '=', idOf(1))
      .where('seq', '=', 2)
      .execute();
    const { wrong } = await checkUp(store, new Date('2026-12-01T12:00:00+07:00'));
    expect(wrong).toEqual([
      'Có 1 cuộc trao đổi thiếu hoặc thừa thư. Hãy khôi phục từ bản sao lưu.',
      'Có 1 cuộc trao đổi lẽ ra đã xóa. Hãy xem máy chủ có đang chạy việc định kỳ không.',
    ]);
  });
});
