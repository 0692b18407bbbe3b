/**
 * A short-message gateway as a process of its own: verifies signatures, takes an id once, and fails on demand.
 *
 *     node --import tsx sandbox/short-message-gateway.ts
 *
 * `SECRET` is what requests are signed with. It says its address on the first line. `GET /taken` shows what it took;
 * `POST /behaviour` with `{"status": 503}` makes it answer so until `{"status": 200}`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Taken = { readonly id: string; readonly to: string; readonly text: string };

const secret = process.env['SECRET'] ?? '';
const clockSkewSeconds = 300;
const taken = new Map<string, Taken>();
let status = 200;

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => end(response, 500, { fault: String(error) }));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
process.once('SIGTERM', () => server.close());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  if (request.url === '/taken') return end(response, 200, [...taken.values()]);
  if (request.url === '/behaviour') {
    ({ status } = JSON.parse(body) as { status: number });
    return end(response, 200, { status });
  }
  if (request.method !== 'POST') return end(response, 405, {});
  if (!isSigned(request, body)) return end(response, 401, { fault: 'signature' });
  if (status !== 200) return end(response, status, {});
  const message = JSON.parse(body) as Taken;
  if (message.id !== request.headers['idempotency-key']) return end(response, 400, { fault: 'id' });
  if (message.text.length > 70) return end(response, 400, { fault: 'longer than one message' });
  if (!taken.has(message.id)) taken.set(message.id, message);
  end(response, 200, { accepted: message.id });
}

function isSigned({ headers }: IncomingMessage, body: string): boolean {
  const timestamp = String(headers['x-timestamp'] ?? '');
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!(age <= clockSkewSeconds)) return false;
  const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest();
  const given = Buffer.from(String(headers['x-signature'] ?? ''), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function end(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
