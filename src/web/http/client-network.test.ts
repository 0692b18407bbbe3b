import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { clientNetwork } from './client-network.js';
import type { PortalEnv } from './portal.js';

async function networkSeen(remoteAddress: string | undefined, forwarded?: string, proxies = 0) {
  const app = new Hono<PortalEnv>();
  app.get('/', (c) => c.json({ network: clientNetwork(c, proxies) ?? null }));
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  const env = remoteAddress === undefined ? undefined : { incoming: { socket: { remoteAddress } } };
  const answer = await app.request('/', { headers }, env);
  return ((await answer.json()) as { network: string | null }).network;
}

describe('the network a client comes from', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:42:1:2:3:4', '2001:db8:0:42'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['127.0.0.1', null],
    ['::ffff:127.0.0.1', null],
    ['::1', null],
    ['10.1.2.3', null],
    ['172.16.0.1', null],
    ['172.32.0.1', '172.32.0.1'],
    ['192.168.1.1', null],
    ['fd00::1', null],
    [undefined, null],
  ])('%s: %s', async (address, network) => {
    expect(await networkSeen(address)).toBe(network);
  });

  it.each([
    // What the client made up stands before what the proxies saw.
    ['203.0.113.7', 1, '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['10.0.0.9', 1, '10.0.0.9'],
    ['unknown', 1, null],
    [undefined, 1, null],
    ['203.0.113.7', 2, null],
  ])('behind proxies, of %s with %i: %s', async (forwarded, proxies, network) => {
    expect(await networkSeen('127.0.0.1', forwarded, proxies)).toBe(network);
  });

  it('is not believed to a header when no proxy was named', async () => {
    expect(await networkSeen('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  });
});
