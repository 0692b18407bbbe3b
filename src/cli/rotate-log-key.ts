/**
 * `node dist/cli/rotate-log-key.js begin | finish`: replaces the key that signs the register's log.
 *
 * `begin` makes a second key; restart the portal, and both sign. Publish the new verifier key, give people the time to
 * take it over, then `finish` and restart: the new one signs alone, the old one is still published and still verifies.
 */
import { beginRotation, finishRotation } from '#adapters/log-key-files';
import { portalKeys } from '#adapters/key-files';
import { readConfig } from '../config.js';

async function rotate(step: string | undefined): Promise<string> {
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(['please correct:', ...read.faults].join('\n  - '));
  const { keysDir, logOrigin } = read.config;
  await portalKeys(keysDir);
  if (step === 'begin') {
    const next = await beginRotation(keysDir, logOrigin);
    return `The next key signs beside the current one from the next start on:\n\n  ${next}\n`;
  }
  if (step === 'finish') {
    const { retired, current } = await finishRotation(keysDir, logOrigin);
    return `From the next start on this key signs alone:\n\n  ${current}\n\nand this one only verifies:\n\n  ${retired}\n`;
  }
  throw new Error('say "begin" or "finish"');
}

try {
  console.log(await rotate(process.argv[2]));
} catch (error) {
  console.error(`Nothing was changed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
