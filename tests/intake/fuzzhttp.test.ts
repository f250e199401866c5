import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { Intake } from '../../src/intake/intake.ts';
import { bodyBytes } from '../../src/mailbox/wire.ts';
import { rounds, seededBytes } from '../mailbox/people.ts';
import { database } from './engines.ts';
import { book } from './book.ts';
import { heard, posted } from './heard.ts';
import { people } from './mailroom.ts';
import { bodyOf, drawing, mutations } from './mutations.ts';
import { patience, startServer } from './running.ts';
import { mintOf } from './works.ts';
import { type Control, fingerprint, type Room, saysTheSame, world } from './spoiled.ts';

/** A server process as if it were in this one; every request comes from another network. */
function remote(url: string): Intake {
  let requests = 0;
  return {
    async answer(request) {
      const network = requests++ % 2000;
      const headers = new Headers(request.headers);
      headers.set('X-Forwarded-For', `10.${network >> 8}.${network & 255}.1`);
      const { method } = request;
      const body = method === 'POST' ? await request.arrayBuffer() : null;
      return fetch(new URL(new URL(request.url).pathname, url), { method, headers, body });
    },
  };
}

/** A server of its own, everything that one can ask of it, and its store. */
async function served(): Promise<{ url: string; intake: Intake; room: Room }> {
  const { address, open } = await database('sqlite');
  const store = await open();
  const server = await startServer(address, book);
  onTestFinished(() => server.kill());
  const intake = remote(server.url);
  const mint = await mintOf(store);
  return { url: server.url, intake, room: { store, ...people(intake, async () => mint()) } };
}

/** What came of a fuzz: how many bodies were spoiled, came through all checks of form, and were controls; and the slowest. */
type Count = { spoiled: number; beyond: number; controls: number; slowest: number };

test(
  'over HTTP a spoiled body is never accepted, breaks nothing and changes nothing',
  { timeout: patience },
  async () => {
    const { intake, room } = await served();
    const { controls, beyond } = await world(room);
    const draw = drawing(seededBytes(2711));
    const before = await fingerprint(room);
    const count: Count = { spoiled: 0, beyond: 0, controls: 0, slowest: 0 };
    const send = async (path: string, body: Uint8Array) => {
      const start = performance.now();
      const answer = await heard(intake, posted(path, body));
      count.slowest = Math.max(count.slowest, performance.now() - start);
      expect(answer.status).toBeLessThan(500);
      return answer;
    };
    const one = async (control: Control, round: number): Promise<void> => {
      const body = mutations[draw(mutations.length)]?.(control.body, draw) ?? control.body;
      const { status } = await send(control.path, body);
      if (!saysTheSame(control, body)) {
        expect(status, Buffer.from(body).toString('latin1', 0, 300)).toBeGreaterThan(399);
        count.spoiled += 1;
      }
      if (round % 10 !== 0) return;
      const [path, said, reason] = beyond[draw(beyond.length)] ?? ['', {}, ''];
      expect(await send(`/api/${path}`, bodyOf(said))).toMatchObject({ refused: reason });
      count.beyond += 1;
      expect((await send(control.path, control.body)).status).toBeLessThan(
        control.path.endsWith('delete') ? 405 : 202,
      );
      count.controls += 1;
    };
    const all = Array.from({ length: rounds(250, 60_000) }, (_, round) => round).values();
    const sender = async (): Promise<void> => {
      for (const round of all) {
        const control = controls[round % controls.length];
        if (control) await one(control, round);
      }
    };
    await Promise.all([1, 2, 3, 4].map(sender));
    if (process.env['PROVE']) console.log(count);
    expect(count.spoiled).toBeGreaterThan(rounds(150, 50_000));
    expect(count.beyond).toBe(rounds(25, 6_000));
    expect(count.controls).toBe(count.beyond);
    expect(await fingerprint(room)).toBe(before);
    if (process.env['PROVE']) expect(count.slowest, 'milliseconds').toBeLessThan(1000);
  },
);

/** Sends bytes as they are and gives the status of the answer; nothing where the server hangs up, or says nothing for so long. */
async function raw(
  url: string,
  parts: readonly (string | Uint8Array)[],
  waitMs = 10_000,
): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const said = await new Promise<string>((done) => {
    socket.on('data', (bytes) => done(bytes.toString('latin1')));
    // It may hang up while somebody is still writing.
    for (const end of ['close', 'error']) socket.on(end, () => done(''));
    setTimeout(() => done(''), waitMs).unref();
    for (const part of parts) socket.write(part);
  });
  socket.destroy();
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(said) ?? [];
  return status === undefined ? undefined : Number(status);
}

const head = (first: string, ...headers: string[]): string =>
  [first, 'Host: diem-tua.example', ...headers, '', ''].join('\r\n');

const post = 'POST /api/threads/read HTTP/1.1';
const json = 'Content-Type: application/json';
const length = `Content-Length: ${bodyBytes}`;

const blanks = ' '.repeat(bodyBytes);

/** What is no request as a page sends it. */
const strange: [string, (string | Uint8Array)[]][] = [
  ['a body that says more than it is long', [head(post, json, 'Content-Length: 5'), blanks]],
  ['two lengths', [head(post, json, length, 'Content-Length: 5'), blanks]],
  ['a length and pieces', [head(post, json, length, 'Transfer-Encoding: chunked'), blanks]],
  ['a length below nothing', [head(post, json, 'Content-Length: -1'), blanks]],
  ['a length beyond all memory', [head(post, json, 'Content-Length: 99999999999'), blanks]],
  [
    'pieces without end',
    [head(post, json, 'Transfer-Encoding: chunked'), `FFFF\r\n${blanks.repeat(8)}`],
  ],
  ['a piece of no length', [head(post, json, 'Transfer-Encoding: chunked'), 'x\r\n']],
  [
    'a packed body',
    [head(post, json, 'Content-Encoding: gzip', 'Content-Length: 60'), gzipSync(blanks)],
  ],
  ['a body in another encoding', [head(post, 'Content-Type: text/plain', length), blanks]],
  ['a form', [head(post, 'Content-Type: application/x-www-form-urlencoded', length), blanks]],
  ['bytes that are no text', [head(post, json, length), Buffer.alloc(bodyBytes, 0xff)]],
  ['a header as long as a book', [head(post, json, `X-Long: ${'x'.repeat(100_000)}`), blanks]],
  [
    'a path that leads elsewhere',
    [head('POST /api/../api/threads/../../etc/passwd HTTP/1.1', json, length), blanks],
  ],
  ['a path with an escape that is none', [head('POST /api/%zz HTTP/1.1', json, length), blanks]],
  ['another method', [head('PUT /api/threads/read HTTP/1.1', json, length), blanks]],
  ['a method that there is not', [head('LESEN /api/threads/read HTTP/1.1', json, length), blanks]],
  ['no HTTP at all', [Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])]],
];

test(
  'what is no request of a page is refused or hung up on, and harms nobody',
  { timeout: patience },
  async () => {
    const { url, room } = await served();
    const honest = await raw(url, [head('GET /healthz/live HTTP/1.1')]);
    expect(honest).toBe(200);
    const statuses = await Promise.all(strange.map(([, parts]) => raw(url, parts)));
    expect(statuses.length).toBe(strange.length);
    for (const [index, status] of statuses.entries()) {
      const [name] = strange[index] ?? [];
      expect(status ?? 400, name).toSatisfy((it: number) => it >= 400 && it < 500);
    }
    // A body that does not come is waited for, while others are answered.
    expect(await raw(url, [head(post, json, length), '{}'], 100)).toBeUndefined();
    expect((await room.get('/api/challenge')).status).toBe(200);
  },
);
