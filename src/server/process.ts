import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { plain } from './files.ts';
import { headersAt, headerTable } from './headers.ts';
import type { Settings } from './settings.ts';

/**
 * How long an idle connection is kept, in ms: longer than proxies keep theirs, or a letter meets a
 * connection that is just being shut, and has to be sent again. nginx keeps them 60 s
 * (nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive_timeout), Caddy two minutes
 * (caddyserver.com/docs/caddyfile/directives/reverse_proxy#keepalive).
 */
const keepAliveTimeout = 130_000;

/** Opens the port. Rejects with a sentence naming the variable to change when it cannot. */
export function listen(app: Hono, { host, port, siteUrl }: Settings): Promise<Server> {
  const unreadable = headersAt(headerTable(siteUrl), '/');
  const errorHandler = () => plain(400, 'Yêu cầu không đọc được.', unreadable);
  const server = createServer(
    { keepAliveTimeout },
    getRequestListener(app.fetch, { errorHandler }),
  );
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Error(portSentence(error, host, port), { cause: error })),
    );
    server.listen(port, host, () => resolve(server));
  });
}

/** Where the site can be read. */
export function address(server: Server): string {
  const { address: host, family, port } = server.address() as AddressInfo; // a TCP server that listens has one
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}/`;
}

/** Stops accepting, lets answers under way finish for at most `graceMs`, then resolves. */
export function stop(server: Server, graceMs: number): Promise<void> {
  // close() shuts the idle connections of this moment; a kept-alive one falls idle later.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(deadline);
      resolve();
    });
  });
}

function portSentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Cổng ${port} đang có chương trình khác dùng. Hãy đặt PORT khác, ví dụ: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Không được phép mở cổng ${port}. Hãy đặt PORT từ 1024 trở lên.`;
    default:
      return `Không mở được ${host}:${port} (${error.code}). Hãy xem lại HOST và PORT.`;
  }
}
