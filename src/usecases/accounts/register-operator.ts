import type { Stores } from '../ports.js';
import type { Account } from '../ports/accounts.js';
import { type MailingDeps, issueToken, record, sendRequestedMail, verifyMailHours } from './account-deps.js';
import { passwordText } from './check-password.js';
import { normalMail } from './mail-address.js';
import { type PasswordProblem, checkNewPassword } from './password-rule.js';

export type RegistrationProblem = 'mail-empty' | 'mail-form' | PasswordProblem;

/** `mail-sent` whether or not the address has an account; which mail it is, only its reader learns. */
export type RegistrationAnswer =
  | { readonly kind: 'mail-sent'; readonly mail: string }
  | { readonly kind: 'invalid'; readonly problems: readonly RegistrationProblem[] };

/** 注册 — an account for an operator, of no use until its mail address is verified. */
export async function registerOperator(
  deps: MailingDeps,
  typed: { readonly mail: string; readonly password: string },
): Promise<RegistrationAnswer> {
  const mail = normalMail(typed.mail);
  const weakness = checkNewPassword(typed.password, mail ?? typed.mail);
  if (mail === undefined || weakness !== undefined) {
    const mailProblem = typed.mail.trim() === '' ? 'mail-empty' : 'mail-form';
    const problems = [
      ...(mail === undefined ? ([mailProblem] as const) : []),
      ...(weakness === undefined ? [] : [weakness]),
    ];
    return { kind: 'invalid', problems };
  }
  const passwordHash = await deps.passwords.hash(passwordText(typed.password));
  const account: Account = {
    id: deps.randomness.uuid(),
    mail,
    displayName: mail,
    roles: ['operator'],
    passwordHash,
    failedAttempts: 0,
    createdAt: deps.clock.machineNow(),
  };
  await deps.persistence.transact(async (stores) => {
    if (await stores.accounts.add(account)) {
      await record(deps, stores, { kind: 'registered', accountId: account.id });
      await sendVerification(deps, stores, account);
    } else {
      await registerAgain(deps, stores, account);
    }
  });
  return { kind: 'mail-sent', mail };
}

/**
 * The address has an account. A verified one stays as it is and its holder is told. Of an unverified one the newest
 * password and the newest link count; the link asks for that password, so that nobody can have a stranger verify
 * an account whose password the stranger does not know.
 */
async function registerAgain(deps: MailingDeps, stores: Stores, attempt: Account): Promise<void> {
  const found = await stores.accounts.byMail(attempt.mail);
  const account = found === undefined ? undefined : await stores.accounts.lockById(found.id);
  if (account === undefined || account.disabledAt !== undefined) return;
  if (account.mailVerifiedAt !== undefined) {
    await sendRequestedMail(deps, stores, account, () => Promise.resolve({ kind: 'already-registered' }));
    return;
  }
  await stores.accounts.update({ ...account, passwordHash: attempt.passwordHash });
  await sendVerification(deps, stores, account);
}

/** A new link; links sent before stop working. */
async function sendVerification(deps: MailingDeps, stores: Stores, account: Account): Promise<void> {
  await sendRequestedMail(deps, stores, account, async () => {
    await stores.accounts.removeTokensOf(account.id);
    const link = { accountId: account.id, purpose: 'verify-mail', hours: verifyMailHours } as const;
    return { kind: 'verify-mail', token: await issueToken(deps, stores, link), hours: verifyMailHours };
  });
}

/** 重新发送验证邮件 — answers nothing: an unknown or already verified address gets no mail and nobody is told. */
export async function resendVerification(deps: MailingDeps, typed: { readonly mail: string }): Promise<void> {
  const mail = normalMail(typed.mail);
  if (mail === undefined) return;
  await deps.persistence.transact(async (stores) => {
    const found = await stores.accounts.byMail(mail);
    const account = found === undefined ? undefined : await stores.accounts.lockById(found.id);
    if (account === undefined || account.disabledAt !== undefined || account.mailVerifiedAt !== undefined)
      return;
    await sendVerification(deps, stores, account);
  });
}
