import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/intake/store.ts';
import { bodyReader } from '../../src/intake/bodies.ts';
import { bodyBytes } from '../../src/mailbox/wire.ts';
import { origin } from '../mailbox/people.ts';
import { emptyStore, engines } from './engines.ts';
import { heard, posted } from './heard.ts';
import { asker, letter } from './letters.ts';
import { mailroom } from './mailroom.ts';

const padded = (body: object): string => JSON.stringify(body).padEnd(bodyBytes);
const reading = () => padded({ cap: asker().cap, seq: 1 });
const json = { 'Content-Type': 'application/json' };

describe.each(engines)('on %s, the intake', (engine) => {
  test.each<[string, string, number, string | undefined]>([
    ['GET', '/api/khong-co', 404, undefined],
    ['GET', '/api', 404, undefined],
    ['POST', '/api/', 405, 'GET'],
    ['POST', '/api/threads/', 404, undefined],
    ['GET', '/api/threads', 405, 'POST'],
    ['PUT', '/api/threads/read', 405, 'POST'],
    ['OPTIONS', '/api/threads/read', 405, 'POST'],
    ['DELETE', '/api/threads/delete', 405, 'POST'],
    ['POST', '/api/challenge', 405, 'GET'],
  ])('answers %s %s with %i, as long as ever', async (method, path, status, allow) => {
    const { intake } = await mailroom(engine);
    const answer = await heard(intake, new Request(origin + path, { method }));
    expect(answer).toMatchObject({ status, refused: 'body' });
    expect(answer.headers.get('Allow') ?? undefined).toBe(allow);
  });

  test('says that it is there', async () => {
    const { get } = await mailroom(engine);
    expect(await get('/api/')).toMatchObject({ status: 200, said: { done: true } });
  });

  test.each([
    ['same-origin', 404],
    ['none', 404],
    ['same-site', 403],
    ['cross-site', 403],
    ['', 403],
  ])('hears pages of its own site alone: %s', async (site, status) => {
    const { intake } = await mailroom(engine);
    const headers = { 'Sec-Fetch-Site': site };
    const answer = await heard(intake, posted('/api/threads/read', reading(), { headers }));
    expect(answer.status).toBe(status);
  });

  test.each<[string, string | Uint8Array, number]>([
    ['as it has to be', reading(), 404],
    ['a byte too short', reading().slice(0, -1), 400],
    ['a byte too long', `${reading()} `, 400],
    ['empty', '', 400],
    ['blank', ' '.repeat(bodyBytes), 400],
    ['of other bytes', new Uint8Array(bodyBytes).fill(0xff), 400],
    ['with a line of its own', reading().replace(/ $/, '\n'), 400],
    ['with a field too many', padded({ cap: asker().cap, seq: 1, ten: 'ai' }), 400],
    ['with half an emoji', reading().replace('"seq"', '"s\\ud83d"'), 400],
  ])('reads a body %s', async (_, body, status) => {
    const { intake } = await mailroom(engine);
    expect((await heard(intake, posted('/api/threads/read', body))).status).toBe(status);
  });

  test.each<[Record<string, string>, number]>([
    [{ 'Content-Type': 'application/json; charset=utf-8' }, 404],
    [{ 'Content-Type': 'text/plain' }, 400],
    [{ 'Content-Type': 'application/x-www-form-urlencoded' }, 400],
    [{ 'Content-Length': '8191' }, 400],
    [{ 'Content-Length': '9999999999' }, 400],
    [{ 'Content-Length': '8192' }, 404],
  ])('reads a body with %o', async (headers, status) => {
    const { intake } = await mailroom(engine);
    expect((await heard(intake, posted('/api/threads/read', reading(), { headers }))).status).toBe(
      status,
    );
  });

  test('fails whole and says so in one sentence when the database does', async () => {
    const broken = await emptyStore(engine);
    const { intake, reports, clock, work, post } = await mailroom(engine, { store: broken });
    const paid = await work();
    const marker = 'SENTINEL';
    const transact: Store['transact'] = (act) =>
      broken.transact(async (db) => {
        await act(db);
        throw Object.assign(new Error(marker), { code: '53100', detail: marker });
      });
    const room = await mailroom(engine, { store: { ...broken, transact }, clock });
    const [who, ct] = [asker(), letter()];
    const once = await room.create(who, ct, { work: paid });
    expect(once).toMatchObject({ status: 503, refused: 'fault' });
    expect((await room.create(who, ct, { work: paid })).status).toBe(503);
    expect((await post('/api/threads/read', { cap: who.cap, seq: 1 })).refused).toBe('unknown');
    expect(room.reports).toEqual([
      'Đĩa chứa hộp thư đã đầy nên không lưu được thư. Hãy dọn đĩa ngay.',
    ]);
    // What failed has cost nothing.
    const body = { id: who.id, point: { id: 'tram-mau', version: 1 }, ct, work: paid };
    expect((await heard(intake, posted('/api/threads', padded(body)))).status).toBe(201);
    expect(reports).toEqual([]);
  });

  test('answers and does not fall when there is no database at all', async () => {
    const room = await mailroom(engine);
    await room.store.close();
    for (const answer of [await room.get('/api/challenge'), await room.read(asker())])
      expect(answer).toMatchObject({ status: 503, refused: 'fault' });
    expect(room.reports.length).toBeGreaterThan(0);
    for (const sentence of room.reports)
      expect(sentence).toMatch(
        /^Hộp thư không làm được một việc \(lỗi \w+\)\. Hãy xem cơ sở dữ liệu có chạy và ghi được không\.$/,
      );
  });
});

describe('a body', () => {
  const streamed = (
    pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void | Promise<void>,
  ) => {
    const seen = { cancelled: false };
    const body = new ReadableStream({ pull, cancel: () => void (seen.cancelled = true) });
    // The types of the DOM do not know `duplex`, which Node asks for.
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: json,
      body,
      duplex: 'half',
    };
    return { request: new Request(`${origin}/api/threads/read`, init), seen };
  };

  test('without an end is read no further than it may be long', async () => {
    let given = 0;
    const { request, seen } = streamed((controller) => {
      given += 1000;
      controller.enqueue(new Uint8Array(1000).fill(32));
    });
    await expect(bodyReader()(request)).rejects.toMatchObject({ reason: 'body' });
    expect(given).toBeLessThan(bodyBytes + 3000);
    expect(seen.cancelled).toBe(true);
  });

  test('that does not come is waited for no longer than it may take', async () => {
    const { request, seen } = streamed(() => new Promise(() => {}));
    const read = bodyReader({ atOnce: 1, ofOne: 1, ms: 20 });
    const slow = read(request);
    // Nobody else is read while all places are taken.
    await expect(read(posted('/', reading()))).rejects.toMatchObject({
      reason: 'busy',
      status: 503,
    });
    await expect(slow).rejects.toMatchObject({ reason: 'body' });
    expect(seen.cancelled).toBe(true);
    expect(await read(posted('/', reading()))).toHaveLength(bodyBytes);
  });

  test('is read from other networks too while one network sends all of its own slowly', async () => {
    const read = bodyReader({ atOnce: 9, ofOne: 2, ms: 20 });
    const slow = ['203.0.113.7', '203.0.113.8'].map((address) =>
      read(streamed(() => new Promise(() => {})).request, address),
    );
    const next = (address?: string) => read(posted('/', reading()), address);
    await expect(next('203.0.113.9')).rejects.toMatchObject({ reason: 'busy', status: 429 });
    for (const address of ['198.51.100.1', '198.51.100.1', '198.51.100.1', undefined])
      expect(await next(address)).toHaveLength(bodyBytes);
    for (const one of slow) await expect(one).rejects.toMatchObject({ reason: 'body' });
    expect(await next('203.0.113.9')).toHaveLength(bodyBytes);
  });

  test('whose sender has gone is none', async () => {
    const { request } = streamed((controller) => controller.error(new Error('đã ngắt')));
    await expect(bodyReader()(request)).rejects.toMatchObject({ reason: 'body' });
  });

  test('in many small pieces is whole', async () => {
    const text = reading();
    let at = 0;
    const { request } = streamed((controller) => {
      controller.enqueue(Buffer.from(text.slice(at, at + 7)));
      at += 7;
      if (at >= text.length) controller.close();
    });
    expect(await bodyReader()(request)).toBe(text);
  });
});
