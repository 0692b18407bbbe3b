import type { Vault } from './vault.js';

/** The keyed hash by which a mail address is found, the same however the address is typed. */
export function mailLookup(mail: string, vault: Vault): Buffer {
  return vault.lookup(mail.normalize('NFKC').trim().toLowerCase(), 'account.mail');
}
