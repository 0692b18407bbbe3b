/**
 * A ministry's receiver as a process of its own: takes packages over HTTPS, acknowledges them under its own key, and
 * fetches what it missed. What it does wrong is set over a control endpoint on the loopback interface.
 *
 *     node --import tsx sandbox/receiver.ts '{"ministry": "public-security", "dir": "…", "portalUrl": "…"}'
 *
 * Prints one line of JSON when it listens: its addresses, its public key and its certificate.
 */
import { generateKeyPairSync } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PortalClient } from './portal-client.js';
import {
  type Envelope,
  type Jwk,
  type TrustedKey,
  acknowledgementType,
  jwkOf,
  sealEnvelope,
  trustedKey,
  verifyRequest,
} from './protocol.js';
import { type Received, ReceiverState } from './receiver-state.js';

type Options = {
  readonly ministry: string;
  readonly dir: string;
  readonly portalUrl: string;
  /** The portal's public keys, as they were handed over in person; without them the first answer is trusted. */
  readonly portalKeys?: readonly Jwk[];
  readonly port?: number;
  readonly controlPort?: number;
};

/**
 * - `ok`; `error`: 500 and nothing taken in; `hang`: no answer; `cut`: takes it in and cuts the connection;
 * - `forged`: acknowledges under a key nobody knows; `other`: acknowledges another digest;
 * - `twice`: acknowledges in the answer and once more through the feed.
 */
type Behaviour = 'ok' | 'error' | 'hang' | 'cut' | 'forged' | 'other' | 'twice';

const bodyBytesMax = 8 * 1024 * 1024;
const options = JSON.parse(process.argv[2] ?? '{}') as Options;
const state = new ReceiverState(options.dir, options.ministry);
const client = new PortalClient(options.portalUrl, options.ministry, state.key);
const stranger = generateKeyPairSync('ed25519').privateKey;
let portalKeys: readonly TrustedKey[] | undefined = options.portalKeys?.map(trustedKey);
let behaviour: Behaviour = 'ok';
let delayMs = 0;
let clockOffset = 0;
let lastPush: { readonly headers: IncomingMessage['headers']; readonly body: string } | undefined;

const now = (): number => Date.now() + clockOffset;

/** Trusted on first use where no key was given: good enough for a sandbox, and for nothing else. */
async function keysOfPortal(): Promise<readonly TrustedKey[]> {
  portalKeys ??= (await client.keys()).map(trustedKey);
  return portalKeys;
}

async function push(request: IncomingMessage, answer: ServerResponse, ownUrl: string): Promise<void> {
  const body = await bodyOf(request);
  lastPush = { headers: request.headers, body: body.toString('utf8') };
  const keys = await keysOfPortal();
  await sleep(delayMs);
  if (behaviour === 'error') return reply(answer, 500, { error: 'out of order' });
  if (behaviour === 'hang') return;
  let taken: Received;
  try {
    const { method = '', headers } = request;
    const { nonce } = verifyRequest({ method, uri: ownUrl, headers, body }, keys, now());
    if (!state.takeNonce(nonce)) throw new Error('replayed');
    taken = state.takeIn(JSON.parse(body.toString('utf8')) as Envelope, keys, now());
  } catch (error) {
    return reply(answer, 401, { error: messageOf(error) });
  }
  if (behaviour === 'cut') {
    request.socket.destroy();
    return;
  }
  reply(answer, 200, acknowledgement(taken));
  if (behaviour === 'twice') await client.acknowledge(acknowledgement(taken), now());
}

function acknowledgement({ sequence, digest, receivedAt }: Received): Envelope {
  const payload = {
    format: 'vcp-handover-acknowledgement/1',
    ministry: options.ministry,
    sequence,
    digest: behaviour === 'other' ? 'ab'.repeat(32) : digest,
    receivedAt,
  };
  const bytes = Buffer.from(JSON.stringify(payload));
  return sealEnvelope(acknowledgementType, bytes, behaviour === 'forged' ? stranger : state.key);
}

/** Fetches everything after the last package it has, acknowledges it, and what it had but never acknowledged. */
async function catchUp(): Promise<object> {
  const keys = await keysOfPortal();
  let fetched = 0;
  for (let hasMore = true; hasMore;) {
    const page = await client.packagesAfter(state.last?.sequence ?? 0, now());
    for (const { envelope } of page.packages) {
      const taken = state.takeIn(envelope, keys, now());
      await client.acknowledge(acknowledgement(taken), now());
      fetched += 1;
    }
    hasMore = page.hasMore;
  }
  return { fetched };
}

async function control(request: IncomingMessage): Promise<object> {
  const { method, url } = request;
  const said = method === 'POST' ? JSON.parse((await bodyOf(request)).toString('utf8') || '{}') : {};
  if (url === '/behaviour') {
    behaviour = said.behaviour ?? behaviour;
    delayMs = said.delayMs ?? delayMs;
    clockOffset = said.now === undefined ? clockOffset : Date.parse(said.now) - Date.now();
    return { behaviour, delayMs };
  }
  if (url === '/catch-up') return catchUp();
  if (url === '/acknowledge') {
    const taken = state.received.find(({ sequence }) => sequence === said.sequence);
    if (taken === undefined) throw new Error('no such package here');
    return client.acknowledge(acknowledgement(taken), now());
  }
  if (url === '/replay') return client.repeatLast();
  if (url === '/last-push') return lastPush ?? {};
  const received = state.received.map(({ sequence, digest, kind, number }) => {
    return { sequence, digest, kind, number, deliveries: state.deliveries.get(sequence) ?? 0 };
  });
  return { received };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reply(answer: ServerResponse, status: number, value: object): void {
  answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function listening(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function main(): Promise<void> {
  const { caFile, ...tls } = await state.certificate();
  let url = '';
  const inbox = createHttpsServer(tls, (request, answer) => {
    push(request, answer, url).catch((error: unknown) => reply(answer, 500, { error: messageOf(error) }));
  });
  const controls = createHttpServer((request, answer) => {
    control(request).then(
      (value) => reply(answer, 200, value),
      (error: unknown) => reply(answer, 400, { error: messageOf(error) }),
    );
  });
  url = `https://127.0.0.1:${await listening(inbox, options.port)}/packages`;
  const controlUrl = `http://127.0.0.1:${await listening(controls, options.controlPort)}`;
  const publicKey = jwkOf(state.key).x;
  console.log(JSON.stringify({ ministry: options.ministry, url, controlUrl, publicKey, caFile }));
}

await main();
