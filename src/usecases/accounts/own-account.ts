import type { Actor, Role } from '#dossier/actor';
import type { AccountEvent } from '../ports/account-events.js';
import type { Session } from '../ports/accounts.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import { type AccountDeps, record } from './account-deps.js';
import { openSession } from './sign-in.js';
import { isSessionOver } from './sign-in-policy.js';

/** What a person sees of their own account. */
export type OwnAccount = {
  readonly mail: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** Newest first, without those that are over. */
  readonly sessions: readonly (Pick<Session, 'createdAt' | 'lastSeenAt'> & { readonly isThis: boolean })[];
  readonly recent: readonly Omit<AccountEvent, 'mail'>[];
};

const recentMax = 10;

export async function ownAccount(
  { persistence, clock }: Pick<AccountDeps, 'persistence' | 'clock'>,
  { actor, sessionHash }: { readonly actor: Actor; readonly sessionHash: string | undefined },
): Promise<Outcome<OwnAccount>> {
  const { accounts, accountEvents } = persistence.read;
  const account = await accounts.byId(actor.accountId);
  if (account === undefined) return fail(notFound);
  const now = clock.machineNow();
  const sessions = await accounts.sessionsOf(account.id);
  const kinds = [
    'signed-in',
    'sign-in-failed',
    'sign-in-paused',
    'password-changed',
    'roles-changed',
    'api-token-made',
    'api-token-revoked',
  ] as const;
  return succeed({
    mail: account.mail,
    displayName: account.displayName,
    roles: account.roles,
    sessions: sessions
      .filter((session) => !isSessionOver(session, account.roles, now))
      .map(({ tokenHash, createdAt, lastSeenAt }) => ({
        createdAt,
        lastSeenAt,
        isThis: tokenHash === sessionHash,
      })),
    recent: await accountEvents.recentOf(account.id, kinds, recentMax),
  });
}

/** Ends every session of the account and opens a new one for this browser; answers its token. */
export async function endOtherSessions(
  deps: AccountDeps,
  { accountId }: { readonly accountId: string },
): Promise<string> {
  return deps.persistence.transact(async (stores) => {
    await stores.accounts.endSessionsOf(accountId);
    await record(deps, stores, { kind: 'signed-out', accountId });
    return openSession(deps, stores, accountId);
  });
}
