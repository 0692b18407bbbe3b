import type { Actor } from '#dossier/actor';
import { defaultReportPeriods } from '#law/article-09-reports';
import type { EffectDeps } from '../acted.js';
import type { Stores } from '../ports.js';
import type { CalendarMove } from '../ports/calendar-notices.js';
import { loadReport } from './load-report.js';
import { actOnReport } from './report-act.js';
import { reportDeadlines } from './report-deadlines.js';

/** How often somebody may act on a report between our reading and our writing before we give up. */
const attemptsMax = 5;

/** Counts the open date of a report again by the calendar in `deps`; an event, so that the next act keeps it. */
export async function moveReportDate(
  deps: EffectDeps,
  stores: Stores,
  { reportId, notice, actor }: { readonly reportId: string; readonly notice: string; readonly actor: Actor },
): Promise<readonly CalendarMove[]> {
  // The date is counted again by the rule it was given by: the periods of today do not enter.
  const counting = { ...deps, reports: { periods: defaultReportPeriods } };
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const loaded = await loadReport(stores, reportId);
    const open = reportDeadlines(reportId, loaded.events).find((each) => each.state === 'open');
    const command = { type: 'MoveDeadlines', by: { kind: 'staff', actor }, notice } as const;
    const outcome = await actOnReport(counting, stores, { loaded, command });
    if (outcome.ok) {
      return outcome.value.events.flatMap((event): readonly CalendarMove[] => {
        if (event.type !== 'DeadlinesMoved' || open === undefined) return [];
        return event.moves.map(({ from, to }) => ({
          subject: 'report',
          subjectId: reportId,
          key: open.key,
          from,
          to,
        }));
      });
    }
    // Decided meanwhile, or nothing to move after all.
    if (outcome.failure.kind !== 'conflict') return [];
  }
  throw new Error(`report ${reportId} was acted on ${attemptsMax} times while its date was counted again`);
}
