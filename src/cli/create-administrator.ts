import { parseArgs } from 'node:util';
import { instantOf } from '#law/calendar-day';
import { argon2Hasher } from '#adapters/argon2-hasher';
import { portalKeys } from '#adapters/key-files';
import { systemRandomness } from '#adapters/system-randomness';
import { openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';
import { createPersistence } from '#storage/persistence';
import { createVault } from '#storage/vault';
import { welcomeStaffHours } from '#usecases/accounts/account-deps';
import { type NewStaffProblem, createAdministrator } from '#usecases/accounts/create-staff-account';
import { type Config, readConfig } from '../config.js';
import { paths } from '#web/paths';

const usage = 'npm run admin -- --mail name@authority.example --name "Name"';

/**
 * Makes an administrator and prints a link by which that person sets the password: there is no default account and
 * no default password. Run it on the server, with the settings of the portal. Running it again for an administrator
 * who has not set a password yet prints a new link.
 */
async function main(): Promise<void> {
  const { mail = '', name = '' } = parseArgs({
    options: { mail: { type: 'string' }, name: { type: 'string' } },
  }).values;
  const read = readConfig(process.env);
  if (!read.ok) return refuse(['Please correct:', ...read.faults].join('\n  - '));
  const { config } = read;
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, poolSize: 1 });
  try {
    await migrateToLatest(database.db);
    const keys = await portalKeys(config.keysDir);
    const machineNow = () => instantOf(Date.now());
    const deps = {
      persistence: createPersistence({ db: database.db, vault: createVault(keys.data) }),
      clock: { now: machineNow, machineNow },
      randomness: systemRandomness,
      passwords: argon2Hasher,
    };
    const answer = await createAdministrator(deps, { mail, name });
    if (answer.kind === 'invalid') refuse([...answer.problems.map(sentence), `Usage: ${usage}`].join('\n'));
    else announce(config, answer.token);
  } finally {
    await database.close();
  }
}

function announce({ publicUrl }: Pick<Config, 'publicUrl'>, token: string): void {
  console.log(
    [
      `The administrator sets the password here, once, within ${welcomeStaffHours} hours:`,
      '',
      `  ${publicUrl}${paths.resetPassword(token)}`,
      '',
      'Whoever opens this link becomes the administrator: hand it over in person.',
    ].join('\n'),
  );
}

function sentence(problem: NewStaffProblem): string {
  switch (problem) {
    case 'mail-empty':
      return '--mail is missing.';
    case 'mail-form':
      return '--mail is not a mail address.';
    case 'mail-taken':
      return 'This mail address has an account already.';
    case 'name-empty':
      return '--name is missing.';
    case 'name-long':
      return '--name is too long.';
    case 'roles-empty':
    case 'roles-operator':
    case 'roles-administrator-alone':
    case 'roles-liaison-alone':
      return 'An administrator holds no other role.';
    default:
      return problem satisfies never;
  }
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
