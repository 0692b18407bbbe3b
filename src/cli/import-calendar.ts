/**
 * `node dist/cli/import-calendar.js FILE --mail name@authority.example`: enters a holiday notice (JSON of the shape of
 * `law/calendar/calendar-year.ts`) in the name of a supervisor or administrator. Nothing counts by it until another
 * supervisor has approved it in the portal.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { instantOf } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import { portalKeys } from '#adapters/key-files';
import { systemRandomness } from '#adapters/system-randomness';
import { openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';
import { createPersistence } from '#storage/persistence';
import { createVault } from '#storage/vault';
import { parseCalendarYear } from '#usecases/clocks/calendar-json';
import { previewNotice, proposeNotice } from '#usecases/clocks/calendar-notices';
import { readConfig } from '../config.js';

async function importCalendar(file: string, mail: string): Promise<void> {
  const content = parseCalendarYear(await readFile(file, 'utf8'));
  if (content === undefined)
    throw new Error(`${file} is not a holiday notice: see /calendar/new for the form`);
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(['Please correct:', ...read.faults].join('\n  - '));
  const { databaseUrl, dataDir, keysDir } = read.config;
  const database = await openDatabase({ url: databaseUrl, dataDir, poolSize: 1 });
  try {
    await migrateToLatest(database.db);
    const vault = createVault((await portalKeys(keysDir)).data);
    const persistence = createPersistence({ db: database.db, vault });
    const machineNow = () => instantOf(Date.now());
    const clock = { now: machineNow, machineNow };
    const account = await persistence.read.accounts.byMail(mail);
    if (account === undefined || account.disabledAt !== undefined)
      throw new Error(`no active account ${mail}`);
    const actor = { accountId: account.id, roles: account.roles };
    const proposed = await proposeNotice(
      { persistence, clock, randomness: systemRandomness },
      { actor, content },
    );
    if (!proposed.ok) throw new Error(`${mail} may not enter holiday notices`);
    if (proposed.value.kind === 'faulty') {
      throw new Error(
        `not usable: ${proposed.value.faults.map((fault) => JSON.stringify(fault)).join(', ')}`,
      );
    }
    const moves = await previewNotice({ persistence, baseCalendar: officialCalendar }, content);
    console.log(
      `Entered. ${moves.length} open dates would move; another supervisor approves it at /calendar.`,
    );
  } finally {
    await database.close();
  }
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { mail: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || values.mail === undefined) {
    throw new Error('usage: node dist/cli/import-calendar.js FILE --mail name@authority.example');
  }
  await importCalendar(file, values.mail);
} catch (error) {
  console.error(`Not imported: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
