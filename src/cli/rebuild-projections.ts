/** `node dist/cli/rebuild-projections.js`: writes the reviewers' inbox again from the events. */
import { portalKeys } from '#adapters/key-files';
import { openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';
import { createPersistence } from '#storage/persistence';
import { createVault } from '#storage/vault';
import { rebuildProjections } from '#usecases/rebuild-projections';
import { type Config, readConfig } from '../config.js';

async function rebuild(config: Config): Promise<number> {
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir });
  try {
    await migrateToLatest(database.db);
    const vault = createVault((await portalKeys(config.keysDir)).data);
    return await rebuildProjections({ persistence: createPersistence({ db: database.db, vault }) });
  } finally {
    await database.close();
  }
}

try {
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(['Please correct:', ...read.faults].join('\n  - '));
  console.log(`${await rebuild(read.config)} dossiers projected.`);
} catch (error) {
  console.error(`Not rebuilt: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
