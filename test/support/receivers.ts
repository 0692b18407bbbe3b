/**
 * The ministries' receivers as real processes (`sandbox/receiver.ts`) beside a portal that listens on a port of its
 * own. Their clocks are set to the portal's, which stands still.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { mkdtempSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { portalKeys } from '#adapters/key-files';
import { readConfig } from '#app/config';
import { settingsSchema } from '#app/settings';
import { type Ministry, ministries } from '#handover/ministry';
import { type PublicJwk, ed25519HandoverSigner } from '#handover/signing-key';
import { deliverPackages } from '#usecases/handover/deliver-packages';
import { createListener } from '#web/http/listener';
import type { OpenTestDatabase } from './databases.js';
import { type TestPortal, openTestPortal } from './portal.js';

const program = fileURLToPath(new URL('../../sandbox/receiver.ts', import.meta.url));

type Ready = {
  readonly url: string;
  readonly controlUrl: string;
  readonly publicKey: string;
  readonly caFile: string;
};

export type Received = {
  readonly sequence: number;
  readonly digest: string;
  readonly kind: string;
  readonly number: string;
  readonly deliveries: number;
};

export type Behaviour = 'ok' | 'error' | 'hang' | 'cut' | 'forged' | 'other' | 'twice';

/** One ministry's receiver; keeps its address, its key and what it got over `stop` and `start`. */
export class Receiver {
  #child: ChildProcess | undefined;
  #ready: Ready | undefined;
  readonly #dir = mkdtempSync(join(tmpdir(), 'receiver-'));

  constructor(
    readonly ministry: Ministry,
    readonly portalUrl: string,
    readonly trusted: readonly PublicJwk[],
  ) {}

  async start(): Promise<void> {
    const kept = this.#ready === undefined ? {} : { port: Number(new URL(this.#ready.url).port) };
    const { ministry, portalUrl } = this;
    const options = { ministry, dir: this.#dir, portalUrl, portalKeys: this.trusted, ...kept };
    const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const ended = once(child, 'exit').then(([code]: number[]) => {
      throw new Error(`the receiver ended with ${code} before it listened`);
    });
    ended.catch(() => undefined);
    const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [
      string,
    ];
    this.#ready = JSON.parse(line) as Ready;
  }

  /** `kill -9`. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
    this.#child = undefined;
  }

  get ready(): Ready {
    if (this.#ready === undefined) throw new Error('the receiver was not started');
    return this.#ready;
  }

  behave(behaviour: Behaviour): Promise<unknown> {
    return this.control('/behaviour', { behaviour });
  }

  setClock(now: string): Promise<unknown> {
    return this.control('/behaviour', { now });
  }

  async received(): Promise<readonly Received[]> {
    const { received } = (await this.control('/received')) as { received: readonly Received[] };
    return received;
  }

  control(path: string, value?: object): Promise<unknown> {
    return send(`${this.ready.controlUrl}${path}`, value);
  }

  /** Posts to the receiver itself, as the portal or somebody else would. */
  async post(headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    const request = httpsRequest(this.ready.url, {
      method: 'POST',
      headers,
      ca: readFileSync(this.ready.caFile),
      agent: false,
    });
    request.end(body);
    const [answer] = (await once(request, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
    answer.resume();
    return answer.statusCode;
  }
}

async function send(url: string, value: object | undefined): Promise<unknown> {
  const request = httpRequest(url, { method: value === undefined ? 'GET' : 'POST', agent: false });
  request.end(value === undefined ? undefined : JSON.stringify(value));
  const [answer] = (await once(request, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${text}`);
  return JSON.parse(text);
}

export type HandoverWorld = {
  readonly portal: TestPortal;
  readonly receivers: Readonly<Record<Ministry, Receiver>>;
  /** Moves the portal's clock and the receivers' with it. */
  setClock(moment: string): Promise<void>;
  advanceMinutes(minutes: number): Promise<void>;
  /** What the job does once, for one ministry. */
  push(ministry: Ministry): ReturnType<typeof deliverPackages>;
  stop(): Promise<void>;
};

/** A portal with both receivers; stop it after the suite. */
export async function openHandoverWorld(open: OpenTestDatabase, at: string): Promise<HandoverWorld> {
  const keysDir = mkdtempSync(join(tmpdir(), 'portal-keys-'));
  const signer = ed25519HandoverSigner((await portalKeys(keysDir)).handover);
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const started = ministries.map((ministry) => new Receiver(ministry, publicUrl, [signer.publicJwk]));
  await Promise.all(started.map((receiver) => receiver.start()));
  const [publicSecurity, cyberspace] = started;
  if (publicSecurity === undefined || cyberspace === undefined) throw new Error('two ministries');
  const receivers = { 'public-security': publicSecurity, cyberspace };
  const portal = await openTestPortal(open, {
    at,
    config: { keysDir, publicUrl, settings: settingsWith(receivers) },
  });
  const server = createServer(createListener(portal.web, portal.sharedAnswers));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const tellClock = async () => {
    const now = portal.clock.now();
    for (const receiver of started) {
      // One that is down is told when it comes back.
      await receiver.setClock(now).catch(() => undefined);
    }
  };
  await tellClock();
  return {
    portal,
    receivers,
    setClock: async (moment) => {
      portal.clock.set(moment);
      await tellClock();
    },
    advanceMinutes: async (minutes) => {
      portal.clock.advance(minutes * 60_000);
      await tellClock();
    },
    push: (ministry) => deliverPackages(portal.portal, ministry),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await Promise.all(started.map((receiver) => receiver.stop()));
    },
  };
}

/** The settings of a portal that pushes to these receivers. */
export function settingsWith(receivers: Readonly<Partial<Record<Ministry, Receiver>>>) {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.faults.join('; '));
  const entry = ({ ready }: Receiver) => ({
    url: ready.url,
    publicKeys: [ready.publicKey],
    caFile: ready.caFile,
    timeoutSeconds: 1.5,
  });
  const of = Object.fromEntries(Object.entries(receivers).map(([ministry, each]) => [ministry, entry(each)]));
  return settingsSchema.parse({ handover: { receivers: of } });
}

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
