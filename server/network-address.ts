import { networkInterfaces } from 'node:os';

/** The first address of this machine that others in its network can reach, if there is one. */
export function networkAddress(): string | undefined {
  for (const addresses of Object.values(networkInterfaces())) {
    for (const one of addresses ?? []) if (one.family === 'IPv4' && !one.internal) return one.address;
  }
  return undefined;
}

/** Whether a server that listens on `host` can be reached from other machines at all of this one's addresses. */
export function isOpenToNetwork(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/**
 * The address to hand out to others. Whoever opened Samling as `localhost` on the machine it runs on must not give phones
 * a code that leads them to themselves.
 * @param origin what this request came to, such as `http://localhost:3000`
 */
export function addressForOthers(origin: string, listensOn: string): string {
  const url = new URL(origin);
  const loopback = url.hostname === 'localhost' || url.hostname.startsWith('127.') || url.hostname === '[::1]';
  const reachable = loopback && isOpenToNetwork(listensOn) ? networkAddress() : undefined;
  return reachable === undefined ? origin : `${url.protocol}//${reachable}${url.port === '' ? '' : `:${url.port}`}`;
}
