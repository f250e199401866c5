import { type Context, Hono } from 'hono';
import { clientAddress } from './address.ts';
import type { Mailbox } from './mailbox.ts';

/** What node-server tells of a connection; nothing where a request was made without one. */
type Connection = { incoming?: { socket?: { remoteAddress?: string } } } | undefined;

export type ApiOptions = {
  /** What answers letters; without it nothing does. */
  mailbox?: Mailbox | undefined;
  /** How many proxies of ours stand in front. */
  hops?: number;
};

/** Whether a path is answered on demand and not from the built folder. */
export const isApi = (path: string): boolean =>
  /^\/(healthz(\/live)?$|api\/|minh-bach\/)/.test(path);

/** What is answered on demand: letters, the figures of the mailbox, and whether all is well. */
export function createApi({ mailbox, hops = 0 }: ApiOptions = {}): Hono {
  const app = new Hono();
  app.get('/healthz/live', (c) => c.json({ ok: true }, 200, unkept));
  app.get('/healthz', (c) => health(c, mailbox));
  if (mailbox === undefined) return app;
  app.all('/api/*', (c) => mailbox.answer(c.req.raw, addressOf(c, hops)));
  app.get('/minh-bach/*', async (c, next) => (await mailbox.figures(c.req.path)) ?? next());
  return app;
}

const unkept = { 'Cache-Control': 'no-store' };

/** What keeps letters from being stored, given out or deleted in time; of all else the operator is warned. */
const grave = /^(job |database$|disk full$|clock$|faults$)/;

// Sentences are for the log: here anybody may ask.
async function health(c: Context, mailbox: Mailbox | undefined): Promise<Response> {
  const causes = (await mailbox?.health()) ?? [];
  const ok = !causes.some(({ id }) => grave.test(id));
  return c.json(
    { ok, ...(causes.length > 0 && { causes: causes.length }) },
    ok ? 200 : 503,
    unkept,
  );
}

function addressOf(c: Context, hops: number): string | undefined {
  const connection: Connection = c.env;
  const socket = connection?.incoming?.socket?.remoteAddress;
  return socket && clientAddress(c.req.header('X-Forwarded-For'), socket, hops);
}
