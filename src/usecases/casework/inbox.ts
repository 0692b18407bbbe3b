import type { Actor } from '#dossier/actor';
import { type Nearness, nearness } from '#law/article-05-review';
import { type CalendarDay, addDays, dayInChina } from '#law/calendar-day';
import type { WorkingCalendar } from '#law/working-calendar';
import { workingDaysLeft } from '#law/working-days';
import type { Deps, Stores } from '../ports.js';
import type { CaseKind, CaseStatus, CaseSummary, InboxFilter } from '../ports/casework.js';

export const inboxPageSize = 20;

/** Cases that wait for the authority; with the others the clock stands still or has ended. */
export const waitingStatuses = [
  'under-review',
  'decision-prepared',
  'change-under-examination',
  'change-prepared',
] as const satisfies InboxFilter['statuses'];

/** 事项, in the order in which they are offered. */
export const caseKinds = [
  'filing',
  'change',
  'host-change',
  'cancellation-planned',
] as const satisfies readonly CaseKind[];

/** Somebody a case can be given to. */
export type Reviewer = { readonly id: string; readonly displayName: string };

/** How near the statutory date is. */
export type Urgency = {
  readonly nearness: Nearness;
  /** Working days after today up to the due day; negative when overdue. */
  readonly workingDaysLeft: number;
};

export type InboxRow = {
  readonly summary: CaseSummary;
  readonly reviewerName?: string;
  /** Absent while the authority's clock does not run: it awaits a correction, or the case is closed. */
  readonly urgency?: Urgency;
};

/** Waiting cases by what they need; each count is a filter of the inbox. */
export type InboxCounts = {
  readonly waiting: number;
  readonly overdue: number;
  /** Due today or within the next working days that count as near; overdue ones not included. */
  readonly near: number;
  readonly mine: number;
  readonly unassigned: number;
  /** Waiting for a second person. */
  readonly prepared: number;
  readonly changesPrepared: number;
  readonly changes: number;
  readonly hostChanges: number;
  /** Not work, but something that will happen. */
  readonly cancellationsPlanned: number;
};

export type Inbox = {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  /** The page shown, from 1: never beyond the last one. */
  readonly page: number;
  readonly pageCount: number;
  readonly counts: InboxCounts;
  readonly reviewers: readonly Reviewer[];
};

export type InboxQuery = {
  readonly actor: Actor;
  readonly filter: InboxFilter;
  /** From 1; too large a number shows the last page. */
  readonly page: number;
};

/** 收件箱 — the cases of the authority by due date. The route lets only staff in. */
export async function readInbox(
  deps: Pick<Deps, 'persistence' | 'clock' | 'legal'>,
  { actor, filter, page }: InboxQuery,
): Promise<Inbox> {
  const { read } = deps.persistence;
  const { calendar } = deps.legal;
  const today = dayInChina(deps.clock.now());
  const asked = await read.casework.inbox(filter, page, inboxPageSize);
  const pageCount = Math.max(1, Math.ceil(asked.total / inboxPageSize));
  const beyond = page > pageCount;
  const { rows } = beyond ? await read.casework.inbox(filter, pageCount, inboxPageSize) : asked;
  const names = await read.accounts.namesOf(rows.flatMap((row) => row.reviewerId ?? []));
  return {
    rows: rows.map((summary) => inboxRow(summary, names, { today, calendar })),
    total: asked.total,
    page: beyond ? pageCount : page,
    pageCount,
    counts: await countWaiting(read, actor, { today, calendar }),
    reviewers: await reviewersOf(read),
  };
}

/** Everybody a case can be given to, by name. */
export async function reviewersOf(stores: Pick<Stores, 'accounts'>): Promise<readonly Reviewer[]> {
  const accounts = await stores.accounts.withRole('reviewer');
  return accounts.map(({ id, displayName }) => ({ id, displayName }));
}

type Today = { readonly today: CalendarDay; readonly calendar: WorkingCalendar };

export function urgencyOf(dueOn: CalendarDay, { today, calendar }: Today): Urgency {
  return {
    nearness: nearness({ dueOn }, today, calendar),
    workingDaysLeft: workingDaysLeft(calendar, today, dueOn),
  };
}

function inboxRow(summary: CaseSummary, names: ReadonlyMap<string, string>, today: Today): InboxRow {
  const name = summary.reviewerId === undefined ? undefined : names.get(summary.reviewerId);
  const waits = waitingStatuses.some((status) => status === summary.status);
  return {
    summary,
    ...(name === undefined ? {} : { reviewerName: name }),
    ...(waits ? { urgency: urgencyOf(summary.dueOn, today) } : {}),
  };
}

/** The last day that still counts as near, so that a filter by date can find what the colour shows. */
export function lastNearDay({ today, calendar }: Today): CalendarDay {
  let last = today;
  // Ends after a few working days; holiday blocks are short.
  for (let next = today; nearness({ dueOn: next }, today, calendar) !== 'ample'; next = addDays(next, 1))
    last = next;
  return last;
}

const filedStatuses: readonly CaseStatus[] = ['filed', 'change-under-examination', 'change-prepared'];

async function countWaiting(stores: Stores, actor: Actor, today: Today): Promise<InboxCounts> {
  const count = async (more: Partial<InboxFilter>) =>
    (await stores.casework.inbox({ statuses: waitingStatuses, ...more }, 1, 1)).total;
  const overdue = await count({ dueBy: addDays(today.today, -1) });
  return {
    waiting: await count({}),
    overdue,
    near: (await count({ dueBy: lastNearDay(today) })) - overdue,
    mine: await count({ reviewer: actor.accountId }),
    unassigned: await count({ reviewer: 'nobody' }),
    prepared: await count({ statuses: ['decision-prepared'] }),
    changesPrepared: await count({ statuses: ['change-prepared'] }),
    changes: await count({ kind: 'change' }),
    hostChanges: await count({ kind: 'host-change' }),
    cancellationsPlanned: await count({ kind: 'cancellation-planned', statuses: filedStatuses }),
  };
}
