import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { acceptsGzip, gzipAnswers } from './gzip-answers.js';
import type { PortalEnv } from './portal.js';

const long = '备案'.repeat(500);

function app(): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.use(gzipAnswers(1_000));
  routes.get('/long', (c) => c.html(long, 200, { ETag: '"a"', Vary: 'Cookie' }));
  routes.get('/short', (c) => c.html('短', 200, { ETag: '"a"' }));
  routes.get('/missing', (c) => c.html(long, 404));
  routes.get('/file', (c) => c.body(long, 200, { 'Content-Type': 'application/pdf' }));
  routes.get('/packed', (c) => c.body(long, 200, { 'Content-Type': 'text/css', 'Content-Encoding': 'br' }));
  routes.get('/moved', (c) => c.redirect('/long', 303));
  return routes;
}

async function get(path: string, acceptEncoding = 'gzip, deflate, br', method = 'GET') {
  const answer = await app().request(path, { method, headers: { 'Accept-Encoding': acceptEncoding } });
  const body = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, body };
}

describe('answers packed for the way', () => {
  it('hold the same text, under a weak tag', async () => {
    const { headers, body } = await get('/long');
    expect(gunzipSync(body).toString()).toBe(long);
    expect(['Content-Encoding', 'ETag', 'Vary'].map((name) => headers.get(name))).toEqual([
      'gzip',
      'W/"a"',
      'Cookie, Accept-Encoding',
    ]);
  });

  it('keep their status', async () => {
    const { status, body } = await get('/missing');
    expect([status, gunzipSync(body).toString()]).toEqual([404, long]);
  });

  it('stay plain for who cannot unpack them, and say that it depends on who asks', async () => {
    const { headers, body } = await get('/long', 'br');
    expect(body.toString()).toBe(long);
    expect(['Content-Encoding', 'ETag', 'Vary'].map((name) => headers.get(name))).toEqual([
      null,
      '"a"',
      'Cookie, Accept-Encoding',
    ]);
  });

  it.each([
    ['/short', null],
    ['/file', null],
    ['/packed', 'br'],
    ['/moved', null],
  ])('are not made of %s', async (path, encoding) => {
    const { headers, body } = await get(path);
    expect(headers.get('Content-Encoding')).toBe(encoding);
    expect(body.toString()).toBe({ '/short': '短', '/moved': '' }[path] ?? long);
  });

  it('are not made for HEAD', async () => {
    expect((await get('/long', 'gzip', 'HEAD')).headers.get('Content-Encoding')).toBeNull();
  });
});

describe('a browser that takes gzip', () => {
  it.each([
    ['gzip, deflate, br', true],
    ['br, GZIP;q=0.5', true],
    ['*', true],
    ['gzip;q=0, *', false],
    ['*;q=0', false],
    ['br', false],
    ['', false],
    [undefined, false],
  ])('says so: %s', (header, accepted) => {
    expect(acceptsGzip(header)).toBe(accepted);
  });
});
