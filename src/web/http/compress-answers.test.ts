import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { compressAnswers } from './compress-answers.js';
import type { PortalEnv } from './portal.js';

const long = '备案'.repeat(500);

function app(): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.use(compressAnswers(1_000));
  routes.get('/long', (c) => c.html(long, 200, { ETag: '"a"', Vary: 'Cookie' }));
  routes.get('/short', (c) => c.html('短', 200, { ETag: '"a"' }));
  routes.get('/missing', (c) => c.html(long, 404));
  routes.get('/file', (c) => c.body(long, 200, { 'Content-Type': 'application/pdf' }));
  routes.get('/packed', (c) => c.body(long, 200, { 'Content-Type': 'text/css', 'Content-Encoding': 'br' }));
  routes.get('/moved', (c) => c.redirect('/long', 303));
  return routes;
}

async function get(path: string, acceptEncoding = 'gzip, deflate', method = 'GET') {
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

  it('are smaller for who can unpack brotli, and weights are minded', async () => {
    const { headers, body } = await get('/long', 'gzip, deflate, br');
    expect(headers.get('Content-Encoding')).toBe('br');
    expect(brotliDecompressSync(body).toString()).toBe(long);
    expect((await get('/long', 'gzip, br;q=0.2')).headers.get('Content-Encoding')).toBe('gzip');
  });

  it('keep their status', async () => {
    const { status, body } = await get('/missing');
    expect([status, gunzipSync(body).toString()]).toEqual([404, long]);
  });

  it('stay plain for who cannot unpack them, and say that it depends on who asks', async () => {
    const { headers, body } = await get('/long', 'zstd');
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
