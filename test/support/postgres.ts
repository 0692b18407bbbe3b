/**
 * A PostgreSQL server of our own, thrown away afterwards: the machine's binaries, a directory in /tmp, a Unix
 * socket, no network port. Ready in about a second.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface PostgresServer {
  /** The address of one of its databases, in the form of `DATABASE_URL`. */
  readonly urlFor: (database: string) => string;
  readonly stop: () => Promise<void>;
  /** As a crash does it: no checkpoint, no farewell. Only a durable server has its data afterwards. */
  readonly kill: () => Promise<void>;
  /** After `kill`. */
  readonly restart: () => Promise<void>;
}

export interface PostgresOptions {
  /** The folder with `initdb` and `postgres`, from `findPostgres`. */
  readonly binaries: string;
  /** Waits for the disk as in production; for tests of faults and for benchmarks. Default false: much faster. */
  readonly durable?: boolean;
}

/** The folder with PostgreSQL's server programs, the newest where there are several; undefined if there is none. */
export async function findPostgres(): Promise<string | undefined> {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch(() => []);
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.toSorted((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin')),
    '/usr/pgsql/bin',
    '/opt/homebrew/bin',
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Installs Debian's package where that is possible, which is: as root on Debian or a relative. */
export async function installPostgres(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.info('PostgreSQL is not here: installing the package "postgresql" ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'postgresql'], { env });
  return findPostgres();
}

export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const account = await serverAccount();
  const directory = await mkdtemp(join(tmpdir(), 'vcp-postgres-'));
  if (account !== undefined) await chown(directory, account.uid, account.gid);
  const data = join(directory, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-locale', '-E', 'UTF8'];
  if (options.durable !== true) initdb.push('--no-sync');
  await run(join(options.binaries, 'initdb'), initdb, { ...account, cwd: directory });

  const settings = ['-D', data, '-k', directory, '-c', 'listen_addresses=', '-c', 'max_connections=200'];
  if (options.durable !== true) settings.push('-F', '-c', 'full_page_writes=off');
  const start = (): Promise<ChildProcess> =>
    untilReady(
      spawn(join(options.binaries, 'postgres'), settings, { ...account, cwd: directory, stdio: 'pipe' }),
    );

  let server = await start();
  // The last resort, when the tests end without stopping it.
  process.once('exit', () => server.kill('SIGINT'));
  return {
    urlFor: (database) => `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(directory)}`,
    stop: async () => {
      await end(server, 'SIGINT');
      await rm(directory, { recursive: true, force: true });
    },
    kill: () => end(server, 'SIGQUIT'),
    restart: async () => {
      server = await start();
    },
  };
}

/** PostgreSQL refuses to run as root; its package brings an account. Nothing to change for anyone else. */
async function serverAccount(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = await readFile('/etc/passwd', 'utf8');
  const fields = accounts
    .split('\n')
    .find((line) => line.startsWith('postgres:'))
    ?.split(':');
  if (fields === undefined)
    throw new Error('running as root needs an account "postgres" for the test server');
  return { uid: Number(fields[2]), gid: Number(fields[3]) };
}

function untilReady(server: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      // Kept only until it is ready; read on afterwards, or a full pipe would stop the server.
      if (log.length < 100_000) log += text;
      if (text.includes('ready to accept connections')) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with code ${code}:\n${log}`)));
  });
}

async function end(server: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await ended;
}
