import type { Actor } from '#dossier/actor';
import type { Instant } from '#law/calendar-day';
import type { Deps, Stores } from '../ports.js';
import type { Account, TokenPurpose } from '../ports/accounts.js';
import type { ApiScope } from '../ports/api-tokens.js';
import type { AccountEvent, AccountEventKind } from '../ports/account-events.js';
import type { Mail } from '../ports/outbox.js';
import { newToken } from './one-time-token.js';
import { minutesAfter } from './sign-in-policy.js';

export type AccountDeps = Pick<Deps, 'persistence' | 'clock' | 'randomness' | 'passwords'>;

/** What has to be said to the holder of an account; the words are composed in `web/messages`. */
export type AccountMessage =
  | { readonly kind: 'verify-mail'; readonly token: string; readonly hours: number }
  /** Somebody tried to register the address again. */
  | { readonly kind: 'already-registered' }
  | { readonly kind: 'reset-password'; readonly token: string; readonly hours: number }
  /** A new member of staff chooses the first password. */
  | { readonly kind: 'welcome-staff'; readonly token: string; readonly hours: number }
  | { readonly kind: 'password-changed' }
  | { readonly kind: 'sign-in-paused'; readonly minutes: number }
  | {
      readonly kind: 'api-token-made';
      readonly name: string;
      readonly scopes: readonly ApiScope[];
      readonly expiresAt: Instant;
    }
  | { readonly kind: 'api-token-revoked'; readonly name: string };

export type ComposeAccountMail = (message: AccountMessage) => Omit<Mail, 'to'>;

export type MailingDeps = AccountDeps & { readonly composeMail: ComposeAccountMail };

export const verifyMailHours = 24;
export const resetPasswordHours = 1;
/** An invitation may arrive before a weekend. */
export const welcomeStaffHours = 72;

/** Mails an account may be sent on anybody's request in an hour; more would flood a stranger's mailbox. */
const requestedMailsPerHourMax = 5;

/** Writes a line of the record. `mail` only where no account is known. */
export async function record(
  { clock, randomness }: Pick<AccountDeps, 'clock' | 'randomness'>,
  stores: Stores,
  event: { readonly kind: AccountEventKind } & Partial<
    Pick<AccountEvent, 'accountId' | 'mail' | 'actorId' | 'roles'>
  >,
): Promise<void> {
  await stores.accountEvents.add({ ...event, id: randomness.uuid(), at: clock.machineNow() });
}

/** Queues a mail in the transaction of what it tells of. Mails run on the machine's time, like their delivery. */
export async function sendAccountMail(
  { clock, randomness, composeMail }: MailingDeps,
  stores: Stores,
  account: Pick<Account, 'mail'>,
  message: AccountMessage,
): Promise<void> {
  await stores.outbox.addMail(
    randomness.uuid(),
    { to: account.mail, ...composeMail(message) },
    clock.machineNow(),
  );
}

/** As `sendAccountMail`, for mails that anybody can cause: says nothing and sends nothing above the hourly limit. */
export async function sendRequestedMail(
  deps: MailingDeps,
  stores: Stores,
  account: Account,
  compose: () => Promise<AccountMessage>,
): Promise<void> {
  const since = minutesAfter(deps.clock.machineNow(), -60);
  const sent = await stores.accountEvents.countSince(account.id, 'mail-requested', since);
  if (sent >= requestedMailsPerHourMax) return;
  await record(deps, stores, { kind: 'mail-requested', accountId: account.id });
  await sendAccountMail(deps, stores, account, await compose());
}

/** Makes a one-time link's token; only its hash is kept. */
export async function issueToken(
  { clock, randomness }: Pick<AccountDeps, 'clock' | 'randomness'>,
  stores: Stores,
  link: { readonly accountId: string; readonly purpose: TokenPurpose; readonly hours: number },
): Promise<string> {
  const { token, hash } = newToken(randomness);
  const expiresAt = minutesAfter(clock.machineNow(), link.hours * 60);
  await stores.accounts.addToken({
    tokenHash: hash,
    accountId: link.accountId,
    purpose: link.purpose,
    expiresAt,
  });
  return token;
}

export function actorFor({ id, roles }: Pick<Account, 'id' | 'roles'>): Actor {
  return { accountId: id, roles };
}
