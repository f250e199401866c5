/** Whether the host of an address, as `URL` gives it, is this computer by its very name (RFC 6761, RFC 1122 3.2.1.3): all others may be pointed anywhere by whoever owns them. */
export const isLocalhost = (hostname: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
