import { expect, test } from 'vitest';
import type { Cause } from '../../src/intake/alarm.ts';
import { createApi, isApi } from '../../src/server/api.ts';
import type { Mailbox } from '../../src/server/mailbox.ts';

/** A mailbox with these troubles, which tells who asked; the real one is tried in tests/intake. */
function mailbox(causes: readonly Cause[] = []): { it: Mailbox; asked: (string | undefined)[] } {
  const asked: (string | undefined)[] = [];
  const it: Mailbox = {
    answer: async (_, address) => {
      asked.push(address);
      return new Response('thư');
    },
    figures: async (path) => (path === '/minh-bach/' ? new Response('số liệu') : undefined),
    health: async () => causes,
    close: async () => {},
  };
  return { it, asked };
}

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

test.for(['/healthz', '/healthz/live', '/api/', '/api/threads/read', '/minh-bach/'])(
  '%s is answered on demand',
  (path) => expect(isApi(path)).toBe(true),
);

test.for(['/', '/healthz/x', '/healthzz', '/api', '/apis/a', '/minh-bach', '/quan-tri/'])(
  '%s is not',
  (path) => expect(isApi(path)).toBe(false),
);

test('without a mailbox the process is well and no letter is taken', async () => {
  const api = createApi();
  expect(await (await api.request('/healthz')).json()).toEqual({ ok: true });
  expect((await api.request('/api/challenge')).status).toBe(404);
  expect((await api.request('/minh-bach/')).status).toBe(404);
});

test.for([
  ['job escalation', 503],
  ['database', 503],
  ['disk full', 503],
  ['clock', 503],
  ['faults', 503],
  ['expiry gap', 200],
  ['disk low', 200],
  ['holidays', 200],
  ['unstaffed diem-thu', 200],
  ['keyless diem-thu', 200],
] as const)('of the trouble "%s" the answer is %i and tells no more', async ([id, status]) => {
  const { it } = mailbox([{ id, sentence: 'Cần xem tram-y-te.' }]);
  const answer = await createApi({ mailbox: it }).request('/healthz');
  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual({ ok: status === 200, causes: 1 });
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
});

test('a balancer may ask whether the process lives, whatever else is wrong', async () => {
  const { it } = mailbox([{ id: 'database', sentence: 'Cần xem.' }]);
  expect((await createApi({ mailbox: it }).request('/healthz/live')).status).toBe(200);
});

test('letters are answered by the mailbox, which is told the address that our proxies saw', async () => {
  const { it, asked } = mailbox();
  const headers = { 'X-Forwarded-For': '198.51.100.1, 198.51.100.2' };
  for (const hops of [0, 1, 2]) {
    const api = createApi({ mailbox: it, hops });
    await api.request('/api/threads', { method: 'POST', headers }, from('203.0.113.9'));
  }
  await createApi({ mailbox: it }).request('/api/threads', { method: 'PUT' });
  expect(asked).toEqual(['203.0.113.9', '198.51.100.2', '198.51.100.1', undefined]);
});

test('figures are answered where there are any', async () => {
  const api = createApi({ mailbox: mailbox().it });
  expect(await (await api.request('/minh-bach/')).text()).toBe('số liệu');
  expect((await api.request('/minh-bach/khac')).status).toBe(404);
});
