import type { Stores } from '../ports.js';
import { loadReport } from './load-report.js';
import { projectReport } from './project-report.js';
import { reportDeadlines } from './report-deadlines.js';

/** Writes the line and the dates of a report again from its events; once more when somebody acted meanwhile. */
export async function rebuildReport(stores: Stores, reportId: string): Promise<void> {
  for (let written = -1; ;) {
    const { events } = await loadReport(stores, reportId);
    if (events.length === written) return;
    const summary = projectReport(reportId, events);
    if (summary !== undefined) await stores.reports.putSummary(summary);
    await stores.deadlines.keep('report', reportId, reportDeadlines(reportId, events));
    written = events.length;
  }
}
