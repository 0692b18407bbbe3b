import type { TokenPurpose } from '../ports/accounts.js';
import { type AccountDeps, type MailingDeps, record } from './account-deps.js';
import { passwordMatches } from './check-password.js';
import { hashToken } from './one-time-token.js';
import { type SignedIn, admit, countFailure } from './sign-in.js';
import { judgeAdmission } from './sign-in-policy.js';

/** Whether a link from a mail still works; asked before the page is shown, without spending it. */
export async function isLinkGood(
  { persistence, clock }: Pick<AccountDeps, 'persistence' | 'clock'>,
  { token, purpose }: { readonly token: string; readonly purpose: TokenPurpose },
): Promise<boolean> {
  const stored = await persistence.read.accounts.token(hashToken(token), purpose);
  return stored !== undefined && stored.expiresAt > clock.machineNow();
}

export type VerifyMailAnswer =
  | SignedIn
  /** Unknown, used, replaced by a newer one, or older than its hours. */
  | { readonly kind: 'link-over' }
  | { readonly kind: 'refused' };

/**
 * 验证邮箱 — the link shows that the mail is read, the password that its reader is who registered. Spends the link
 * and signs in; a wrong password counts and leaves the link as it was.
 */
export async function verifyMail(
  deps: MailingDeps,
  input: { readonly token: string; readonly password: string; readonly previousSession?: string | undefined },
): Promise<VerifyMailAnswer> {
  const tokenHash = hashToken(input.token);
  const { accounts } = deps.persistence.read;
  const stored = await accounts.token(tokenHash, 'verify-mail');
  if (stored === undefined || stored.expiresAt <= deps.clock.machineNow()) return { kind: 'link-over' };
  const found = await accounts.byId(stored.accountId);
  const matches = await passwordMatches(deps, found, input.password);
  return deps.persistence.transact(async (stores): Promise<VerifyMailAnswer> => {
    const account = await stores.accounts.lockById(stored.accountId);
    if (account === undefined) return { kind: 'link-over' };
    const now = deps.clock.machineNow();
    const admission = judgeAdmission(account, matches && account.passwordHash === found?.passwordHash, now);
    switch (admission) {
      case 'admitted':
      case 'mail-unverified': {
        const spent = await stores.accounts.spendToken(tokenHash, 'verify-mail');
        if (spent === undefined) return { kind: 'link-over' };
        await record(deps, stores, { kind: 'mail-verified', accountId: account.id });
        return admit(
          deps,
          stores,
          { ...account, mailVerifiedAt: account.mailVerifiedAt ?? now },
          input.previousSession,
        );
      }
      case 'wrong-password':
        await countFailure(deps, stores, account);
        return { kind: 'refused' };
      case 'paused':
      case 'disabled':
        return { kind: 'refused' };
      default:
        return admission satisfies never;
    }
  });
}
