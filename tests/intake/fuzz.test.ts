import { describe, expect, test } from 'vitest';
import { bodyBytes } from '../../src/mailbox/wire.ts';
import { rounds, seededBytes } from '../mailbox/people.ts';
import { engines } from './engines.ts';
import { heard, posted } from './heard.ts';
import { asker, letter } from './letters.ts';
import { mailroom } from './mailroom.ts';
import { bodyOf, drawing, fieldsOf, mutations } from './mutations.ts';
import { fingerprint, saysTheSame, world } from './spoiled.ts';

describe.each(engines)('on %s', (engine) => {
  test('a spoiled body is never accepted, breaks nothing and changes nothing', async () => {
    const room = await mailroom(engine);
    const { controls, beyond, work, who } = await world(room);
    const draw = drawing(seededBytes(1127));
    const before = await fingerprint(room);
    const reasons = new Map<string, number>();
    let [spoiled, passed, accepted, slowest] = [0, 0, 0, 0];
    const send = async (path: string, body: Uint8Array) => {
      const start = performance.now();
      const answer = await heard(room.intake, posted(path, body));
      slowest = Math.max(slowest, performance.now() - start);
      expect(answer.status).toBeLessThan(500);
      return answer;
    };
    for (let round = 0; round < rounds(600, 27_000); round += 1) {
      const control = controls[round % controls.length];
      const mutate = mutations[draw(mutations.length)];
      if (control === undefined || mutate === undefined) throw new Error('không có gì để thử');
      const body = mutate(control.body, draw);
      const { status, refused = '' } = await send(control.path, body);
      if (!saysTheSame(control, body)) {
        spoiled += 1;
        expect(status, Buffer.from(body).toString('latin1', 0, 300)).toBeGreaterThan(399);
        reasons.set(refused, (reasons.get(refused) ?? 0) + 1);
      }
      if (round % 10 !== 0) continue;
      const [path, said, reason] = beyond[draw(beyond.length)] ?? ['', {}, ''];
      expect(await send(`/api/${path}`, bodyOf(said))).toMatchObject({ refused: reason });
      passed += 1;
      const again = controls[draw(controls.length - 1)] ?? control;
      expect((await send(again.path, again.body)).status).toBeLessThan(202);
      accepted += 1;
    }
    expect(spoiled).toBeGreaterThan(rounds(400, 25_000 * 0.7));
    expect([passed, accepted]).toEqual([rounds(60, 2_700), rounds(60, 2_700)]);
    for (const reason of ['body', 'unknown', 'entry', 'order'])
      expect(reasons.get(reason), reason).toBeGreaterThan(0);
    expect(await fingerprint(room)).toBe(before);
    expect(room.reports).toEqual([]);
    if (process.env['PROVE']) expect(slowest, 'milliseconds').toBeLessThan(1000);
    // All that was refused has not used up the work that came with it.
    const last = { cap: who.cap, seq: 4, ct: letter(), work };
    expect((await room.post('/api/threads/append', last)).status).toBe(201);
  });
});

test('the fuzz would see a body that is accepted', async () => {
  const room = await mailroom('sqlite');
  const { controls } = await world(room);
  const read = controls.find(({ path }) => path === '/api/threads/read');
  if (read === undefined) throw new Error('thiếu');
  const other = bodyOf({ ...fieldsOf(read.body), cap: asker().cap });
  expect(saysTheSame(read, other)).toBe(false);
  expect(saysTheSame(read, read.body)).toBe(true);
  expect(fieldsOf(Buffer.alloc(bodyBytes, 32))).toBeUndefined();
});
