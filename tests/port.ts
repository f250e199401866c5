import { type AddressInfo, createServer, type Server } from 'node:net';

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** Takes a server and gives the free port of this machine that it now listens on. */
export const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    // A server on a port, and not on a path, has an address with a port.
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
