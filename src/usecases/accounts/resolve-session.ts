import type { Actor, Role } from '#dossier/actor';
import type { Deps } from '../ports.js';
import { actorFor } from './account-deps.js';
import { hashToken } from './one-time-token.js';
import { isSessionOver, isTouchDue } from './sign-in-policy.js';

export type ResolvedSession = {
  readonly actor: Actor;
  readonly viewer: {
    readonly accountId: string;
    readonly displayName: string;
    readonly roles: readonly Role[];
  };
  readonly sessionHash: string;
};

/**
 * Who a browser's token stands for, with the roles of this moment. Undefined when the session is unknown, idle for
 * too long or past its end, or the account was disabled. An ended session stays until the hourly removal.
 */
export async function resolveSession(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  token: string,
): Promise<ResolvedSession | undefined> {
  const sessionHash = hashToken(token);
  const { accounts } = persistence.read;
  const session = await accounts.session(sessionHash);
  if (session === undefined) return undefined;
  const account = await accounts.byId(session.accountId);
  if (account === undefined || account.disabledAt !== undefined) return undefined;
  const now = clock.machineNow();
  if (isSessionOver(session, account.roles, now)) return undefined;
  if (isTouchDue(session, now)) await accounts.touchSession(sessionHash, now);
  const { id, displayName, roles } = account;
  return { actor: actorFor(account), viewer: { accountId: id, displayName, roles }, sessionHash };
}
