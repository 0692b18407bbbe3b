/**
 * `node dist/cli/migrate.js [--grant ROLE]`: brings the database to the newest schema, and gives the role under which
 * the portal runs the least it needs. Run it as the owner of the tables: DATABASE_URL names the owner here.
 */
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { type Database, openDatabase } from '#storage/database';
import { grantsFor } from '#storage/grants';
import { migrateToLatest } from '#storage/migrate';
import { readConfig } from '../config.js';

async function migrate({ db }: Database, role: string | undefined): Promise<void> {
  const done = await migrateToLatest(db);
  console.log(done.length === 0 ? 'Nothing to migrate.' : `Migrated: ${done.join(', ')}.`);
  if (role === undefined) return;
  // All or nothing: a running portal never meets a moment without its rights.
  await db.transaction().execute(async (trx) => {
    for (const statement of grantsFor(role)) await sql.raw(statement).execute(trx);
  });
  console.log(`The role ${role} may do what the portal needs, and no more.`);
}

try {
  const { grant } = parseArgs({ options: { grant: { type: 'string' } } }).values;
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(['Please correct:', ...read.faults].join('\n  - '));
  const database = await openDatabase({ url: read.config.databaseUrl, dataDir: read.config.dataDir });
  try {
    await migrate(database, grant);
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(`Not migrated: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
