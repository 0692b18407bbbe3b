import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { PortalEnv } from './portal.js';

/** What the server knows of the connection; absent where a test asks the portal without one. */
type Connected = { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };

/**
 * Which client asks, for the limit of reads: an IPv4 address, or the /64 network of an IPv6 address, which is what one
 * household or firm holds. Behind `proxies` reverse proxies it is the address that the outermost of them saw: each adds
 * one to `X-Forwarded-For`, and whatever stands before those a client may have made up. Undefined when nobody can be
 * told apart: without such a setting, an address of this machine or of a private network is a proxy's.
 */
export function clientNetwork(c: Context<PortalEnv>, proxies: number): string | undefined {
  if (proxies > 0) {
    const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((each) => each.trim());
    const seen = forwarded.at(-proxies);
    return seen === undefined ? undefined : networkOf(seen);
  }
  const { remoteAddress } = (c.env as Connected | undefined)?.incoming?.socket ?? {};
  if (remoteAddress === undefined || isPrivate(remoteAddress)) return undefined;
  return networkOf(remoteAddress);
}

function networkOf(address: string): string | undefined {
  const plain = withoutMapping(address);
  if (isIP(plain) === 4) return plain;
  if (isIP(plain) !== 6) return undefined;
  return groupsOf(plain).slice(0, 4).join(':');
}

function isPrivate(address: string): boolean {
  const plain = withoutMapping(address);
  if (isIP(plain) === 6) return plain === '::1' || /^f[cd]|^fe[89ab]/i.test(plain);
  return /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(plain);
}

/** `::ffff:203.0.113.7` is an IPv4 client on a socket for both. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return groups.map((group) => group.replace(/^0+(?=.)/, ''));
}
