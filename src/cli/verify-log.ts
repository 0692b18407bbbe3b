/**
 * `npm run verify-log`: computes the log once more from what the database holds, and names every row that is not what it
 * should be. Reads only; may run while the portal does.
 */
import { readLogKeys } from '#adapters/log-key-files';
import { portalKeys } from '#adapters/key-files';
import { openDatabase } from '#storage/database';
import { createPersistence } from '#storage/persistence';
import { createVault } from '#storage/vault';
import { type LogAudited, verifyLog } from '#usecases/log/verify-log';
import { auditKeys } from '#usecases/log/audit-keys';
import { type Config, readConfig } from '../config.js';

/** More would say nothing new: whatever went wrong went wrong everywhere. */
const faultsShown = 200;

async function verify(config: Config): Promise<LogAudited> {
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir });
  try {
    const keys = await portalKeys(config.keysDir);
    const { read } = createPersistence({ db: database.db, vault: createVault(keys.data) });
    const origin = config.logOrigin;
    const { signers, retired } = await readLogKeys(config.keysDir, origin, keys.log);
    const vkeys = [...signers.map(({ vkey }) => vkey), ...retired];
    const witnesses = config.settings.log.witnesses.map((witness) => witness.vkey);
    return await verifyLog({
      audit: read.logAudit,
      log: read.log,
      origin,
      ...auditKeys(vkeys, witnesses),
    });
  } finally {
    await database.close();
  }
}

try {
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(['Please correct:', ...read.faults].join('\n  - '));
  const { leaves, checkpoints, receipts, faults } = await verify(read.config);
  for (const { table, row, what } of faults.slice(0, faultsShown)) console.log(`${table} ${row}: ${what}`);
  if (faults.length > faultsShown) console.log(`… and ${faults.length - faultsShown} more`);
  const seen = `${leaves} leaves, ${checkpoints} checkpoints, ${receipts} receipts`;
  console.log(faults.length === 0 ? `Whole: ${seen}.` : `NOT whole (${faults.length} faults): ${seen}.`);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(`Not verified: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
