import { type IncomingHttpHeaders, request } from 'node:http';
import type { RecordedAnswer } from './nginx-peer.js';

/** As `wrk.lua` asks. */
const asked = { Accept: '*/*', 'Accept-Encoding': 'gzip, deflate, br' };

/** What every server says for itself, or what differs from moment to moment. */
const ownHeaders = new Set(['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding']);

/** The bytes as they go over the wire, not decoded. Throws when the status is not 200. */
export function recordAnswer(url: string): Promise<RecordedAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers: asked }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        if (incoming.statusCode === 200) {
          resolve({ body: Buffer.concat(chunks), headers: headersOf(incoming.headers) });
        } else reject(new Error(`${url} answered ${incoming.statusCode}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function headersOf(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ownHeaders.has(name) ? [] : [[name, [value].flat().join(', ')]],
    ),
  );
}
