import type { Actor, Role } from '#dossier/actor';
import type { CalendarYear } from '#law/calendar/calendar-year';
import { measures } from '#law/citation';
import type { WorkingCalendar } from '#law/working-calendar';
import { tell } from '../messages/tell.js';
import { type Outcome, conflict, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { CalendarMove, CalendarNotice } from '../ports/calendar-notices.js';
import { transactOutcome } from '../transact-outcome.js';
import { type NoticeFault, noticeFaults } from './calendar-faults.js';
import { type LiveCalendar, approvedCalendar, calendarWith } from './live-calendar.js';
import { moveDeadlines, movesBy } from './move-deadlines.js';

export type CalendarDeps = Deps & {
  readonly liveCalendar: LiveCalendar;
  /** The years the program is shipped with. */
  readonly baseCalendar: WorkingCalendar;
};

/** Whoever loads a notice; a second one of `noticeApprovers` puts it into force. */
export const noticeProposers = ['supervisor', 'administrator'] as const satisfies readonly Role[];
export const noticeApprovers = ['supervisor'] as const satisfies readonly Role[];
/** Those who may look at notices and what they moved. */
export const noticeReaders = ['reviewer', 'supervisor', 'administrator', 'auditor'] as const;

export type Proposed =
  | { readonly kind: 'proposed'; readonly noticeId: string }
  | { readonly kind: 'faulty'; readonly faults: readonly NoticeFault[] };

/** 录入放假安排: nothing counts by it until a second person has approved it. */
export async function proposeNotice(
  deps: Pick<Deps, 'persistence' | 'clock' | 'randomness'>,
  { actor, content }: { readonly actor: Actor; readonly content: CalendarYear },
): Promise<Outcome<Proposed>> {
  if (!holdsAny(actor, noticeProposers)) return fail(forbidden);
  const faults = noticeFaults(content);
  if (faults.length > 0) return succeed({ kind: 'faulty', faults });
  const noticeId = deps.randomness.uuid();
  const proposedAt = deps.clock.now();
  await deps.persistence.transact(async (stores) => {
    await stores.calendarNotices.propose({ id: noticeId, content, proposedBy: actor.accountId, proposedAt });
    for (const { id: accountId } of await stores.accounts.withRole('supervisor')) {
      if (accountId === actor.accountId) continue;
      await tell(deps, stores, {
        to: { kind: 'account', accountId },
        notice: { kind: 'calendar-proposed', noticeId },
        once: `calendar-proposed/${noticeId}`,
      });
    }
  });
  return succeed({ kind: 'proposed', noticeId });
}

/** The open dates a notice would move if it were approved now. */
export async function previewNotice(
  { persistence, baseCalendar }: Pick<CalendarDeps, 'persistence' | 'baseCalendar'>,
  content: CalendarYear,
): Promise<readonly CalendarMove[]> {
  const approved = await persistence.read.calendarNotices.approved();
  return movesBy(persistence.read, calendarWith(baseCalendar, [...approved, { content }]));
}

/**
 * 核准放假安排, by a second person: in one transaction the year becomes part of the calendar, every open date is counted
 * again, what moved is kept for ever, and those concerned are told.
 */
export async function approveNotice(
  deps: CalendarDeps,
  { actor, noticeId }: { readonly actor: Actor; readonly noticeId: string },
): Promise<Outcome<{ readonly moved: number }>> {
  const outcome = await transactOutcome(deps, async (stores) => {
    await stores.calendarNotices.lockCalendar();
    const found = await openNotice(stores, noticeId);
    if (!found.ok) return found;
    if (!holdsAny(actor, noticeApprovers)) return fail(forbidden);
    const notice = found.value;
    if (notice.proposedBy === actor.accountId) {
      return fail({ kind: 'refusal', code: 'same-person', citation: measures(5, 1) });
    }
    return applyNotice(deps, stores, { notice, actor });
  });
  // Also after a refusal: somebody else may have approved it a moment ago.
  await deps.liveCalendar.refresh();
  return outcome;
}

async function applyNotice(
  deps: CalendarDeps,
  stores: Stores,
  { notice, actor }: { readonly notice: CalendarNotice; readonly actor: Actor },
): Promise<Outcome<{ readonly moved: number }>> {
  const applied = (await stores.calendarNotices.approved()).length + 1;
  const decision = {
    outcome: 'approved',
    decidedBy: actor.accountId,
    decidedAt: deps.clock.now(),
    applied,
  } as const;
  if (!(await stores.calendarNotices.decide(notice.id, decision))) return fail(conflict);
  const calendar = await approvedCalendar(stores, deps.baseCalendar);
  const concerned = responsibleFor(await movesBy(stores, calendar));
  const moves = await moveDeadlines(deps, stores, {
    calendar,
    notice: notice.content.notice.number,
    actor: { accountId: actor.accountId, roles: ['supervisor'] },
  });
  await stores.calendarNotices.addMoves(notice.id, moves);
  for (const accountId of concerned) {
    await tell(deps, stores, {
      to: { kind: 'account', accountId },
      notice: { kind: 'calendar-approved', noticeId: notice.id },
      once: `calendar-approved/${notice.id}`,
    });
  }
  return succeed({ moved: moves.length });
}

/** Whoever has to act by a date that moves. An operator hears of it from the dossier, with the date itself. */
function responsibleFor(moves: Awaited<ReturnType<typeof movesBy>>): readonly string[] {
  const ids = moves.flatMap(({ bearer, responsibleId }) =>
    responsibleId === undefined || bearer === 'operator' ? [] : [responsibleId],
  );
  return [...new Set(ids)];
}

/** 不予采用, with the reason; the proposer may take it back too. */
export async function dropNotice(
  deps: Deps,
  { actor, noticeId, reason }: { readonly actor: Actor; readonly noticeId: string; readonly reason: string },
): Promise<Outcome<undefined>> {
  return transactOutcome(deps, async (stores) => {
    const found = await openNotice(stores, noticeId);
    if (!found.ok) return found;
    const isOwn = found.value.proposedBy === actor.accountId;
    if (!isOwn && !holdsAny(actor, noticeApprovers)) return fail(forbidden);
    if (reason.trim() === '') {
      return fail({ kind: 'refusal', code: 'reason-missing', citation: measures(5, 1) });
    }
    const decidedAt = deps.clock.now();
    const decision = {
      outcome: 'dropped',
      decidedBy: actor.accountId,
      decidedAt,
      reason: reason.trim(),
    } as const;
    return (await stores.calendarNotices.decide(noticeId, decision)) ? succeed(undefined) : fail(conflict);
  });
}

async function openNotice(stores: Stores, noticeId: string): Promise<Outcome<CalendarNotice>> {
  const notice = await stores.calendarNotices.byId(noticeId);
  if (notice === undefined) return fail(notFound);
  return notice.decision === undefined ? succeed(notice) : fail(conflict);
}

/**
 * Dates that an act counted by the calendar of a moment ago, while a notice was being approved elsewhere. Run by the
 * watch; usually there are none. Answers how many moved.
 */
export async function catchUpWithNotices(deps: CalendarDeps): Promise<number> {
  await deps.liveCalendar.refresh();
  const last = (await deps.persistence.read.calendarNotices.approved()).at(-1);
  if (last?.decision === undefined) return 0;
  if ((await movesBy(deps.persistence.read, deps.liveCalendar.current())).length === 0) return 0;
  const { decidedBy: accountId } = last.decision;
  return deps.persistence.transact(async (stores) => {
    await stores.calendarNotices.lockCalendar();
    const moves = await moveDeadlines(deps, stores, {
      calendar: await approvedCalendar(stores, deps.baseCalendar),
      notice: last.content.notice.number,
      actor: { accountId, roles: ['supervisor'] },
    });
    await stores.calendarNotices.addMoves(last.id, moves);
    return moves.length;
  });
}

export function mayPropose(actor: Actor): boolean {
  return holdsAny(actor, noticeProposers);
}

/** Not their own: the database refuses that too. */
export function mayApprove(actor: Actor, notice: CalendarNotice): boolean {
  return holdsAny(actor, noticeApprovers) && notice.proposedBy !== actor.accountId;
}

function holdsAny(actor: Actor, allowed: readonly Role[]): boolean {
  return allowed.some((role) => actor.roles.includes(role));
}
