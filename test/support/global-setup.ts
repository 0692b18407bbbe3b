/**
 * Once per run, before any test file: a migrated database of each kind, from which every test file makes its own
 * copy in milliseconds (`databases.ts`).
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';

import { openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';

import { findPostgres, installPostgres, type PostgresServer, startPostgres } from './postgres.js';
import { testSeed } from './random.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Two data directories to copy, and a folder for the copies. */
    embedded: { empty: string; migrated: string; copies: string };
    /** The server's maintenance database, and the name of the one to copy; undefined where there is no PostgreSQL. */
    postgresql: { admin: string; template: string } | undefined;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const templateName = 'template_migrated';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  console.info(`Seed of the tests: ${testSeed}`);
  const [templates, postgres] = await Promise.all([embeddedTemplates(), startTemplateServer()]);
  const copies = await mkdtemp(join(tmpdir(), 'vcp-embedded-'));
  project.provide('embedded', { ...templates, copies });
  project.provide('postgresql', postgres && { admin: postgres.urlFor('postgres'), template: templateName });
  return async () => {
    await postgres?.stop();
    await rm(copies, { recursive: true, force: true });
  };
}

/** Creating them takes some seconds, so they are kept between runs, under a name that changes with the migrations. */
async function embeddedTemplates(): Promise<{ empty: string; migrated: string }> {
  const cache = join(root, 'node_modules', '.cache', 'vcp-embedded-templates');
  const kept = join(cache, await schemaHash());
  if (!existsSync(kept)) {
    await rm(cache, { recursive: true, force: true });
    await mkdir(cache, { recursive: true });
    const building = await mkdtemp(join(cache, 'building-'));
    await buildTemplates(join(building, 'empty'), join(building, 'migrated'));
    await rename(building, kept);
  }
  return { empty: join(kept, 'empty'), migrated: join(kept, 'migrated') };
}

async function buildTemplates(empty: string, migrated: string): Promise<void> {
  const created = await openDatabase({ dataDir: empty });
  await created.close();
  await cp(empty, migrated, { recursive: true });
  const database = await openDatabase({ dataDir: migrated });
  await migrateToLatest(database.db);
  await database.close();
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

async function startTemplateServer(): Promise<PostgresServer | undefined> {
  const binaries = (await findPostgres()) ?? (await installPostgres());
  if (binaries === undefined) {
    await sayNotRun('PostgreSQL: its server programs are not on this machine (package "postgresql")');
    return undefined;
  }
  const server = await startPostgres({ binaries });
  const admin = await openDatabase({ url: server.urlFor('postgres'), poolSize: 1 });
  await sql`create database ${sql.id(templateName)}`.execute(admin.db);
  await admin.close();
  const template = await openDatabase({ url: server.urlFor(templateName), poolSize: 1 });
  await migrateToLatest(template.db);
  await template.close();
  return server;
}

/** A person at a terminal reads what was left out; CI, which is told everything once, fails. */
async function sayNotRun(reason: string): Promise<void> {
  if (process.env['CI'] === 'true') throw new Error(`CI must run everything. Not run: ${reason}`);
  console.warn(`Not run: ${reason}`);
  await mkdir(join(root, 'test-results'), { recursive: true });
  await appendFile(join(root, 'test-results', 'not-run.txt'), `${reason}\n`);
}
