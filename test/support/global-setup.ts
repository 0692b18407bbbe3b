/**
 * Once per run, before any test file: a migrated database of each kind, from which every test file makes its own
 * copy in milliseconds (`databases.ts`).
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';

import { type DatabaseOptions, openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';

import { findPostgres, installPostgres, type PostgresServer, startPostgres } from './postgres.js';
import { testSeed } from './random.js';
import { sayNotRun } from './say-not-run.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Two data directories to copy, and a folder for the copies. */
    embedded: Prepared<{ empty: string; migrated: string; copies: string }>;
    /** The server's maintenance database, and the name of the one to copy; undefined where there is no PostgreSQL. */
    postgresql: Prepared<{ admin: string; template: string }> | undefined;
  }
}

/**
 * A broken migration fails the tests that need a database, and those only: `databases.ts` throws the text.
 */
export type Prepared<T> = T | { failure: string };

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  console.info(`Seed of the tests: ${testSeed}`);
  const copies = await mkdtemp(join(tmpdir(), 'vcp-embedded-'));
  const server = await startServer();
  const [embedded, postgresql] = await Promise.all([
    embeddedTemplates().catch(failure),
    server === undefined ? undefined : postgresTemplate(server).catch(failure),
  ]);
  project.provide('embedded', { ...embedded, copies });
  project.provide('postgresql', postgresql);
  return async () => {
    await server?.stop();
    await rm(copies, { recursive: true, force: true });
  };
}

function failure(error: unknown): { failure: string } {
  return { failure: error instanceof Error ? error.message : String(error) };
}

/** Creating them takes some seconds, so they are kept between runs, under a name that changes with the migrations. */
async function embeddedTemplates(): Promise<{ empty: string; migrated: string }> {
  const cache = join(root, 'node_modules', '.cache', 'vcp-embedded-templates');
  const kept = join(cache, await schemaHash());
  if (!existsSync(kept)) {
    await mkdir(cache, { recursive: true });
    await removeOld(cache);
    const building = await mkdtemp(join(cache, 'building-'));
    await buildTemplates(join(building, 'empty'), join(building, 'migrated'));
    // Another run may have been quicker; its result is as good.
    await rename(building, kept).catch(() => rm(building, { recursive: true }));
  }
  return { empty: join(kept, 'empty'), migrated: join(kept, 'migrated') };
}

/** Templates of earlier schemas; those of the last hour may be in use by another run. */
async function removeOld(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const { mtimeMs } = await stat(join(cache, name));
    if (Date.now() - mtimeMs > 3_600_000) await rm(join(cache, name), { recursive: true });
  }
}

async function buildTemplates(empty: string, migrated: string): Promise<void> {
  await (await openDatabase({ dataDir: empty })).close();
  await cp(empty, migrated, { recursive: true });
  await migrate({ dataDir: migrated });
}

async function migrate(options: DatabaseOptions): Promise<void> {
  const database = await openDatabase(options);
  try {
    await migrateToLatest(database.db);
  } finally {
    await database.close();
  }
}

async function schemaHash(): Promise<string> {
  const hash = createHash('sha256');
  const storage = join(root, 'src', 'storage');
  const inFolder = await readdir(join(storage, 'migrations'), { recursive: true });
  const files = [
    join(root, 'package-lock.json'),
    join(storage, 'migrations.ts'),
    ...inFolder.filter((name) => name.endsWith('.ts')).map((name) => join(storage, 'migrations', name)),
  ];
  for (const file of files.toSorted()) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function startServer(): Promise<PostgresServer | undefined> {
  const binaries = (await findPostgres()) ?? (await installPostgres());
  if (binaries !== undefined) return startPostgres({ binaries });
  await sayNotRun('PostgreSQL: its server programs are not on this machine (package "postgresql")');
  return undefined;
}

async function postgresTemplate(server: PostgresServer): Promise<{ admin: string; template: string }> {
  const template = 'template_migrated';
  const admin = await openDatabase({ url: server.urlFor('postgres'), poolSize: 1 });
  await sql`create database ${sql.id(template)}`.execute(admin.db);
  await admin.close();
  await migrate({ url: server.urlFor(template), poolSize: 1 });
  return { admin: server.urlFor('postgres'), template };
}
