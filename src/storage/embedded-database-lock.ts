/**
 * One process at a time in a data directory.
 *
 * Two PGlite processes on the same files would destroy them, and PGlite itself does not look. The lock is a file
 * with the owner's process number; a lock whose owner is gone (`kill -9`, power cut) is taken over.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Thrown when another living process has the data directory. Its message is meant for the person at the terminal. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
}

interface Owner {
  readonly pid: number;
  /** Tells two processes with the same number apart: in a container the number is 1 after every restart. */
  readonly bornAs: string;
}

/** Takes the lock of `dataDir`, which must exist; returns the function that gives it back. */
export async function lockDataDirectory(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, 'lock');
  const mine = JSON.stringify({
    pid: process.pid,
    bornAs: (await bornAs(process.pid)) ?? '',
  } satisfies Owner);

  if (!(await createLock(path, mine))) {
    const found = await readFile(path, 'utf8').catch(() => '');
    const owner = parseOwner(found);
    if (owner !== undefined && (await isAlive(owner))) throw inUse(dataDir, owner);
    await setAside(path, found);
    if (!(await createLock(path, mine))) throw inUse(dataDir, undefined);
  }
  return () => rm(path, { force: true });
}

async function createLock(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a stale lock. Renamed first and read again: if a third process was quicker and the file is already its
 * new lock, it is put back and the following `createLock` fails, as it should.
 */
async function setAside(path: string, staleContent: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) === staleContent) await rm(aside, { force: true });
  else await rename(aside, path);
}

function parseOwner(text: string): Owner | undefined {
  try {
    const { pid, bornAs: born } = JSON.parse(text) as Partial<Owner>;
    return typeof pid === 'number' && typeof born === 'string' ? { pid, bornAs: born } : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive(owner: Owner): Promise<boolean> {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives, under another account.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = await bornAs(owner.pid);
  return now === undefined || owner.bornAs === '' || now === owner.bornAs;
}

/** Boot id and start tick of a process, from Linux's /proc; undefined where there is no /proc. */
async function bornAs(pid: number): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The command name, second field, may hold blanks: count from its closing bracket. Start time is field 22.
    const startTick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return startTick === undefined ? undefined : `${boot.trim()}:${startTick}`;
  } catch {
    return undefined;
  }
}

function inUse(dataDir: string, owner: Owner | undefined): DataDirectoryInUse {
  const who = owner === undefined ? 'another process' : `process ${owner.pid}`;
  return new DataDirectoryInUse(
    `The data directory ${dataDir} is in use by ${who}. ` +
      'Stop the running portal first, or give this one a data directory of its own (DATA_DIR).',
  );
}
