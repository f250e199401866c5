import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';

/** What a server answered: the status, the body as it came, and the milliseconds that it took. */
export type Answer = { status: number; body: string; ms: number };

/** Sends a body, or none, to a path of the server and gives the answer. Rejects when the connection is lost. */
export type Line = (path: string, body?: string) => Promise<Answer>;

/** Every request comes from another of so many networks, or a load would be refused as that of one. */
const networks = 2000;
let requests = 0;

/**
 * Takes the address of a server behind a proxy and gives a line to it. Without a number of connections
 * each request has one of its own; with one, so many at most are kept, and a server that shuts an idle
 * one at that moment loses a request.
 */
export function openLine(url: string, connections?: number): Line {
  const agent = new Agent(connections ? { keepAlive: true, maxSockets: connections } : {});
  return async (path, body) => {
    const network = requests++ % networks;
    const start = performance.now();
    const sent = request(new URL(path, url), {
      agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'X-Forwarded-For': `10.${network >> 8}.${network & 255}.1`,
        ...(body !== undefined && {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
        }),
      },
    });
    sent.end(body);
    const [response]: IncomingMessage[] = await once(sent, 'response');
    if (response?.statusCode === undefined) throw new Error('The server did not answer.');
    const said = await text(response);
    return { status: response.statusCode, body: said, ms: performance.now() - start };
  };
}
