import type { Actor } from '#dossier/actor';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { type ApiToken, apiScopes } from '../ports/api-tokens.js';
import { transactOutcome } from '../transact-outcome.js';
import { type MailingDeps, record, sendAccountMail } from './account-deps.js';
import { newApiToken } from './api-token-form.js';
import { passwordMatches } from './check-password.js';
import { hashToken } from './one-time-token.js';
import { countFailure } from './sign-in.js';
import { isStaff, judgeAdmission, minutesAfter } from './sign-in-policy.js';

/** Tokens in force an account can hold: one for each program, and room to replace each. */
export const apiTokensMax = 10;
export const apiTokenNameCharactersMax = 60;
export const apiTokenDays = [30, 90, 180, 365] as const;
export const apiTokenDaysDefault = 90;
/** How long a token that was shown waits to be confirmed as kept. */
export const pendingMinutes = 15;
/** Tokens shown to their holder, those that are over included. */
const listedMax = 40;

export type NewApiToken = {
  readonly name: string;
  readonly scopes: readonly string[];
  /** One of `apiTokenDays`, as typed. */
  readonly days: string;
  readonly password: string;
};

export type ApiTokenProblem =
  | 'name-empty'
  | 'name-long'
  | 'scopes-empty'
  | 'days-choice'
  | 'password-wrong'
  | 'too-many';

export type ShownApiToken =
  | { readonly kind: 'shown'; readonly token: string; readonly pending: string }
  | { readonly kind: 'invalid'; readonly problems: readonly ApiTokenProblem[] };

/**
 * Makes a token and shows it, and stores nothing: it is in force once its holder says that it is kept
 * (`confirmApiToken`). The password is asked again, and a wrong one is counted as at the door.
 */
export async function offerApiToken(
  deps: MailingDeps,
  { actor, typed }: { readonly actor: Actor; readonly typed: NewApiToken },
): Promise<Outcome<ShownApiToken>> {
  if (!mayHoldTokens(actor)) return fail(forbidden);
  const { accounts, apiTokens } = deps.persistence.read;
  const now = deps.clock.machineNow();
  const problems = [
    ...check(typed),
    ...((await apiTokens.countLive(actor.accountId, now)) >= apiTokensMax ? (['too-many'] as const) : []),
  ];
  if (problems.length > 0) return succeed({ kind: 'invalid', problems });
  const found = await accounts.byId(actor.accountId);
  const matches = await passwordMatches(deps, found, typed.password);
  const admitted = await deps.persistence.transact(async (stores) => {
    const account = await stores.accounts.lockById(actor.accountId);
    if (account === undefined || isStaff(account.roles)) return false;
    const isCurrent = matches && account.passwordHash === found?.passwordHash;
    const admission = judgeAdmission(account, isCurrent, now);
    if (admission === 'wrong-password') await countFailure(deps, stores, account);
    return admission === 'admitted';
  });
  if (!admitted || found === undefined) {
    return succeed({ kind: 'invalid', problems: ['password-wrong'] });
  }
  const token = newApiToken(deps.randomness);
  const pending = apiTokens.sealPending({
    accountId: actor.accountId,
    token,
    name: typed.name.trim(),
    scopes: apiScopes.filter((scope) => typed.scopes.includes(scope)),
    days: Number(typed.days),
    passwordMark: hashToken(found.passwordHash),
    until: minutesAfter(now, pendingMinutes),
  });
  return succeed({ kind: 'shown', token, pending });
}

function check({ name, scopes, days, password }: NewApiToken): readonly ApiTokenProblem[] {
  const problems: ApiTokenProblem[] = [];
  if (name.trim() === '') problems.push('name-empty');
  if (name.trim().length > apiTokenNameCharactersMax) problems.push('name-long');
  if (!apiScopes.some((scope) => scopes.includes(scope))) problems.push('scopes-empty');
  if (!apiTokenDays.some((each) => String(each) === days)) problems.push('days-choice');
  if (password === '') problems.push('password-wrong');
  return problems;
}

export type ConfirmedApiToken =
  | { readonly kind: 'kept'; readonly id: string }
  /** The page is too old, or the password changed meanwhile: make another one. */
  | { readonly kind: 'over' }
  | { readonly kind: 'too-many' };

/** The holder kept it: from here on it works. Pressed twice, it is one token. */
export async function confirmApiToken(
  deps: MailingDeps,
  { actor, pending: sealed }: { readonly actor: Actor; readonly pending: string },
): Promise<Outcome<ConfirmedApiToken>> {
  if (!mayHoldTokens(actor)) return fail(forbidden);
  const now = deps.clock.machineNow();
  const pending = deps.persistence.read.apiTokens.openPending(sealed);
  if (pending === undefined || pending.accountId !== actor.accountId) return succeed({ kind: 'over' });
  return transactOutcome(deps, async (stores): Promise<Outcome<ConfirmedApiToken>> => {
    const account = await stores.accounts.lockById(actor.accountId);
    if (account === undefined || isStaff(account.roles)) return fail(forbidden);
    const tokenHash = hashToken(pending.token);
    const before = await stores.apiTokens.byHash(tokenHash);
    if (before !== undefined) return succeed({ kind: 'kept', id: before.id });
    const isOver = pending.until < now || hashToken(account.passwordHash) !== pending.passwordMark;
    if (isOver) return succeed({ kind: 'over' });
    if ((await stores.apiTokens.countLive(account.id, now)) >= apiTokensMax) {
      return succeed({ kind: 'too-many' });
    }
    const { name, scopes, days } = pending;
    const id = deps.randomness.uuid();
    const expiresAt = minutesAfter(now, days * 24 * 60);
    await stores.apiTokens.add({
      id,
      accountId: account.id,
      name,
      scopes,
      tokenHash,
      createdAt: now,
      expiresAt,
    });
    await record(deps, stores, { kind: 'api-token-made', accountId: account.id });
    await sendAccountMail(deps, stores, account, { kind: 'api-token-made', name, scopes, expiresAt });
    return succeed({ kind: 'kept', id });
  });
}

/** The token waiting on a page, to show the page once more. Undefined once it is over. */
export function pendingToken(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  { actor, pending }: { readonly actor: Actor; readonly pending: string },
): string | undefined {
  const opened = persistence.read.apiTokens.openPending(pending);
  const isTheirs = opened?.accountId === actor.accountId && opened.until >= clock.machineNow();
  return isTheirs ? opened.token : undefined;
}

export type ListedApiToken = Omit<ApiToken, 'tokenHash'> & {
  readonly state: 'live' | 'expired' | 'revoked';
};

/** Those in force first, then the others, each newest first. */
export async function listApiTokens(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  { actor }: { readonly actor: Actor },
): Promise<Outcome<readonly ListedApiToken[]>> {
  if (!mayHoldTokens(actor)) return fail(forbidden);
  const now = clock.machineNow();
  const tokens = await persistence.read.apiTokens.ofAccount(actor.accountId, listedMax);
  const listed = tokens.map(({ tokenHash: _hash, ...token }): ListedApiToken => {
    const state = token.revokedAt !== undefined ? 'revoked' : token.expiresAt <= now ? 'expired' : 'live';
    return { ...token, state };
  });
  return succeed([
    ...listed.filter(({ state }) => state === 'live'),
    ...listed.filter(({ state }) => state !== 'live'),
  ]);
}

/** 撤销 — at once and for good. One that is over already is left as it is. */
export async function revokeApiToken(
  deps: MailingDeps,
  { actor, id }: { readonly actor: Actor; readonly id: string },
): Promise<Outcome<void>> {
  return transactOutcome(deps, async (stores): Promise<Outcome<void>> => {
    const account = await stores.accounts.lockById(actor.accountId);
    const own = await stores.apiTokens.ofAccount(actor.accountId, listedMax);
    const token = own.find((one) => one.id === id);
    if (account === undefined || token === undefined) return fail(notFound);
    if (!(await stores.apiTokens.revoke(account.id, id, deps.clock.machineNow()))) return succeed(undefined);
    await record(deps, stores, { kind: 'api-token-revoked', accountId: account.id });
    await sendAccountMail(deps, stores, account, { kind: 'api-token-revoked', name: token.name });
    return succeed(undefined);
  });
}

/** 备案主体 only: whoever works for the authority acts at the pages, one by one. */
function mayHoldTokens({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.includes('operator') && !isStaff(roles);
}
