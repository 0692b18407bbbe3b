/** People with accounts, made the way real ones are. */
import type { Actor, Role } from '#dossier/actor';
import { createAdministrator, createStaffAccount } from '#usecases/accounts/create-staff-account';
import { registerOperator } from '#usecases/accounts/register-operator';
import { resetPassword } from '#usecases/accounts/reset-password';
import { resolveSession } from '#usecases/accounts/resolve-session';
import { type SignedIn, signIn } from '#usecases/accounts/sign-in';
import { verifyMail } from '#usecases/accounts/verify-mail';
import type { AccountPortal } from './account-portal.js';

/** Everybody's. */
export const password = 'correct horse battery';

/** An operator who registered, opened the mail and verified. */
export async function operator(portal: AccountPortal): Promise<{ mail: string; session: SignedIn }> {
  const mail = portal.freshMail();
  await registerOperator(portal.deps, { mail, password });
  const session = await verifyMail(portal.deps, { token: await portal.linkTo(mail), password });
  if (session.kind !== 'signed-in') throw new Error(session.kind);
  // The next mail is newer than the one of the registration.
  portal.clock.advance(1_000);
  return { mail, session };
}

export async function signedIn(portal: AccountPortal, mail: string): Promise<SignedIn> {
  const answer = await signIn(portal.deps, { mail, password });
  if (answer.kind !== 'signed-in') throw new Error(answer.kind);
  return answer;
}

/** A first administrator, as the command line makes one. */
export async function administrator(portal: AccountPortal): Promise<Actor & { mail: string }> {
  const mail = portal.freshMail();
  const made = await createAdministrator(portal.deps, { mail, name: '管理员' });
  if (made.kind !== 'created') throw new Error(made.problems.join());
  await resetPassword(portal.deps, { token: made.token, password });
  const { account } = await signedIn(portal, mail);
  return { accountId: account.id, roles: account.roles, mail };
}

export async function staff(
  portal: AccountPortal,
  actor: Actor,
  roles: readonly Role[],
): Promise<{ mail: string; accountId: string }> {
  const mail = portal.freshMail();
  const made = await createStaffAccount(portal.deps, { actor, staff: { mail, name: '审核员', roles } });
  if (!made.ok || made.value.kind !== 'created') throw new Error('not created');
  await resetPassword(portal.deps, { token: await portal.linkTo(mail), password });
  return { mail, accountId: made.value.accountId };
}

export async function viewerOf(portal: AccountPortal, token: string) {
  return (await resolveSession(portal.deps, token))?.viewer;
}
