import type { Actor } from '#dossier/actor';
import { dayInChina } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { ApiScope } from '../ports/api-tokens.js';
import { isApiToken } from './api-token-form.js';
import { hashToken } from './one-time-token.js';
import { isStaff } from './sign-in-policy.js';

export type ResolvedApiToken = {
  readonly actor: Actor;
  readonly tokenId: string;
  readonly scopes: readonly ApiScope[];
};

/**
 * Whom a program's token stands for. Undefined for one that is malformed, unknown, over or revoked, and for an account
 * that is disabled or belongs to staff. The look-up goes by the hash of 200 random bits, so the time it takes tells
 * nothing that could be tried step by step.
 */
export async function resolveApiToken(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  token: string,
): Promise<ResolvedApiToken | undefined> {
  if (!isApiToken(token)) return undefined;
  const { apiTokens, accounts } = persistence.read;
  const found = await apiTokens.byHash(hashToken(token));
  const now = clock.machineNow();
  if (found === undefined || found.revokedAt !== undefined || found.expiresAt <= now) return undefined;
  const account = await accounts.byId(found.accountId);
  if (account === undefined || account.disabledAt !== undefined || isStaff(account.roles)) return undefined;
  const today = dayInChina(now);
  if (found.lastUsedOn !== today) await apiTokens.markUsed(found.id, today);
  return {
    actor: { accountId: account.id, roles: account.roles },
    tokenId: found.id,
    scopes: found.scopes,
  };
}
