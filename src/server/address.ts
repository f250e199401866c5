import { isIP } from 'node:net';

/**
 * The address a request came from. `hops` is how many proxies of ours stand in front: each adds
 * one address at the right of X-Forwarded-For, and whatever lies further left was written by the
 * sender. With 0 hops, or when the header is shorter or not an address, the socket's own address:
 * a forged header can never choose a stranger's. Nothing logs it.
 */
export function clientAddress(
  forwardedFor: string | null | undefined,
  socketAddress: string,
  hops: number,
): string {
  const claimed = hops > 0 ? forwardedFor?.split(',').at(-hops) : undefined;
  return parse(claimed ?? '') ?? parse(socketAddress) ?? socketAddress;
}

// Some proxies add a port; one machine must not count as two for being written as IPv4 in IPv6.
function parse(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  const address = bare.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').toLowerCase();
  return isIP(address) === 0 ? undefined : address;
}
