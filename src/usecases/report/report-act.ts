import type { ReportCommand } from '#report/commands';
import { decideReport } from '#report/decide';
import type { ReportContext } from '#report/decision';
import type { ReportEvent } from '#report/events';
import { replayReport } from '#report/evolve';
import type { BegunReport } from '#report/state';
import { lodgeReportReceipt } from '../log/act-receipts.js';
import { type Outcome, conflict, fail, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { LoadedReport } from './load-report.js';
import { projectReport } from './project-report.js';
import { reportDeadlines } from './report-deadlines.js';
import { tellReportNews } from './report-news.js';

export type ReportActDeps = Pick<Deps, 'clock' | 'legal' | 'randomness'> & {
  readonly reports: Pick<Deps['reports'], 'periods'>;
};

export type ReportAct = {
  readonly loaded: LoadedReport;
  readonly command: ReportCommand;
  /** Makes a repeated request the same request. */
  readonly idempotencyKey?: string;
};

export type ReportDone = {
  readonly reportId: string;
  readonly version: number;
  readonly state: BegunReport;
  readonly events: readonly ReportEvent[];
};

/**
 * The one path of every act on a report, inside the caller's transaction: decide, append, project, keep its dates, tell
 * people. A conflict is answered, never retried: somebody acted while this person was reading.
 */
export async function actOnReport(
  deps: ReportActDeps,
  stores: Stores,
  { loaded, command, idempotencyKey }: ReportAct,
): Promise<Outcome<ReportDone>> {
  const { reportId } = loaded;
  const decision = decideReport(loaded.state, command, reportContext(deps));
  if (!decision.ok) return fail(decision.refusal);
  const before = loaded.events.at(-1)?.version ?? 0;
  const appended = await stores.reports.append(reportId, before, decision.events, idempotencyKey);
  if (!appended.ok) return fail(conflict);
  const added = decision.events.map((event, index) => ({ version: before + 1 + index, event }));
  const events = [...loaded.events, ...added];
  const summary = projectReport(reportId, events);
  if (summary !== undefined) await stores.reports.putSummary(summary);
  await stores.deadlines.keep('report', reportId, reportDeadlines(reportId, events));
  await lodgeReportReceipt(deps, stores, reportId, added);
  const state = replayReport(events.map((stored) => stored.event));
  if (state.status === 'new') throw new Error(`report ${reportId} is still new after an act`);
  await tellReportNews(deps, stores, { reportId, events, state }, added);
  return succeed({ reportId, version: appended.version, state, events: decision.events });
}

export function reportContext({
  clock,
  legal,
  reports,
}: Pick<ReportActDeps, 'clock' | 'legal' | 'reports'>): ReportContext {
  return { now: clock.now(), calendar: legal.calendar, periods: reports.periods };
}
