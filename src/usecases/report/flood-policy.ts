import { type Instant, instantOf } from '#law/calendar-day';
import type { TicketUse } from '../ports/report-intake.js';
import type { FloodLimits } from './report-settings.js';

/**
 * Keeps a flood out at human scale without knowing anybody: no address is looked at or kept, no third party asked, no
 * picture puzzle set. A form carries a ticket that is good once and not before a person could have filled it in. Above
 * an hourly figure for all together, people are told how many seconds to wait and keep their place; a browser with
 * scripts may work instead. Pure; `tickets.ts` stores.
 */

/** What a ticket says. It is sealed: only the portal can have written it. */
export type Ticket = {
  readonly id: string;
  readonly use: TicketUse;
  readonly issuedAt: Instant;
  readonly notBefore: Instant;
  readonly expiresAt: Instant;
  /** The holder waited for a place of their own, so the budget is not asked again. */
  readonly placed: boolean;
};

export const ticketHours = 12;
/** The longest anybody is asked to wait; beyond it the answer is to come back later. */
export const waitSecondsMax = 1_800;
/** Leading zero bits a browser has to find: a second or so of work. */
export const workBits = 16;
/** With work done the budget is this many times as large; it is still one. */
const workedBudgetFactor = 3;

/** How much happened lately, by everybody together. */
export type RecentUse = { readonly inWindow: number; readonly inDay: number };

export type FloodVerdict =
  | { readonly kind: 'pass' }
  /** Not readable, not for this use, or too old. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'too-fast'; readonly seconds: number }
  | { readonly kind: 'busy' };

export type Judged = {
  readonly ticket: Ticket | undefined;
  readonly use: TicketUse;
  readonly recent: RecentUse;
  readonly hasWorked: boolean;
  readonly now: Instant;
};

export function judgeTicket(
  { ticket, use, recent, hasWorked, now }: Judged,
  limits: FloodLimits,
): FloodVerdict {
  if (ticket === undefined || ticket.use !== use || ticket.expiresAt <= now) return { kind: 'expired' };
  if (ticket.notBefore > now) return { kind: 'too-fast', seconds: secondsUntil(now, ticket.notBefore) };
  if (ticket.placed) return { kind: 'pass' };
  const factor = hasWorked ? workedBudgetFactor : 1;
  const isBusy = recent.inWindow >= budgetOf(use, limits).count * factor;
  const isDayFull = use === 'report' && recent.inDay >= limits.reportsPerDay * factor;
  return isBusy || isDayFull ? { kind: 'busy' } : { kind: 'pass' };
}

/** How many of a use pass in how many seconds. */
export function budgetOf(
  use: TicketUse,
  limits: FloodLimits,
): { readonly count: number; readonly windowSeconds: number } {
  switch (use) {
    case 'report':
      return { count: limits.reportsPerHour, windowSeconds: 3_600 };
    case 'message':
      return { count: limits.messagesPerHour, windowSeconds: 3_600 };
    case 'code':
      return { count: limits.wrongCodesPerTenMinutes, windowSeconds: 600 };
    default:
      return use satisfies never;
  }
}

/** The distance between two places in the queue. */
export function gapSeconds(use: TicketUse, limits: FloodLimits): number {
  const { count, windowSeconds } = budgetOf(use, limits);
  return Math.max(1, Math.ceil(windowSeconds / count));
}

export function secondsUntil(now: Instant, then: Instant): number {
  return Math.max(1, Math.ceil((Date.parse(then) - Date.parse(now)) / 1_000));
}

export function secondsAfter(at: Instant, seconds: number): Instant {
  return instantOf(Date.parse(at) + seconds * 1_000);
}

/** Whether a hash begins with enough zero bits. */
export function isWorked(hash: Uint8Array, bits: number): boolean {
  let zeros = 0;
  for (const byte of hash) {
    if (byte !== 0) return zeros + Math.clz32(byte) - 24 >= bits;
    zeros += 8;
  }
  return zeros >= bits;
}
