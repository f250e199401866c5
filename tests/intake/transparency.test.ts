import { describe, expect, test } from 'vitest';
import type { MailBook } from '../../src/domain/mailbook.ts';
import type { Store } from '../../src/intake/store.ts';
import { createTransparency } from '../../src/intake/transparency.ts';
import { emptyStore, engines } from './engines.ts';
import { book } from './book.ts';
import { Clock } from './clock.ts';
import { idOf, keep } from './threads.ts';

const template =
  '<main><!--minh-bach {"46":"Thành phố Huế","48":"Đà <Nẵng> & \\"bạn\\""}--></main>';

/** Takes a store and gives what reads a path of the page, on a clock that can be set. */
function readerOf(store: Store, built = template, among: MailBook = book) {
  const clock = new Clock();
  const answer = createTransparency({
    store,
    book: () => among,
    now: clock.now,
    template: () => built,
  });
  const read = async (path: string): Promise<string | undefined> => (await answer(path))?.text();
  return { clock, answer, read };
}

/** Puts threads of October into a store: how many, of what kind. */
async function october(store: Store, from: number, count: number, unusual: object): Promise<void> {
  const usual = { created: '2026-10-05', expires: '2026-12-20' };
  for (let number = from; number < from + count; number += 1)
    await keep(store, number, { ...usual, ...unusual });
}

/** Six of Huế, five answered in time after two working days and one escalated; four of Đà Nẵng. */
async function example(engine: (typeof engines)[number]): Promise<Store> {
  const store = await emptyStore(engine);
  const answered = { answered: '2026-10-07', in_time: 1, waiting: 0, state: 'answered' };
  await october(store, 1, 5, { ...answered, province: '46' });
  await october(store, 6, 1, { province: '46' });
  await october(store, 7, 4, { province: '48', due: null });
  const figure = { month: '2026-10', province: '46', measure: 'escalated', amount: 1007 };
  await store.db.insertInto('tally').values(figure).execute();
  return store;
}

describe.each(engines)('the page on %s', (engine) => {
  test('tells what may be told of a month that has ended, in the order of names', async () => {
    const { read } = readerOf(await example(engine));
    expect(await read('/minh-bach/')).toMatchInlineSnapshot(`
      "<main><section>
      <h2 id="thang-2026-10">Tháng 10/2026</h2>
      <table aria-labelledby="thang-2026-10">
      <thead><tr><th scope="col">Tỉnh, thành phố</th><th scope="col">Nhận</th><th scope="col">Đúng hạn</th><th scope="col">Quá hạn</th><th scope="col">Chờ</th></tr></thead>
      <tbody>
      <tr><th scope="row">Đà &lt;Nẵng&gt; &amp; &quot;bạn&quot;</th><td>ít hơn 5</td><td>ít hơn 5</td><td>ít hơn 5</td><td>không nêu</td></tr>
      <tr><th scope="row">Thành phố Huế</th><td>6</td><td>5</td><td>1.007</td><td>2 ngày</td></tr>
      <tr><th scope="row">Hộp thư toàn quốc</th><td>ít hơn 5</td><td>ít hơn 5</td><td>ít hơn 5</td><td>không nêu</td></tr>
      </tbody>
      <tfoot>
      <tr><th scope="row">Cộng</th><td>từ 6</td><td>từ 5</td><td>từ 1.007</td><td>–</td></tr>
      </tfoot>
      </table>
      </section>
      <p><a href="/minh-bach/so-lieu.csv">Tải mọi tháng, dạng bảng tính (CSV)</a></p></main>"
    `);
  });

  test('has a sheet with the same figures', async () => {
    const { read } = readerOf(await example(engine));
    expect(await read('/minh-bach/so-lieu.csv')).toBe(
      [
        'thang,ma_tinh,tinh,nhan,dung_han,qua_han,cho_ngay_lam_viec',
        '2026-10,48,"Đà <Nẵng> & ""bạn""",<5,<5,<5,',
        '2026-10,46,Thành phố Huế,6,5,1007,2',
        '2026-10,,Hộp thư toàn quốc,<5,<5,<5,',
        '',
      ].join('\r\n'),
    );
  });

  test('marks the sheet as Unicode, for spreadsheets', async () => {
    const { answer } = readerOf(await example(engine));
    const response = await answer('/minh-bach/so-lieu.csv');
    const bytes = new Uint8Array((await response?.arrayBuffer()) ?? []);
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 't'.charCodeAt(0)]);
    expect(response?.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  });
});

test('nothing is told of a month that has not ended', async () => {
  const store = await emptyStore('sqlite');
  const { read, clock } = readerOf(store);
  for (let number = 0; number < 9; number += 1) await keep(store, number, { due: null });
  const none = 'Chưa có tháng nào để nêu: số liệu được nêu khi tháng đã hết.';
  expect(await read('/minh-bach/')).toContain(none);
  clock.day('2026-11-30');
  expect(await read('/minh-bach/')).toContain(none);
  clock.day('2026-12-01');
  expect(await read('/minh-bach/')).toContain('Tháng 11/2026');
});

test('figures are reckoned once a day', async () => {
  const store = await example('sqlite');
  const { read, clock } = readerOf(store);
  const first = await read('/minh-bach/');
  await store.db.deleteFrom('thread').where('id', '=', idOf(6)).execute();
  clock.minutes(300);
  expect(await read('/minh-bach/')).toBe(first);
  clock.day('2026-11-28');
  expect(await read('/minh-bach/')).not.toBe(first);
});

test('a failure is not kept', async () => {
  const store = await example('sqlite');
  let isDown = true;
  const down = new Proxy(store, {
    get: (target, name) =>
      name === 'db' && isDown
        ? {
            selectFrom: () => {
              throw new Error('down');
            },
          }
        : Reflect.get(target, name),
  });
  const { read } = readerOf(down);
  await expect(read('/minh-bach/')).rejects.toThrow('down');
  isDown = false;
  expect(await read('/minh-bach/')).toContain('Tháng 10/2026');
});

test('another path, and a build without the page, is not answered', async () => {
  const store = await emptyStore('sqlite');
  const { answer } = readerOf(store);
  expect(await answer('/minh-bach')).toBeUndefined();
  expect((await answer('/minh-bach/'))?.status).toBe(200);
  const without = createTransparency({
    store,
    book: () => book,
    now: new Clock().now,
    template: () => undefined,
  });
  expect(await without('/minh-bach/')).toBeUndefined();
});

test('what is hidden stands nowhere, neither as a number nor in what a total leaves', async () => {
  const store = await emptyStore('sqlite');
  for (const [month, counts] of [
    ['2026-09', { '46': 9, '48': 3 }],
    ['2026-10', { '46': 4, '48': 7 }],
  ] as const)
    for (const [province, amount] of Object.entries(counts))
      await store.db
        .insertInto('tally')
        .values({ month, province, measure: 'received', amount })
        .execute();
  const { read } = readerOf(store, template, { ...book, mailboxes: [] });
  const page = (await read('/minh-bach/')) ?? '';
  const numbers = page.match(/<td>[^<]*<\/td>/g)?.map((cell) => cell.replace(/<\/?td>/g, ''));
  expect(new Set(numbers)).toEqual(
    new Set(['ít hơn 5', 'không nêu', '–', '9', 'từ 9', '7', 'từ 7']),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['a,b', '"a,b"'],
  ['dòng\nhai', '"dòng\nhai"'],
])('the name %j stands in the sheet as %s', async (name, expected) => {
  const place = JSON.stringify({ 46: name });
  const { read } = readerOf(await example('sqlite'), `<!--minh-bach ${place}-->`);
  expect(await read('/minh-bach/so-lieu.csv')).toContain(`2026-10,46,${expected},6,5,1007,2`);
});
