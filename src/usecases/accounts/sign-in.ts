import type { Stores } from '../ports.js';
import type { Account } from '../ports/accounts.js';
import { type AccountDeps, type MailingDeps, record, sendAccountMail } from './account-deps.js';
import { passwordMatches } from './check-password.js';
import { normalMail } from './mail-address.js';
import { newToken } from './one-time-token.js';
import {
  judgeAdmission,
  minutesAfter,
  pauseMinutes,
  sessionEnd,
  withFailure,
  withoutFailures,
} from './sign-in-policy.js';

export type SignedIn = {
  readonly kind: 'signed-in';
  /** For the cookie; only its hash is stored. */
  readonly token: string;
  readonly account: Account;
};

/**
 * `refused` says no more: unknown address, wrong password, paused and disabled look the same. Whoever knows the
 * password is told that the address still has to be verified.
 */
export type SignInAnswer = SignedIn | { readonly kind: 'refused' } | { readonly kind: 'mail-unverified' };

export type SignIn = {
  readonly mail: string;
  readonly password: string;
  /** The session of this browser before, which ends: a planted cookie must not become a signed-in one. */
  readonly previousSession?: string | undefined;
};

/** 登录 — checks the password outside, counts and decides under the account's row lock. */
export async function signIn(
  deps: MailingDeps,
  { mail, password, previousSession }: SignIn,
): Promise<SignInAnswer> {
  const address = normalMail(mail);
  const found = address === undefined ? undefined : await deps.persistence.read.accounts.byMail(address);
  const matches = await passwordMatches(deps, found, password);
  return deps.persistence.transact(async (stores) => {
    const account = found === undefined ? undefined : await stores.accounts.lockById(found.id);
    if (account === undefined) {
      await record(deps, stores, { kind: 'sign-in-failed', mail: address ?? mail });
      return { kind: 'refused' };
    }
    // A password changed between check and lock was not the one checked.
    const isCurrent = matches && account.passwordHash === found?.passwordHash;
    const now = deps.clock.machineNow();
    const admission = judgeAdmission(account, isCurrent, now);
    switch (admission) {
      case 'admitted':
        return admit(deps, stores, account, previousSession);
      case 'mail-unverified':
        return { kind: 'mail-unverified' };
      case 'wrong-password':
        await countFailure(deps, stores, account);
        return { kind: 'refused' };
      case 'paused':
      case 'disabled':
        await record(deps, stores, { kind: 'sign-in-failed', accountId: account.id });
        return { kind: 'refused' };
      default:
        return admission satisfies never;
    }
  });
}

/** Opens a session for an account whose row is locked. */
export async function admit(
  deps: AccountDeps,
  stores: Stores,
  account: Account,
  previousSession: string | undefined,
): Promise<SignedIn> {
  if (previousSession !== undefined) await stores.accounts.endSession(previousSession);
  const admitted = withoutFailures(account);
  await stores.accounts.update(admitted);
  await record(deps, stores, { kind: 'signed-in', accountId: account.id });
  return { kind: 'signed-in', token: await openSession(deps, stores, account.id), account: admitted };
}

export async function openSession(
  { clock, randomness }: Pick<AccountDeps, 'clock' | 'randomness'>,
  stores: Stores,
  accountId: string,
): Promise<string> {
  const { token, hash } = newToken(randomness);
  const createdAt = clock.machineNow();
  await stores.accounts.addSession({
    tokenHash: hash,
    accountId,
    createdAt,
    lastSeenAt: createdAt,
    expiresAt: sessionEnd(createdAt),
  });
  return token;
}

/** Counts a wrong password for an account whose row is locked; the fifth is told to its holder. */
export async function countFailure(deps: MailingDeps, stores: Stores, account: Account): Promise<void> {
  const now = deps.clock.machineNow();
  const counted = withFailure(account, now);
  await stores.accounts.update(counted);
  await record(deps, stores, { kind: 'sign-in-failed', accountId: account.id });
  if (counted.lockedUntil === undefined) return;
  // Whoever keeps trying can pause an account again and again: the holder hears of it once a day.
  const since = minutesAfter(now, -24 * 60);
  const told = await stores.accountEvents.countSince(account.id, 'sign-in-paused', since);
  await record(deps, stores, { kind: 'sign-in-paused', accountId: account.id });
  if (told > 0) return;
  await sendAccountMail(deps, stores, account, { kind: 'sign-in-paused', minutes: pauseMinutes });
}
