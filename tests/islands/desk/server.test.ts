import { expect, test } from 'vitest';
import { failure } from '../../../src/islands/desk/failure.ts';
import { CallError } from '../../../src/islands/desk/server.ts';
import { inbox } from '../../../src/islands/desk/usequeue.ts';
import { bodyBytes } from '../../../src/mailbox/wire.ts';
import { bench, refused } from './bench.ts';

test('a fault of the line says that it was the line, whatever came instead of an answer', async () => {
  const { enter, state } = await bench();
  const session = await enter('thu-y-te');
  const instead: Response[] = [
    new Response('<html>Đăng nhập Wi-Fi</html>'),
    new Response('<html>502</html>', { status: 502 }),
    new Response(' '.repeat(bodyBytes)),
    new Response(''),
  ];
  for (const answer of instead) {
    state.between = () => answer;
    expect(await refused(inbox(session))).toBe('line');
  }
  state.between = () => {
    throw new TypeError('Failed to fetch');
  };
  expect(await refused(inbox(session))).toBe('line');
  expect(failure(new CallError('line'))).toContain('Chữ đã gõ vẫn còn đây');
});
