import type { Actor, Role } from '#dossier/actor';
import { type Outcome, conflict, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { Account } from '../ports/accounts.js';
import type { Page } from '../ports/casework.js';
import { transactOutcome } from '../transact-outcome.js';
import {
  type AccountDeps,
  type MailingDeps,
  issueToken,
  record,
  sendAccountMail,
  welcomeStaffHours,
} from './account-deps.js';
import { endApiTokens } from './end-api-tokens.js';
import { isStaff } from './sign-in-policy.js';
import { type RolesProblem, checkStaffRoles } from './staff-roles.js';

/** What administrators see of an account; never its hash. */
export type StaffAccount = Pick<
  Account,
  'id' | 'mail' | 'displayName' | 'roles' | 'disabledAt' | 'createdAt'
> & {
  /** False until the holder has set a password by the mailed link. */
  readonly hasPassword: boolean;
};

export const staffPageSize = 20;

function shown(account: Account): StaffAccount {
  const { id, mail, displayName, roles, disabledAt, createdAt, mailVerifiedAt } = account;
  const hasPassword = mailVerifiedAt !== undefined;
  return {
    id,
    mail,
    displayName,
    roles,
    createdAt,
    hasPassword,
    ...(disabledAt === undefined ? {} : { disabledAt }),
  };
}

export async function listStaff(
  { persistence }: Pick<Deps, 'persistence'>,
  { actor, page }: { readonly actor: Actor; readonly page: number },
): Promise<Outcome<Page<StaffAccount>>> {
  if (!actor.roles.includes('administrator')) return fail(forbidden);
  const { rows, total } = await persistence.read.accounts.staff(page, staffPageSize);
  return succeed({ rows: rows.map(shown), total });
}

export async function staffAccount(
  { persistence }: Pick<Deps, 'persistence'>,
  { actor, accountId }: { readonly actor: Actor; readonly accountId: string },
): Promise<Outcome<StaffAccount>> {
  if (!actor.roles.includes('administrator')) return fail(forbidden);
  const account = await persistence.read.accounts.byId(accountId);
  return account === undefined || !isStaff(account.roles) ? fail(notFound) : succeed(shown(account));
}

type Target = { readonly actor: Actor; readonly accountId: string };

/**
 * Reads the account to change under lock. Nobody changes their own: so somebody stays who can administer, and two
 * administrators who disable each other at the same moment are served one after the other.
 */
async function lockTarget(stores: Stores, { actor, accountId }: Target): Promise<Outcome<Account>> {
  if (actor.accountId === accountId) return fail(forbidden);
  const locked = new Map<string, Account | undefined>();
  // In one order for everybody, or two transactions would wait for each other.
  for (const id of [actor.accountId, accountId].sort()) locked.set(id, await stores.accounts.lockById(id));
  const administrator = locked.get(actor.accountId);
  const isActive = administrator?.disabledAt === undefined && administrator?.roles.includes('administrator');
  if (isActive !== true) return fail(forbidden);
  const account = locked.get(accountId);
  return account === undefined || !isStaff(account.roles) ? fail(notFound) : succeed(account);
}

export type ChangeRolesAnswer =
  | { readonly kind: 'changed' }
  | { readonly kind: 'invalid'; readonly problem: RolesProblem };

/** Changes what a person may do; whoever is signed in with the old roles has to sign in again. */
export async function changeRoles(
  deps: AccountDeps,
  { roles, ...target }: Target & { readonly roles: readonly Role[] },
): Promise<Outcome<ChangeRolesAnswer>> {
  const problem = checkStaffRoles(roles);
  if (problem !== undefined) return succeed({ kind: 'invalid', problem });
  return transactOutcome(deps, async (stores): Promise<Outcome<ChangeRolesAnswer>> => {
    const account = await lockTarget(stores, target);
    if (!account.ok) return account;
    await stores.accounts.update({ ...account.value, roles });
    await stores.accounts.endSessionsOf(target.accountId);
    await record(deps, stores, {
      kind: 'roles-changed',
      accountId: target.accountId,
      actorId: target.actor.accountId,
      roles,
    });
    return succeed({ kind: 'changed' });
  });
}

/** 停用 — ends the sessions and links of the account at once. Its acts stay under its name. */
export async function disableAccount(deps: AccountDeps, target: Target): Promise<Outcome<void>> {
  return transactOutcome(deps, async (stores): Promise<Outcome<void>> => {
    const account = await lockTarget(stores, target);
    if (!account.ok) return account;
    if (account.value.disabledAt !== undefined) return fail(conflict);
    await stores.accounts.update({ ...account.value, disabledAt: deps.clock.machineNow() });
    await stores.accounts.endSessionsOf(target.accountId);
    await stores.accounts.removeTokensOf(target.accountId);
    await endApiTokens(deps, stores, { id: target.accountId });
    await record(deps, stores, {
      kind: 'disabled',
      accountId: target.accountId,
      actorId: target.actor.accountId,
    });
    return succeed(undefined);
  });
}

/** 恢复 — with the password of before. */
export async function enableAccount(deps: AccountDeps, target: Target): Promise<Outcome<void>> {
  return transactOutcome(deps, async (stores): Promise<Outcome<void>> => {
    const account = await lockTarget(stores, target);
    if (!account.ok) return account;
    const { disabledAt, ...enabled } = account.value;
    if (disabledAt === undefined) return fail(conflict);
    await stores.accounts.update(enabled);
    await record(deps, stores, {
      kind: 'enabled',
      accountId: target.accountId,
      actorId: target.actor.accountId,
    });
    return succeed(undefined);
  });
}

/** Sends a new link to set a password; links sent before stop working. */
export async function sendPasswordLink(deps: MailingDeps, target: Target): Promise<Outcome<void>> {
  return transactOutcome(deps, async (stores): Promise<Outcome<void>> => {
    const account = await lockTarget(stores, target);
    if (!account.ok) return account;
    if (account.value.disabledAt !== undefined) return fail(conflict);
    await stores.accounts.removeTokensOf(target.accountId);
    const token = await issueToken(deps, stores, {
      accountId: target.accountId,
      purpose: 'reset-password',
      hours: welcomeStaffHours,
    });
    await sendAccountMail(deps, stores, account.value, {
      kind: 'welcome-staff',
      token,
      hours: welcomeStaffHours,
    });
    return succeed(undefined);
  });
}
