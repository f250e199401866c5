import { Hono } from 'hono';

/** Whether a path is answered on demand and not from the built folder. */
export const isApi = (path: string): boolean => path === '/healthz';

/** What is answered on demand: today only whether the process is well. */
export const createApi = (): Hono =>
  new Hono().get('/healthz', (c) => c.json({ ok: true }, 200, { 'Cache-Control': 'no-store' }));
