import type { AccountDeps } from './account-deps.js';
import { record } from './account-deps.js';

/** 退出 — ends this browser's session. A session that is already gone is fine. */
export async function signOut(
  deps: AccountDeps,
  { accountId, sessionHash }: { readonly accountId: string; readonly sessionHash: string },
): Promise<void> {
  await deps.persistence.transact(async (stores) => {
    await stores.accounts.endSession(sessionHash);
    await record(deps, stores, { kind: 'signed-out', accountId });
  });
}
