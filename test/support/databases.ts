/**
 * One suite, every database we claim: "works on both" is a fact.
 *
 *     forEachDatabase((kind, open) => {
 *       it('keeps a row', async () => {
 *         const { db } = await open();
 *       });
 *     });
 *
 * Each `open()` is a database of its own, migrated, opened by the same `openDatabase` as in production. It is
 * closed after the suite. Open one per file in `beforeAll` and keep tests apart by fresh ids, not by cleaning.
 */
import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, inject } from 'vitest';

import { type Database, type DatabaseOptions, openDatabase } from '#storage/database';

import type { Prepared } from './global-setup.js';

export type DatabaseKind = Database['kind'];

/** `options` open the same database again, after `close()`, or in another process (`url`, `dataDir`). */
export type TestDatabase = Database & { readonly options: DatabaseOptions };

export interface OpenOptions {
  /** Without the tables. Default: migrated. */
  readonly empty?: boolean;
  /** Connections to PostgreSQL at most. Default 10. */
  readonly poolSize?: number;
}

export type OpenTestDatabase = (options?: OpenOptions) => Promise<TestDatabase>;

const kinds: readonly DatabaseKind[] = ['embedded', 'postgresql'];

export function forEachDatabase(suite: (kind: DatabaseKind, open: OpenTestDatabase) => void): void {
  for (const kind of kinds) onDatabase(kind, (open) => suite(kind, open));
}

/** For what only one of them can show (races: PostgreSQL; files: embedded). Say the reason beside the call. */
export function onDatabase(kind: DatabaseKind, suite: (open: OpenTestDatabase) => void): void {
  const available = kind === 'embedded' || inject('postgresql') !== undefined;
  describe.skipIf(!available)(`on ${kind === 'embedded' ? 'the embedded database' : 'PostgreSQL'}`, () => {
    const opened: TestDatabase[] = [];
    afterAll(async () => {
      for (const database of opened) await database.close();
    });
    suite(async (options = {}) => {
      const address = await (kind === 'embedded' ? newDirectory(options) : newPostgresql(options));
      const database = { ...(await openDatabase(address)), options: address };
      opened.push(database);
      return database;
    });
  });
}

async function newDirectory({ empty = false }: OpenOptions): Promise<DatabaseOptions> {
  const { copies, ...templates } = prepared(inject('embedded'));
  const dataDir = join(copies, randomUUID());
  await cp(empty ? templates.empty : templates.migrated, dataDir, { recursive: true });
  return { dataDir };
}

async function newPostgresql({ empty = false, poolSize = 10 }: OpenOptions): Promise<DatabaseOptions> {
  const server = prepared(inject('postgresql') ?? { failure: 'no PostgreSQL in this run' });
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = await openDatabase({ url: server.admin, poolSize: 1 });
  const template = empty ? 'template0' : server.template;
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin.db);
  await admin.close();
  const url = new URL(server.admin);
  url.pathname = `/${name}`;
  return { url: url.href, poolSize };
}

function prepared<T extends object>(template: Prepared<T>): T {
  if ('failure' in template) throw new Error(template.failure);
  return template;
}
