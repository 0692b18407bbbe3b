import type { Actor, Role } from '#dossier/actor';
import { type Outcome, fail, forbidden, succeed } from '../outcome.js';
import type { Account } from '../ports/accounts.js';
import {
  type AccountDeps,
  type MailingDeps,
  issueToken,
  record,
  sendAccountMail,
  welcomeStaffHours,
} from './account-deps.js';
import { normalMail } from './mail-address.js';
import { type RolesProblem, checkStaffRoles } from './staff-roles.js';

export type NewStaff = {
  readonly mail: string;
  /** 姓名, as colleagues see it beside every act. */
  readonly name: string;
  readonly roles: readonly Role[];
};

export type NewStaffProblem =
  | 'mail-empty'
  | 'mail-form'
  | 'mail-taken'
  | 'name-empty'
  | 'name-long'
  | RolesProblem;

export type CreateStaffAnswer =
  | { readonly kind: 'created'; readonly accountId: string }
  | { readonly kind: 'invalid'; readonly problems: readonly NewStaffProblem[] };

export const staffNameCharactersMax = 60;

/** An account nobody can sign in to until its holder has set a password by a mailed link. */
export async function createStaffAccount(
  deps: MailingDeps,
  { actor, staff }: { readonly actor: Actor; readonly staff: NewStaff },
): Promise<Outcome<CreateStaffAnswer>> {
  if (!actor.roles.includes('administrator')) return fail(forbidden);
  const problems = checkNewStaff(staff);
  if (problems.length > 0) return succeed({ kind: 'invalid', problems });
  const account = await newStaffAccount(deps, staff);
  return deps.persistence.transact(async (stores) => {
    if (!(await stores.accounts.add(account))) return succeed({ kind: 'invalid', problems: ['mail-taken'] });
    const { id: accountId, roles } = account;
    await record(deps, stores, { kind: 'staff-created', accountId, actorId: actor.accountId, roles });
    const token = await issueToken(deps, stores, {
      accountId,
      purpose: 'reset-password',
      hours: welcomeStaffHours,
    });
    await sendAccountMail(deps, stores, account, { kind: 'welcome-staff', token, hours: welcomeStaffHours });
    return succeed({ kind: 'created', accountId });
  });
}

export type FirstAdministratorAnswer =
  /** The token of a one-time link by which the first password is set. */
  | { readonly kind: 'created'; readonly token: string }
  | { readonly kind: 'invalid'; readonly problems: readonly NewStaffProblem[] };

/**
 * An administrator made on the command line of the server, where there is nobody to ask for leave. An account made
 * before and not yet given a password gets a new link, so that a lost one is no dead end.
 */
export async function createAdministrator(
  deps: AccountDeps,
  { mail, name }: Pick<NewStaff, 'mail' | 'name'>,
): Promise<FirstAdministratorAnswer> {
  const staff: NewStaff = { mail, name, roles: ['administrator'] };
  const problems = checkNewStaff(staff);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const account = await newStaffAccount(deps, staff);
  return deps.persistence.transact(async (stores) => {
    const link = { purpose: 'reset-password', hours: welcomeStaffHours } as const;
    if (await stores.accounts.add(account)) {
      await record(deps, stores, { kind: 'staff-created', accountId: account.id, roles: account.roles });
      return {
        kind: 'created',
        token: await issueToken(deps, stores, { ...link, accountId: account.id }),
      };
    }
    const existing = await stores.accounts.byMail(account.mail);
    const isWaiting = existing?.mailVerifiedAt === undefined && existing?.roles.includes('administrator');
    if (existing === undefined || isWaiting !== true) return { kind: 'invalid', problems: ['mail-taken'] };
    await stores.accounts.removeTokensOf(existing.id);
    return { kind: 'created', token: await issueToken(deps, stores, { ...link, accountId: existing.id }) };
  });
}

function checkNewStaff({ mail, name, roles }: NewStaff): readonly NewStaffProblem[] {
  const problems: NewStaffProblem[] = [];
  if (mail.trim() === '') problems.push('mail-empty');
  else if (normalMail(mail) === undefined) problems.push('mail-form');
  if (name.trim() === '') problems.push('name-empty');
  else if (Array.from(name.trim()).length > staffNameCharactersMax) problems.push('name-long');
  const rolesProblem = checkStaffRoles(roles);
  if (rolesProblem !== undefined) problems.push(rolesProblem);
  return problems;
}

async function newStaffAccount(
  { passwords, randomness, clock }: Pick<AccountDeps, 'passwords' | 'randomness' | 'clock'>,
  { mail, name, roles }: NewStaff,
): Promise<Account> {
  // The hash of a password nobody has ever seen: no default password, and sign-in takes as long as for others.
  const unknown = Buffer.from(randomness.bytes(32)).toString('base64url');
  return {
    id: randomness.uuid(),
    mail: normalMail(mail) ?? mail,
    displayName: name.trim(),
    roles,
    passwordHash: await passwords.hash(unknown),
    failedAttempts: 0,
    createdAt: clock.machineNow(),
  };
}
