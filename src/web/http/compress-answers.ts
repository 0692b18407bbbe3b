import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createMiddleware } from 'hono/factory';
import { acceptedEncoding, type Encoding } from './accepted-encoding.js';
import type { PortalEnv } from './portal.js';

/** What people upload is packed already and can be large: only text is read whole. */
const compressible =
  /^(?:text\/|application\/(?:json|problem\+json|schema\+json|atom\+xml|x-ndjson)|image\/svg\+xml)/;

/** At this quality brotli takes as long as gzip at its usual one and still packs better. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Packs pages and data for the way, from `thresholdBytes` on. Whole and at once: for some ten kilobytes the web's
 * compression stream costs about eight times the packing itself (`bench/RESULTS.md`). What is streamed packs itself
 * (`streamed-answer.ts`).
 */
export function compressAnswers(thresholdBytes: number) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    await next();
    const { status } = c.res;
    const headers = new Headers(c.res.headers);
    if (c.req.method === 'HEAD' || headers.has('Content-Encoding') || c.get('isStreamed') === true) return;
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
    const encoding = acceptedEncoding(c.req.header('Accept-Encoding'));
    if (encoding !== 'identity') describePacked(headers, encoding);
    answerWith(pack(plain, encoding));
  });
}

function pack(plain: Buffer, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'br':
      return brotliCompressSync(plain, brotli);
    case 'gzip':
      return gzipSync(plain);
    case 'identity':
      return plain;
    default:
      return encoding satisfies never;
  }
}

function describePacked(headers: Headers, encoding: Encoding): void {
  headers.delete('Content-Length');
  headers.set('Content-Encoding', encoding);
  // The same content in other bytes (RFC 9110 §8.8.1).
  const etag = headers.get('ETag');
  if (etag !== null && !etag.startsWith('W/')) headers.set('ETag', `W/${etag}`);
}

export function addVary(headers: Headers, name: string): void {
  const named = (headers.get('Vary') ?? '').toLowerCase().split(/\s*,\s*/);
  if (!named.includes(name.toLowerCase()) && !named.includes('*')) headers.append('Vary', name);
}
