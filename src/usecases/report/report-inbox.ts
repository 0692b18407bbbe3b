import type { Actor } from '#dossier/actor';
import { type CalendarDay, dayInChina } from '#law/calendar-day';
import { type Urgency, type Reviewer, lastNearDay, urgencyOf } from '../casework/inbox.js';
import { type Outcome, fail, forbidden, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { ReportCounts, ReportFilter, ReportSummary } from '../ports/report-list.js';

export const reportPageSize = 20;

export type ReportInboxQuery = {
  readonly actor: Actor;
  readonly filter: Omit<ReportFilter, 'viewer'>;
  /** From 1; beyond the last one the last is shown. */
  readonly page: number;
};

export type ReportRow = {
  readonly summary: ReportSummary;
  readonly handlerName?: string;
  /** Absent when no date is to be met. */
  readonly urgency?: Urgency;
};

export type ReportInbox = {
  readonly rows: readonly ReportRow[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** `dueBy` counts what is overdue or near. */
  readonly counts: ReportCounts & { readonly dueByDay: CalendarDay };
  readonly handlers: readonly Reviewer[];
};

/** 举报事项 — the reports this person may see, by the date to be met. */
export async function readReportInbox(
  deps: Pick<Deps, 'persistence' | 'clock' | 'legal'>,
  { actor, filter, page }: ReportInboxQuery,
): Promise<Outcome<ReportInbox>> {
  const isStaff = actor.roles.some(
    (role) => role === 'reviewer' || role === 'supervisor' || role === 'auditor',
  );
  if (!isStaff) return fail(forbidden);
  const { read } = deps.persistence;
  const today = { today: dayInChina(deps.clock.now()), calendar: deps.legal.calendar };
  const seen = { ...filter, viewer: actor.accountId };
  const asked = await read.reports.list(seen, page, reportPageSize);
  const pageCount = Math.max(1, Math.ceil(asked.total / reportPageSize));
  const shown = Math.min(page, pageCount);
  const { rows } = shown === page ? asked : await read.reports.list(seen, shown, reportPageSize);
  const names = await read.accounts.namesOf(rows.flatMap((row) => row.handlerId ?? []));
  const dueByDay = lastNearDay(today);
  return succeed({
    rows: rows.map((summary): ReportRow => {
      const name = summary.handlerId === undefined ? undefined : names.get(summary.handlerId);
      return {
        summary,
        ...(name === undefined ? {} : { handlerName: name }),
        ...(summary.due === undefined ? {} : { urgency: urgencyOf(summary.due.dueOn, today) }),
      };
    }),
    total: asked.total,
    page: shown,
    pageCount,
    counts: { ...(await read.reports.counts(actor.accountId, dueByDay)), dueByDay },
    handlers: await handlersOf(read),
  });
}

/** Everybody a report can be given to, by name. */
export async function handlersOf(stores: Pick<Stores, 'accounts'>): Promise<readonly Reviewer[]> {
  const reviewers = await stores.accounts.withRole('reviewer');
  const supervisors = await stores.accounts.withRole('supervisor');
  const all = new Map([...reviewers, ...supervisors].map(({ id, displayName }) => [id, displayName]));
  return [...all].map(([id, displayName]) => ({ id, displayName }));
}
