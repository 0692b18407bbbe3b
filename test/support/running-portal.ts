/**
 * The portal as a person starts it: the built program in a process of its own, on a free port, with a data
 * directory that is thrown away. For journeys, faults and the browser; needs `npm run build`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunningPortal {
  /** `http://127.0.0.1:41234`, without a slash at the end. */
  readonly url: string;
  readonly dataDir: string;
  /** Everything it has said so far; the demonstration prints its accounts here. */
  readonly output: () => string;
  /** As Ctrl-C does. Gives the exit code, and removes the data directory unless it was given. */
  readonly stop: () => Promise<number | null>;
  /** `kill -9`: nothing is tidied up. The data directory stays. */
  readonly kill: () => Promise<void>;
}

export interface PortalOptions {
  /** Settings beside PORT, HOST and DATA_DIR, e.g. DATABASE_URL. */
  readonly env?: Readonly<Record<string, string>>;
  /** To start again where another one ended. */
  readonly dataDir?: string;
}

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
// A machine that runs other tests besides takes its time to play the samples.
const startTimeoutMs = 150_000;

export async function startPortal({ env = {}, dataDir }: PortalOptions = {}): Promise<RunningPortal> {
  const directory = dataDir ?? (await mkdtemp(join(tmpdir(), 'vcp-portal-')));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [program], {
    cwd: directory,
    env: { ...cleanEnvironment(), HOST: '127.0.0.1', PORT: String(port), DATA_DIR: directory, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const output = (): string => said;
  await untilAnswering(child, url, output);

  return {
    url,
    dataDir: directory,
    output,
    stop: async () => {
      const code = await end(child, 'SIGINT');
      if (dataDir === undefined) await rm(directory, { recursive: true, force: true });
      return code;
    },
    kill: async () => {
      await end(child, 'SIGKILL');
    },
  };
}

/** Without the settings of whoever runs the tests. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function untilAnswering(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`the portal ended with code ${child.exitCode}:\n${output()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await end(child, 'SIGKILL');
  throw new Error(`the portal did not answer within ${startTimeoutMs / 1000} s:\n${output()}`);
}

async function end(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}
