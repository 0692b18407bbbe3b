import type { MailingDeps } from '#usecases/accounts/account-deps';
import type { Role } from '#dossier/actor';
import { accountMails } from '../messages/account-mails.js';
import type { Portal } from '../http/portal.js';
import { paths } from '../paths.js';

/** What the account pages need of the portal. */
export type AccountPortal = Pick<
  Portal,
  'persistence' | 'clock' | 'randomness' | 'passwords' | 'publicUrl' | 'site'
>;

/** The portal with the words of its mails. */
export function mailingDeps(portal: AccountPortal): MailingDeps {
  const { persistence, clock, randomness, passwords, publicUrl, site } = portal;
  const composeMail = accountMails({ publicUrl, name: site.name });
  return { persistence, clock, randomness, passwords, composeMail };
}

/** Where a person goes after signing in without having been on the way somewhere. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.includes('administrator')) return paths.staffAccounts();
  if (roles.some((role) => role.startsWith('liaison-'))) return paths.handover();
  return roles.every((role) => role === 'operator') ? paths.file() : paths.casework();
}
