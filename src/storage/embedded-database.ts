/**
 * The embedded database: PGlite in a worker thread, reached through a Unix socket like any PostgreSQL.
 *
 * PGlite does not call fsync: a killed process loses nothing, a power cut may. Production is PostgreSQL.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

import { lockDataDirectory } from './embedded-database-lock.js';

/** What the worker is told at its start. */
export interface EmbeddedDatabaseFiles {
  readonly clusterDirectory: string;
  readonly socketPath: string;
}

/** What the worker says; it is sent one message, of any content, which means: stop. */
export type EmbeddedDatabaseMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' };

export interface EmbeddedDatabase {
  /** The directory of the socket, given to `pg` as its host. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** Close every connection first: this waits for none. */
  readonly stop: () => Promise<void>;
}

const port = 5432;

/**
 * Starts (and on first use creates, 2-5 s) the database in `dataDir`.
 * Throws `DataDirectoryInUse` when another process has it.
 */
export async function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const directory = resolve(dataDir);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  // It may have existed with wider rights, and it holds personal particulars.
  await chmod(directory, 0o700);
  const unlock = await lockDataDirectory(directory);
  // Not inside the data directory: the path of a Unix socket may hold about 100 bytes. mkdtemp gives 0700.
  const socketDirectory = await mkdtemp(join(tmpdir(), 'vcp-filing-'));
  const release = async (): Promise<void> => {
    await rm(socketDirectory, { recursive: true, force: true });
    await unlock();
  };

  try {
    const worker = await startWorker({
      clusterDirectory: join(directory, 'database'),
      socketPath: join(socketDirectory, `.s.PGSQL.${port}`),
    });
    const stopAndRelease = async (): Promise<void> => {
      await stopWorker(worker);
      await release();
    };
    // Once only: a second release would take the lock from whoever has it by then.
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopping ??= stopAndRelease());
    return { host: socketDirectory, port, user: 'postgres', database: 'postgres', stop };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Resolves when the database answers; a worker that cannot open its files is ended before the error is thrown. */
async function startWorker(files: EmbeddedDatabaseFiles): Promise<Worker> {
  const worker = new Worker(new URL('./embedded-database-worker.mjs', import.meta.url), {
    workerData: files,
  });
  const opened = await nextMessage(worker);
  if (opened.kind === 'ready') return worker;
  await worker.terminate();
  const reason = opened.kind === 'failed' ? opened.reason : opened.kind;
  throw new Error(`The embedded database in ${files.clusterDirectory} does not start: ${reason}`);
}

/** Lets the worker close the files in order; ends it if it has died meanwhile. */
async function stopWorker(worker: Worker): Promise<void> {
  const hasEnded = worker.threadId === -1;
  if (hasEnded) return;
  const stopped = nextMessage(worker);
  worker.postMessage('stop');
  await stopped;
  await worker.terminate();
}

/** The worker's next word. Its death is one too, so that nobody waits for ever. */
function nextMessage(worker: Worker): Promise<EmbeddedDatabaseMessage> {
  return new Promise((settle) => {
    const died = (reason: string): void => settle({ kind: 'failed', reason });
    worker.once('message', settle);
    worker.once('error', (error) => died(String(error)));
    worker.once('exit', (code) => died(`its thread ended with code ${code}`));
  });
}
