import { replayReport } from '#report/evolve';
import { isClosed, openDeadline } from '#report/state';
import type { ReportSummary } from '../ports/report-list.js';
import type { StoredReportEvent } from '../ports/reports.js';

/** The line of the staff list that these events make; undefined for none. */
export function projectReport(
  reportId: string,
  events: readonly StoredReportEvent[],
): ReportSummary | undefined {
  const state = replayReport(events.map((stored) => stored.event));
  const last = events.at(-1);
  if (state.status === 'new' || last === undefined) return undefined;
  const { channel, platform, grounds, reporter, restricted, receivedAt, handlerId } = state;
  const due = openDeadline(state);
  return {
    reportId,
    version: last.version,
    status: state.status,
    closed: isClosed(state),
    channel,
    platform,
    grounds,
    reporter,
    restricted,
    receivedAt,
    ...(handlerId === undefined ? {} : { handlerId }),
    ...(due === undefined
      ? {}
      : {
          due: { kind: due.kind, dueOn: due.deadline.dueOn, provisional: due.deadline.provisional },
        }),
    ...('conclusion' in state ? { outcome: state.conclusion.outcome } : {}),
    ...(state.status === 'merged' ? { mergedInto: state.into } : {}),
    awaitsReply: awaitsReply(events),
    identityRequested: state.identityRequests.some((request) => request.answer.kind === 'open'),
    excluded: state.conflicts.map((conflict) => conflict.accountId),
    updatedAt: last.event.at,
  };
}

/** The last word is a reporter's. */
function awaitsReply(events: readonly StoredReportEvent[]): boolean {
  const last = events.findLast(
    ({ event }) => event.type === 'MessageExchanged' || event.type === 'ReporterTold',
  );
  return last?.event.type === 'MessageExchanged' && last.event.from === 'reporter';
}
