import { replayReport } from '#report/evolve';
import { type ReportState, newReport } from '#report/state';
import type { Stores } from '../ports.js';
import type { StoredReportEvent } from '../ports/reports.js';

/** A report as it stands in this transaction. */
export type LoadedReport = {
  readonly reportId: string;
  readonly events: readonly StoredReportEvent[];
  readonly state: ReportState;
};

export async function loadReport(
  { reports }: Pick<Stores, 'reports'>,
  reportId: string,
): Promise<LoadedReport> {
  const events = await reports.load(reportId);
  const state = events.length === 0 ? newReport : replayReport(events.map((stored) => stored.event));
  return { reportId, events, state };
}

/** Chains longer than this do not come about: a report that was merged cannot take in another. */
const chainMax = 20;

/** The report by which this one goes on: itself, or what it was merged into. */
export async function leadingReport(
  stores: Pick<Stores, 'reports'>,
  reportId: string,
): Promise<LoadedReport> {
  let loaded = await loadReport(stores, reportId);
  for (let step = 0; step < chainMax && loaded.state.status === 'merged'; step += 1) {
    loaded = await loadReport(stores, loaded.state.into);
  }
  return loaded;
}

/** The report and every one that goes on as part of it, each once; its own id first. */
export async function reportFamily(
  stores: Pick<Stores, 'reports'>,
  { reportId, state }: LoadedReport,
): Promise<readonly string[]> {
  const family = [reportId];
  const waiting = state.status === 'new' ? [] : [...state.duplicates];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (family.includes(next)) continue;
    family.push(next);
    const { state: joined } = await loadReport(stores, next);
    if (joined.status !== 'new') waiting.push(...joined.duplicates);
  }
  return family;
}
