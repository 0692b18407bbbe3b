import { type MailingDeps } from './account-deps.js';
import { passwordMatches, passwordText } from './check-password.js';
import { type PasswordProblem, checkNewPassword } from './password-rule.js';
import { replacePassword } from './reset-password.js';
import { countFailure, openSession } from './sign-in.js';
import { judgeAdmission } from './sign-in-policy.js';

export type ChangePasswordAnswer =
  /** Every session ended; this browser goes on with the new one. */
  | { readonly kind: 'changed'; readonly token: string }
  /** Wrong, or too many wrong ones: it is counted as at the door, or a stolen session could try at leisure. */
  | { readonly kind: 'current-wrong' }
  | { readonly kind: 'invalid'; readonly problem: PasswordProblem | 'password-same' };

/** 修改口令 — with the present password. Ends every other session. */
export async function changePassword(
  deps: MailingDeps,
  input: { readonly accountId: string; readonly current: string; readonly next: string },
): Promise<ChangePasswordAnswer> {
  const found = await deps.persistence.read.accounts.byId(input.accountId);
  const problem = checkNewPassword(input.next, found?.mail ?? '');
  if (problem !== undefined) return { kind: 'invalid', problem };
  if (passwordText(input.next) === passwordText(input.current)) {
    return { kind: 'invalid', problem: 'password-same' };
  }
  const matches = await passwordMatches(deps, found, input.current);
  const passwordHash = await deps.passwords.hash(passwordText(input.next));
  return deps.persistence.transact(async (stores): Promise<ChangePasswordAnswer> => {
    const account = await stores.accounts.lockById(input.accountId);
    if (account === undefined) return { kind: 'current-wrong' };
    const isCurrent = matches && account.passwordHash === found?.passwordHash;
    const admission = judgeAdmission(account, isCurrent, deps.clock.machineNow());
    if (admission === 'wrong-password') await countFailure(deps, stores, account);
    if (admission !== 'admitted') return { kind: 'current-wrong' };
    await replacePassword(deps, stores, { ...account, passwordHash });
    return { kind: 'changed', token: await openSession(deps, stores, account.id) };
  });
}
