import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pinTree } from './processor.js';

/** The built portal in a process of its own, as an operator of a server starts it. */
export type PortalProcess = {
  /** Without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  /** From starting the process to the first page with status 200. */
  readonly startMilliseconds: number;
  /** The last of what it has said, for the message when something went wrong. */
  readonly output: () => string;
  stop(): Promise<void>;
};

export type PortalProcessOptions = {
  /** Keys, and the embedded database when there is no `databaseUrl`. */
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** The core it is bound to. Default: any. */
  readonly core?: number;
};

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const startTimeoutMs = 120_000;
const outputKept = 4_000;

export async function startPortalProcess(options: PortalProcessOptions): Promise<PortalProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [program], {
    cwd: options.dataDir,
    env: { PATH: process.env['PATH'], ...settings(options, port, url) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid === undefined) throw new Error('the portal could not be started');
  if (options.core !== undefined) pinTree(child.pid, options.core);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-outputKept)));
  const output = (): string => said;
  await untilAnswering(child, url, output);
  return {
    url,
    pid: child.pid,
    startMilliseconds: performance.now() - startedAt,
    output,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** With a database address it is the real thing and wants to be told the rest; no mail is sent while measuring. */
function settings({ dataDir, databaseUrl }: PortalProcessOptions, port: number, url: string) {
  const everywhere = { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  if (databaseUrl === undefined) return everywhere;
  return {
    ...everywhere,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: url,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'bench@sample.example',
  };
}

async function untilAnswering(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`the portal ended with code ${child.exitCode}:\n${output()}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill('SIGKILL');
  throw new Error(`the portal did not answer within ${startTimeoutMs / 1000} s:\n${output()}`);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
