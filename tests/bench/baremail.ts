/**
 * The least server that keeps a letter, to compare with: node:http and one insert into SQLite, on disk
 * before it is answered. `node tests/bench/baremail.ts FILE BYTES`; it says where it listens, and
 * answers with bodies of so many bytes.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { buffer } from 'node:stream/consumers';

const [path = '', bytes = ''] = process.argv.slice(2);
const file = new DatabaseSync(path);
file.exec('pragma journal_mode = wal; pragma synchronous = full; create table letter (ct blob)');
const insert = file.prepare('insert into letter (ct) values (?)');
const read = file.prepare('select ct from letter limit 1');
const answer = 'x'.padEnd(Number(bytes));

const server = createServer((request, response) => {
  void buffer(request).then((body) => {
    if (request.url === '/keep') insert.run(body.subarray(0, 4492));
    else read.get();
    response.writeHead(request.url === '/keep' ? 201 : 200, { 'Content-Length': answer.length });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo; // a server on a port has one
  console.log(`http://127.0.0.1:${port}`);
});
