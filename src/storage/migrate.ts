/** Brings a database to the newest schema. There is no way back: a mistake is corrected by the next migration. */
import { type Kysely, type Migration, Migrator, sql } from 'kysely';

import { migrations } from './migrations.js';

/**
 * Runs what has not been run, in the order of the names, in one transaction: all of it or nothing. Processes
 * that start together wait for one another. Returns the names that were run now; throws what a migration threw.
 */
export async function migrateToLatest<T>(db: Kysely<T>): Promise<readonly string[]> {
  return db.connection().execute(async (connection) => {
    // A migration, or waiting for another process to finish one, may outlast the limit of ordinary statements.
    const limit = sql<{ before: string }>`select current_setting('statement_timeout') as before`;
    const before = (await limit.execute(connection)).rows[0]?.before ?? '0';
    await setStatementTimeout(connection, '0');
    try {
      return await run(connection, migrations);
    } finally {
      await setStatementTimeout(connection, before);
    }
  });
}

async function run<T>(db: Kysely<T>, all: Readonly<Record<string, Migration>>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(all) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed =
      results?.find((result) => result.status === 'Error')?.migrationName ?? 'the migration table';
    const reason = error instanceof Error ? error.message : 'see the cause';
    throw new Error(`migration ${failed} failed, nothing was changed: ${reason}`, { cause: error });
  }
  return (results ?? []).map((result) => result.migrationName);
}

async function setStatementTimeout<T>(db: Kysely<T>, limit: string): Promise<void> {
  await sql`select set_config('statement_timeout', ${limit}, false)`.execute(db);
}
