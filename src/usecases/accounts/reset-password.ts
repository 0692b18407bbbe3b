import type { Stores } from '../ports.js';
import type { Account, AccountToken } from '../ports/accounts.js';
import {
  type MailingDeps,
  issueToken,
  record,
  resetPasswordHours,
  sendAccountMail,
  sendRequestedMail,
} from './account-deps.js';
import { endApiTokens } from './end-api-tokens.js';
import { passwordText } from './check-password.js';
import { normalMail } from './mail-address.js';
import { hashToken } from './one-time-token.js';
import { type PasswordProblem, checkNewPassword } from './password-rule.js';
import { withoutFailures } from './sign-in-policy.js';

/** 找回口令 — sends a link to an account's address; an unknown address gets nothing and nobody is told. */
export async function requestPasswordReset(
  deps: MailingDeps,
  typed: { readonly mail: string },
): Promise<void> {
  const mail = normalMail(typed.mail);
  if (mail === undefined) return;
  await deps.persistence.transact(async (stores) => {
    const found = await stores.accounts.byMail(mail);
    const account = found === undefined ? undefined : await stores.accounts.lockById(found.id);
    if (account === undefined || account.disabledAt !== undefined) return;
    await sendRequestedMail(deps, stores, account, async () => {
      const link = { accountId: account.id, purpose: 'reset-password', hours: resetPasswordHours } as const;
      return {
        kind: 'reset-password',
        token: await issueToken(deps, stores, link),
        hours: resetPasswordHours,
      };
    });
  });
}

export type ResetPasswordAnswer =
  | { readonly kind: 'changed' }
  | { readonly kind: 'link-over' }
  | { readonly kind: 'invalid'; readonly problem: PasswordProblem };

/**
 * 设置新口令 — by a link from a mail, which also proves the address. Ends every session and every other link of the
 * account and lifts a pause.
 */
export async function resetPassword(
  deps: MailingDeps,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<ResetPasswordAnswer> {
  const tokenHash = hashToken(token);
  const { accounts } = deps.persistence.read;
  const stored = await accounts.token(tokenHash, 'reset-password');
  const account = stored === undefined ? undefined : await accounts.byId(stored.accountId);
  if (account === undefined) return { kind: 'link-over' };
  const problem = checkNewPassword(password, account.mail);
  if (problem !== undefined) return { kind: 'invalid', problem };
  const passwordHash = await deps.passwords.hash(passwordText(password));
  return deps.persistence.transact(async (stores) => {
    // Locked before the link is spent, in the order every other act takes.
    const locked = await stores.accounts.lockById(account.id);
    const spent = await stores.accounts.spendToken(tokenHash, 'reset-password');
    if (locked === undefined || locked.disabledAt !== undefined || !isInTime(deps, spent)) {
      return { kind: 'link-over' };
    }
    const mailVerifiedAt = locked.mailVerifiedAt ?? deps.clock.machineNow();
    await replacePassword(deps, stores, { ...locked, passwordHash, mailVerifiedAt });
    return { kind: 'changed' };
  });
}

function isInTime({ clock }: Pick<MailingDeps, 'clock'>, spent: AccountToken | undefined): boolean {
  return spent !== undefined && spent.expiresAt > clock.machineNow();
}

/** Stores the new hash, ends whatever the old password opened, and tells the holder. */
export async function replacePassword(deps: MailingDeps, stores: Stores, account: Account): Promise<void> {
  await stores.accounts.update(withoutFailures(account));
  await stores.accounts.endSessionsOf(account.id);
  await stores.accounts.removeTokensOf(account.id);
  await endApiTokens(deps, stores, account);
  await record(deps, stores, { kind: 'password-changed', accountId: account.id });
  await sendAccountMail(deps, stores, account, { kind: 'password-changed' });
}
