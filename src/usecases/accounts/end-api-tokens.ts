import type { Stores } from '../ports.js';
import type { Account } from '../ports/accounts.js';
import { type AccountDeps, record } from './account-deps.js';

/** Whatever opened the account before opens it no more: called where a password changes or an account is disabled. */
export async function endApiTokens(
  deps: Pick<AccountDeps, 'clock' | 'randomness'>,
  stores: Stores,
  { id }: Pick<Account, 'id'>,
): Promise<void> {
  const ended = await stores.apiTokens.revokeAllOf(id, deps.clock.machineNow());
  if (ended > 0) await record(deps, stores, { kind: 'api-token-revoked', accountId: id });
}
