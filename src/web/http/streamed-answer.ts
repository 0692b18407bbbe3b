import { pipeline, Readable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Context } from 'hono';
import { acceptedEncoding } from './accepted-encoding.js';
import { alreadyHas } from './conditions.js';
import type { PortalEnv } from './portal.js';

type Streamed = {
  readonly chunks: () => AsyncIterable<string>;
  /** Strong, of the content before it is packed. */
  readonly etag: string;
  readonly lastModified?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * An answer of any length, written while it is read and packed on the way: neither the database's rows nor the bytes are
 * ever in memory together. When reading fails half-way the connection breaks, so that nobody takes a part for the whole.
 */
export function streamedAnswer(c: Context<PortalEnv>, streamed: Streamed): Response {
  c.set('isStreamed', true);
  const encoding = acceptedEncoding(c.req.header('Accept-Encoding'));
  const { lastModified } = streamed;
  const headers = {
    ...streamed.headers,
    ETag: encoding === 'identity' ? streamed.etag : `W/${streamed.etag}`,
    Vary: 'Accept-Encoding',
    ...(lastModified === undefined ? {} : { 'Last-Modified': lastModified }),
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  };
  const conditions = {
    ifNoneMatch: c.req.header('If-None-Match'),
    ifModifiedSince: c.req.header('If-Modified-Since'),
  };
  if (alreadyHas(conditions, { etag: streamed.etag, lastModified })) {
    return new Response(null, { status: 304, headers });
  }
  if (c.req.method === 'HEAD') return new Response(null, { status: 200, headers });
  const source = Readable.from(streamed.chunks(), { objectMode: false });
  return new Response(bodyOf(packed(source, encoding)), { status: 200, headers });
}

function packed(source: Readable, encoding: ReturnType<typeof acceptedEncoding>): Readable {
  switch (encoding) {
    case 'identity':
      return source;
    case 'gzip':
      return through(source, createGzip());
    case 'br':
      return through(source, createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }));
    default:
      return encoding satisfies never;
  }
}

/** A failure of either side ends both; whoever reads sees it. */
function through(source: Readable, packer: ReturnType<typeof createGzip>): Readable {
  pipeline(source, packer, () => undefined);
  return packer;
}

function bodyOf(readable: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(readable);
}
