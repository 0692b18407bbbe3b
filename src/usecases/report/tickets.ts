import { createHash } from 'node:crypto';
import type { Deps, Stores } from '../ports.js';
import type { TicketUse } from '../ports/report-intake.js';
import {
  type RecentUse,
  type Ticket,
  budgetOf,
  gapSeconds,
  isWorked,
  judgeTicket,
  secondsAfter,
  secondsUntil,
  ticketHours,
  waitSecondsMax,
  workBits,
} from './flood-policy.js';

export type TicketDeps = Pick<Deps, 'clock' | 'randomness' | 'reports'>;

/** What the form sent back. */
export type Presented = {
  readonly ticket: string;
  /** A number found by the browser; empty or absent without scripts. */
  readonly work?: string | undefined;
};

/**
 * Work a browser may do instead of waiting: find a number so that SHA-256 of `text:number` begins with `bits` zero
 * bits, and send it with this ticket.
 */
export type Challenge = { readonly ticket: string; readonly text: string; readonly bits: number };

export type Admission =
  | { readonly kind: 'admitted'; readonly ticketId: string }
  | {
      readonly kind: 'wait';
      readonly why: 'too-fast' | 'busy';
      readonly seconds: number;
      /** To be sent back after the wait, with what was typed. */
      readonly ticket: string;
      readonly challenge?: Challenge;
    }
  /** The page was open too long or sent twice; the new ticket is good at once. */
  | { readonly kind: 'expired'; readonly ticket: string };

export type NotAdmitted = Exclude<Admission, { kind: 'admitted' }>;

/** A fresh ticket for a form; `report` forms cannot be sent before a person could have filled them in. */
export function issueTicket(
  deps: TicketDeps,
  stores: Pick<Stores, 'reports'>,
  use: TicketUse,
  more: TicketTerms = {},
): string {
  return stores.reports.sealToken(newTicket(deps, use, more), 'ticket');
}

type TicketTerms = Partial<Pick<Ticket, 'notBefore' | 'placed'>>;

function newTicket({ clock, randomness, reports }: TicketDeps, use: TicketUse, more: TicketTerms): Ticket {
  const now = clock.machineNow();
  const fillSeconds = use === 'report' ? reports.flood.fillSecondsMin : 0;
  return {
    id: randomness.uuid(),
    use,
    issuedAt: now,
    notBefore: more.notBefore ?? secondsAfter(now, fillSeconds),
    expiresAt: secondsAfter(now, ticketHours * 3_600),
    placed: more.placed ?? false,
  };
}

/** Judges what a form sent. Nothing is spent yet: what was typed may still turn out to have mistakes. */
export async function admit(
  deps: TicketDeps,
  stores: Pick<Stores, 'reports'>,
  use: TicketUse,
  presented: Presented,
): Promise<Admission> {
  const now = deps.clock.machineNow();
  const ticket = stores.reports.openToken(presented.ticket, 'ticket') as Ticket | undefined;
  const hasWorked = ticket !== undefined && hasSolved(ticket, presented.work);
  const recent = await recentUse(deps, stores, use);
  const verdict = judgeTicket({ ticket, use, recent, hasWorked, now }, deps.reports.flood);
  switch (verdict.kind) {
    case 'pass':
      if (ticket === undefined) throw new Error('a ticket that was not there passed');
      return { kind: 'admitted', ticketId: ticket.id };
    case 'expired':
      return { kind: 'expired', ticket: issueTicket(deps, stores, use, { notBefore: now }) };
    case 'too-fast': {
      const { seconds } = verdict;
      return { kind: 'wait', why: 'too-fast', seconds, ticket: presented.ticket };
    }
    case 'busy':
      return queueUp(deps, stores, use);
    default:
      return verdict satisfies never;
  }
}

/** Spends a ticket in the transaction of what it was for; false when it was spent before. */
export async function spendTicket(
  { clock }: Pick<Deps, 'clock'>,
  stores: Pick<Stores, 'reports'>,
  use: TicketUse,
  ticketId: string,
): Promise<boolean> {
  return stores.reports.spendTicket(ticketId, use, clock.machineNow());
}

/** How much of a use happened lately. */
export async function recentUse(
  { clock, reports }: Pick<Deps, 'clock' | 'reports'>,
  stores: Pick<Stores, 'reports'>,
  use: TicketUse,
): Promise<RecentUse> {
  const now = clock.machineNow();
  const { windowSeconds } = budgetOf(use, reports.flood);
  const inWindow = await stores.reports.spentSince(use, secondsAfter(now, -windowSeconds));
  const inDay = await stores.reports.spentSince(use, secondsAfter(now, -86_400));
  return { inWindow: inWindow.count, inDay: inDay.count };
}

/** The next free place; when the queue is full, the answer to come back without one. */
export async function queueUp(
  deps: TicketDeps,
  stores: Pick<Stores, 'reports'>,
  use: TicketUse,
): Promise<NotAdmitted> {
  const now = deps.clock.machineNow();
  const gap = gapSeconds(use, deps.reports.flood);
  const place = await stores.reports.takePlace(use, now, gap, waitSecondsMax);
  const notBefore = place ?? secondsAfter(now, waitSecondsMax);
  const ticket = issueTicket(deps, stores, use, { notBefore, placed: place !== undefined });
  const workable = newTicket(deps, use, { notBefore: now });
  return {
    ...({ kind: 'wait', why: 'busy', seconds: secondsUntil(now, notBefore), ticket } as const),
    challenge: { ticket: stores.reports.sealToken(workable, 'ticket'), text: workable.id, bits: workBits },
  };
}

function hasSolved(ticket: Ticket, work: string | undefined): boolean {
  if (work === undefined || work === '' || work.length > 32) return false;
  return isWorked(createHash('sha256').update(`${ticket.id}:${work}`).digest(), workBits);
}
