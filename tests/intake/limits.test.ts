import { describe, expect, test } from 'vitest';
import { Refused } from '../../src/intake/answers.ts';
import { createLimits, network, perMinute } from '../../src/intake/limits.ts';
import type { Work } from '../../src/mailbox/work.ts';
import { seededBytes } from '../mailbox/people.ts';
import { engines } from './engines.ts';
import { offices } from './book.ts';
import { Clock } from './clock.ts';
import { asker, letter } from './letters.ts';
import { mailroom } from './mailroom.ts';

describe('a network', () => {
  test.each([
    ['203.0.113.7', '203.0.113'],
    ['203.0.113.250', '203.0.113'],
    ['203.0.114.7', '203.0.114'],
    ['2001:db8:1234:56ab:1:2:3:4', '20010db8123456'],
    ['2001:DB8:1234:5600::1', '20010db8123456'],
    ['2001:db8:1234:57ff::', '20010db8123457'],
    ['2001:db8::1', '20010db8000000'],
    ['::1', '00000000000000'],
    ['fe80::1%eth0', 'fe800000000000'],
    ['1:2:3:4:5:6:7:8', '00010002000300'],
  ])('of %s is %s', (address, expected) => {
    expect(network(address)).toBe(expected);
  });
});

describe('a network in a minute', () => {
  const rates = { ...perMinute, read: 3 };
  const limited = () => {
    const clock = new Clock();
    const limits = createLimits(clock.now, seededBytes(1), rates);
    const tries = (address: string | undefined, count: number): number => {
      let admitted = 0;
      for (let n = 0; n < count; n += 1)
        try {
          limits.admit('read', address);
          admitted += 1;
        } catch (error) {
          expect(error).toMatchObject({ reason: 'busy', status: 429 });
        }
      return admitted;
    };
    return { clock, limits, tries };
  };

  test('may do so much, and others next to it as much', () => {
    const { clock, tries } = limited();
    expect(tries('203.0.113.7', 5)).toBe(3);
    expect(tries('203.0.113.8', 5)).toBe(0);
    expect(tries('203.0.114.7', 5)).toBe(3);
    clock.minutes(1);
    expect(tries('203.0.113.7', 5)).toBe(3);
  });

  test('is told when to come again', () => {
    const { clock, limits, tries } = limited();
    tries('203.0.113.7', 3);
    clock.at = new Date(clock.at.getTime() + 25_000);
    expect(() => limits.admit('read', '203.0.113.7')).toThrow(Refused);
    try {
      limits.admit('read', '203.0.113.7');
    } catch (error) {
      expect(error).toMatchObject({ headers: { 'Retry-After': '35' } });
    }
  });

  test('of which nothing is known has one bucket with all such, and a larger one', () => {
    const { tries } = limited();
    expect(tries(undefined, 50)).toBe(30);
  });

  test('takes no more memory when there are very many of them', () => {
    const { tries } = limited();
    for (let n = 0; n < 30_000; n += 1) tries(`10.${n >> 8}.${n & 255}.1`, 1);
    // Beyond 20,000 they share some thousands, so that a new one is not shut out by all of those,
    const fresh = (): number => {
      let admitted = 0;
      for (let n = 0; n < 200; n += 1) admitted += tries(`192.0.${n}.1`, 1);
      return admitted;
    };
    expect(fresh()).toBeGreaterThan(50);
    // but by far more of them, for it has no bucket of its own.
    for (let n = 0; n < 50_000; n += 1) tries(`11.${n >> 8}.${n & 255}.1`, 1);
    expect(fresh()).toBeLessThan(5);
    expect(tries('10.0.1.1', 3)).toBe(2);
  });
});

describe.each(engines)('on %s, who asks too much', (engine) => {
  test('is told to wait, and nobody else is', async () => {
    const rates = { read: 2, enter: 2, challenge: 2, send: 2, desk: 2 };
    const room = await mailroom(engine, { rates });
    const [here, there] = [{ address: '203.0.113.7' }, { address: '198.51.100.1' }];
    const asks: [string, object?][] = [
      ['/api/challenge'],
      ['/api/threads', {}],
      ['/api/threads/read', { cap: asker().cap, seq: 1 }],
      ['/api/desk/enter', { office: offices.point }],
      ['/api/desk/inbox', {}],
    ];
    for (const [path, body] of asks) {
      const ask = (from: object) => (body ? room.post(path, body, from) : room.get(path, from));
      for (let n = 0; n < 2; n += 1) expect((await ask(here)).status).not.toBe(429);
      const over = await ask(here);
      expect(over).toMatchObject({ status: 429, refused: 'busy' });
      expect(over.headers.get('Retry-After')).toBe('60');
      expect((await ask(there)).status).not.toBe(429);
    }
  });

  test('of codes and tokens that are none shuts out nobody who shares the network', async () => {
    const room = await mailroom(engine, { rates: perMinute });
    const from = { address: '203.0.113.7' };
    const token = 'A'.repeat(43);
    for (let n = 0; n < 200; n += 1)
      for (const heard of [
        await room.post('/api/threads/read', { cap: asker().cap, seq: 1 }, from),
        await room.post('/api/desk/inbox', { token }, from),
      ])
        expect(heard.refused).toMatch(/^(unknown|entry)$/);
    const who = asker();
    expect((await room.create(who, letter(), from)).status).toBe(201);
    expect((await room.post('/api/threads/read', { cap: who.cap, seq: 1 }, from)).status).toBe(200);
  });

  test('sends letters is told to wait when as many were stored, and none that was refused counts', async () => {
    const room = await mailroom(engine, { rates: { letter: 2 } });
    const from = { address: '203.0.113.7' };
    const [first, second, third] = [asker(), asker(), asker()];
    const ct = letter();
    expect((await room.create(first, ct, from)).status).toBe(201);
    const work = await room.work();
    for (let n = 0; n < 5; n += 1) {
      expect((await room.create(first, ct, from)).status).toBe(201);
      expect((await room.create(first, letter(), { ...from, work })).refused).toBe('taken');
      expect((await room.create(third, letter(), { ...from, work: unsolved(work) })).refused).toBe(
        'work',
      );
    }
    expect((await room.create(second, letter(), from)).status).toBe(201);
    const over = await room.create(third, letter(), { ...from, work });
    expect(over).toMatchObject({ status: 429, refused: 'busy' });
    expect((await room.read(third)).refused).toBe('unknown');
    expect((await room.create(asker(), letter(), { address: '198.51.100.1' })).status).toBe(201);
    room.clock.minutes(1);
    // The work was not spent.
    expect((await room.create(third, letter(), { ...from, work })).status).toBe(201);
  });
});

const unsolved = ({ challenge, solution }: Work): Work => ({
  challenge,
  solution: { ...solution, derivedKey: '0'.repeat(64) },
});
