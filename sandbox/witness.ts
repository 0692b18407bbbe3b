/**
 * A witness as a process of its own (C2SP tlog-witness): cosigns what only grew, and nothing else.
 *
 *     node --import tsx --conditions=source sandbox/witness.ts '{"name": "witness.example", "dir": "…", "logs": ["<vkey>"]}'
 *
 * Without `logs` it takes the keys from `portalUrl` at first use. Prints one line of JSON when it listens. What it does
 * wrong is set over a control address on the loopback interface.
 */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ed25519Cosigner } from '#log/cosigner';
import { formatSignatureLine } from '#log/signed-note';
import { ed25519Verifier, type NoteVerifier, parseVerifierKey } from '#log/verifier-key';
import {
  decideCosignature,
  parseWitnessRequest,
  type WitnessDecision,
  witnessAnswer,
  witnessSizeAnswer,
  witnessSizeType,
} from '#log/witness';
import { hashOfOrigin, WitnessState } from './witness-state.js';

type Options = {
  readonly name: string;
  readonly dir: string;
  readonly logs?: readonly string[];
  readonly portalUrl?: string;
  readonly port?: number;
};

/** - `ok`; `hang`: no answer; `error`: 500; `forget`: cosigns and cuts the connection; `forge`: signs something else. */
type Behaviour = 'ok' | 'hang' | 'error' | 'forget' | 'forge';

const bodyBytesMax = 128 * 1024;
const options = JSON.parse(process.argv[2] ?? '{}') as Options;
const state = new WitnessState(options.dir);
const cosigner = ed25519Cosigner(options.name, state.seed);
let known: readonly NoteVerifier[] | undefined = options.logs?.flatMap(verifierOf);
let behaviour: Behaviour = 'ok';
let asked = 0;

function verifierOf(vkey: string): readonly NoteVerifier[] {
  const key = parseVerifierKey(vkey.trim());
  const verifier = key && ed25519Verifier(key);
  return verifier === undefined ? [] : [verifier];
}

/** Trusted on first use where none was given: good enough for a sandbox, and for nothing else. */
async function logKeys(): Promise<readonly NoteVerifier[]> {
  known ??= (await (await fetch(`${options.portalUrl}/log/vkey`)).text()).split('\n').flatMap(verifierOf);
  return known;
}

async function addCheckpoint(request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const keys = await logKeys();
  asked += 1;
  if (behaviour === 'hang') return;
  if (behaviour === 'error') return reply(answer, 500, 'out of order\n');
  // Nothing is awaited from here to the answer: no other request can enter between reading and keeping the head.
  const asking = parseWitnessRequest(body);
  const origin = asking?.checkpoint.origin ?? '';
  const decision = decideCosignature(
    asking,
    keys.filter(({ name }) => name === origin),
    state.head(hashOfOrigin(origin)),
  );
  if (decision.status !== 200) return refuse(answer, decision);
  const text = behaviour === 'forge' ? `${decision.text}other\n` : decision.text;
  const signature = cosigner.cosign(text, Math.floor(Date.now() / 1000));
  if (signature instanceof Promise) throw new Error('the key of the sandbox is in this process');
  const note = decision.note + formatSignatureLine(signature);
  state.keep(hashOfOrigin(origin), { ...decision.head, note });
  if (behaviour === 'forget') {
    request.socket.destroy();
    return;
  }
  reply(answer, 200, witnessAnswer([signature]));
}

function refuse(answer: ServerResponse, { status, refusal, size }: Refused): void {
  if (size === undefined) reply(answer, status, `${refusal}\n`);
  else reply(answer, status, witnessSizeAnswer(size), witnessSizeType);
}

type Refused = Exclude<WitnessDecision, { status: 200 }>;

function lastCheckpoint(path: string, answer: ServerResponse): void {
  const [, originHash = ''] = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path) ?? [];
  const head = originHash === '' ? undefined : state.head(originHash);
  if (head === undefined) reply(answer, 404, 'nothing was cosigned of that log\n');
  else reply(answer, 200, head.note);
}

function reply(
  answer: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  answer.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  answer.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) throw new Error('too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const server = createServer((request, answer) => {
  const path = new URL(request.url ?? '/', 'http://witness.invalid').pathname;
  if (request.method === 'POST' && path === '/add-checkpoint') {
    addCheckpoint(request, answer).catch(() => reply(answer, 400, 'not a request\n'));
  } else if (request.method === 'GET') lastCheckpoint(path, answer);
  else reply(answer, 405, 'POST /add-checkpoint\n');
});

const control = createServer((request, answer) => {
  const set = async (): Promise<void> => {
    const text = (await bodyOf(request)).toString('utf8');
    if (text !== '') ({ behaviour } = JSON.parse(text) as { behaviour: Behaviour });
    reply(answer, 200, JSON.stringify({ behaviour, asked }), 'application/json');
  };
  set().catch(() => reply(answer, 400, 'not JSON\n'));
});

server.listen(options.port ?? 0, '127.0.0.1', () => {
  control.listen(0, '127.0.0.1', () => {
    const url = addressOf(server.address());
    const controlUrl = addressOf(control.address());
    console.log(JSON.stringify({ name: options.name, url, controlUrl, vkey: cosigner.vkey }));
  });
});

function addressOf(address: string | AddressInfo | null): string {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
}
