import { type IncomingMessage, get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export type Fetched = {
  readonly path: string;
  /** As a browser holds it. */
  readonly plainBytes: number;
  /** Body as sent. */
  readonly bodyBytes: number;
  /** Head and body as they came over the connection. */
  readonly wireBytes: number;
  readonly encoding: string;
  readonly text: string;
};

/** What a browser fetches for a first view of a page: the page, then style, script and icon it names. */
export async function firstView(url: string, path: string): Promise<readonly Fetched[]> {
  const page = await fetchAsBrowser(url, path);
  const named = [...page.text.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="(?<path>\/[^"]*)"/g)];
  const paths = new Set(named.flatMap(({ groups }) => groups?.['path'] ?? []));
  const parts = await Promise.all([...paths].map((part) => fetchAsBrowser(url, part)));
  return [page, ...parts];
}

function fetchAsBrowser(url: string, path: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const headers = { Accept: '*/*', 'Accept-Encoding': 'gzip, deflate, br' };
    // A connection of its own, so that the bytes read from it are those of this answer.
    get(url + path, { headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        if (incoming.statusCode === 200) resolve(fetched(path, incoming, Buffer.concat(chunks)));
        else reject(new Error(`${path} answered ${incoming.statusCode}`));
      });
    }).on('error', reject);
  });
}

function fetched(path: string, incoming: IncomingMessage, body: Buffer): Fetched {
  const encoding = incoming.headers['content-encoding'] ?? 'plain';
  const plain = decoded(encoding, body);
  return {
    path,
    plainBytes: plain.length,
    bodyBytes: body.length,
    wireBytes: incoming.socket.bytesRead,
    encoding,
    text: plain.toString('utf8'),
  };
}

/** A body as it was before it was packed for the way. */
export function decoded(encoding: string | null, body: Buffer): Buffer {
  if (encoding === 'gzip') return gunzipSync(body);
  return encoding === 'br' ? brotliDecompressSync(body) : body;
}
