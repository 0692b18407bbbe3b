import { gzipSync } from 'node:zlib';
import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from './portal.js';

/** What people upload is packed already and can be large: only text is read whole. */
const compressible = /^(?:text\/|application\/(?:json|problem\+json)|image\/svg\+xml)/;

/**
 * Packs pages and data for the way, from `thresholdBytes` on. Whole and at once: for some ten kilobytes the web's
 * compression stream costs about eight times the packing itself (`bench/RESULTS.md`).
 */
export function gzipAnswers(thresholdBytes: number) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    await next();
    const { status } = c.res;
    const headers = new Headers(c.res.headers);
    if (c.req.method === 'HEAD' || headers.has('Content-Encoding')) return;
    if (c.res.body === null || !compressible.test(headers.get('Content-Type') ?? '')) return;
    const plain = Buffer.from(await c.res.arrayBuffer());
    const answerWith = (body: Buffer): void => {
      // Assigning over an answer would merge the headers of both.
      c.res = undefined;
      c.res = new Response(new Uint8Array(body), { status, headers });
    };
    if (plain.length < thresholdBytes) {
      answerWith(plain);
      return;
    }
    addVary(headers, 'Accept-Encoding');
    if (!acceptsGzip(c.req.header('Accept-Encoding'))) {
      answerWith(plain);
      return;
    }
    headers.delete('Content-Length');
    headers.set('Content-Encoding', 'gzip');
    // The same content in other bytes (RFC 9110 §8.8.1).
    const etag = headers.get('ETag');
    if (etag !== null && !etag.startsWith('W/')) headers.set('ETag', `W/${etag}`);
    answerWith(gzipSync(plain));
  });
}

function addVary(headers: Headers, name: string): void {
  const named = (headers.get('Vary') ?? '').toLowerCase().split(/\s*,\s*/);
  if (!named.includes(name.toLowerCase()) && !named.includes('*')) headers.append('Vary', name);
}

/** `gzip` by name, or else whatever `*` says; a weight of 0 refuses (RFC 9110 §12.5.3). */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  const weights = new Map(
    (acceptEncoding ?? '').split(',').map((part) => {
      const [coding = '', weight = 'q=1'] = part.toLowerCase().split(';');
      return [coding.trim(), Number(weight.trim().replace(/^q\s*=\s*/, ''))];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
