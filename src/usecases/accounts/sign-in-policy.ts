import type { Role } from '#dossier/actor';
import { type Instant, instantOf } from '#law/calendar-day';
import type { Account, Session } from '../ports/accounts.js';

/** GB/T 22239-2019 §8.1.4.1 (身份鉴别) asks for a limit; the figures are what assessors expect of level 3. */
export const failedAttemptsMax = 5;
export const pauseMinutes = 15;
export const staffIdleMinutes = 30;
export const operatorIdleMinutes = 120;
export const sessionHoursMax = 12;

const minuteMilliseconds = 60_000;
const touchSeconds = 60;

export function minutesAfter(at: Instant, minutes: number): Instant {
  return instantOf(Date.parse(at) + minutes * minuteMilliseconds);
}

export function isStaff(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== 'operator');
}

/** How the door stands, asked with the account's row locked. */
export type Admission = 'admitted' | 'wrong-password' | 'paused' | 'disabled' | 'mail-unverified';

/** A paused or disabled account is told apart from a wrong password in the record only, never to the visitor. */
export function judgeAdmission(account: Account, matches: boolean, now: Instant): Admission {
  if (account.disabledAt !== undefined) return 'disabled';
  if (account.lockedUntil !== undefined && account.lockedUntil > now) return 'paused';
  if (!matches) return 'wrong-password';
  return account.mailVerifiedAt === undefined ? 'mail-unverified' : 'admitted';
}

/** One more failure; the fifth in a row pauses sign-in. Failures during a pause do not prolong it. */
export function withFailure(account: Account, now: Instant): Account {
  const { lockedUntil: _over, ...open } = account;
  const failedAttempts = account.failedAttempts + 1;
  if (failedAttempts < failedAttemptsMax) return { ...open, failedAttempts };
  return { ...open, failedAttempts: 0, lockedUntil: minutesAfter(now, pauseMinutes) };
}

export function withoutFailures(account: Account): Account {
  const { lockedUntil: _over, ...open } = account;
  return { ...open, failedAttempts: 0 };
}

/** Absolute end, whatever the person does. */
export function sessionEnd(createdAt: Instant): Instant {
  return minutesAfter(createdAt, sessionHoursMax * 60);
}

export function isSessionOver(session: Session, roles: readonly Role[], now: Instant): boolean {
  const idleMinutes = isStaff(roles) ? staffIdleMinutes : operatorIdleMinutes;
  return now >= session.expiresAt || now >= minutesAfter(session.lastSeenAt, idleMinutes);
}

/** Once a minute is enough to measure idleness in minutes, and spares a write with every click. */
export function isTouchDue(session: Session, now: Instant): boolean {
  return Date.parse(now) - Date.parse(session.lastSeenAt) >= touchSeconds * 1_000;
}
