import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createListener } from './listener.js';
import type { PortalEnv } from './portal.js';
import { SharedAnswers, sharedAnswersFirst } from './shared-answers.js';

describe('the listener', () => {
  let server: Server;
  let base: string;
  let asked = 0;
  let size = 1;

  beforeAll(async () => {
    const answers = new SharedAnswers({ freshSize: () => size });
    const web = new Hono<PortalEnv>();
    web.use(sharedAnswersFirst(answers));
    web.get('/public', (c) => {
      asked += 1;
      return c.text(`public ${asked}`, 200, {
        ETag: `"${asked}"`,
        'Cache-Control': 'public, no-cache',
        'X-Seen': 'yes',
      });
    });
    web.get('/private', (c) => c.text(`private ${(asked += 1)}`, 200, { 'Cache-Control': 'no-store' }));
    server = createServer(createListener(web, answers));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  async function get(path: string, init: RequestInit = {}) {
    const response = await fetch(base + path, init);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  it('answers from what is kept, with every header', async () => {
    const first = await get('/public');
    const second = await get('/public');
    expect([first.text, second.text]).toEqual(['public 1', 'public 1']);
    expect(second.headers.get('X-Seen')).toBe('yes');
    expect(second.headers.get('Content-Length')).toBe('8');
    expect(asked).toBe(1);
  });

  it('answers HEAD and 304 without a body', async () => {
    const head = await get('/public', { method: 'HEAD' });
    expect([head.status, head.text, head.headers.get('Content-Length')]).toEqual([200, '', '8']);
    expect((await get('/public', { headers: { 'If-None-Match': '"1"' } })).status).toBe(304);
  });

  it('asks again when the register has grown', async () => {
    size = 2;
    expect((await get('/public')).text).toBe('public 2');
  });

  it('keeps nothing that is not public', async () => {
    expect((await get('/private')).text).not.toBe((await get('/private')).text);
  });
});
