import type { Vault } from './vault.js';

/** Keyed hash of the account of a signed-in reporter: it finds a person's own reports and tells nobody else's. */
export function reporterLookup(vault: Vault, accountId: string): Buffer {
  return vault.lookup(accountId.toLowerCase(), 'report-account');
}
