import { connect, createServer, type Socket } from 'node:net';
import { listening } from '../port.ts';

/** What stands between a server and those who ask it, and hears every byte. */
export type Wiretap = {
  url: string;
  asked: () => Buffer;
  answered: () => Buffer;
  close: () => void;
};

/** Takes the address of a server and gives another that leads to it, and what went through. */
export async function tap(url: string): Promise<Wiretap> {
  const { hostname, port } = new URL(url);
  const asked: Buffer[] = [];
  const answered: Buffer[] = [];
  const sockets: Socket[] = [];
  const listener = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    near.on('data', (bytes: Buffer) => asked.push(bytes)).pipe(far);
    far.on('data', (bytes: Buffer) => answered.push(bytes)).pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => other.destroy());
  });
  const own = await listening(listener);
  return {
    url: `http://127.0.0.1:${own}`,
    asked: () => Buffer.concat(asked),
    answered: () => Buffer.concat(answered),
    close: () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
