import { reportDeadline } from '#law/article-09-reports';
import { dayInChina } from '#law/calendar-day';
import type { LodgeReport } from './commands.js';
import { type ReportContext, type ReportDecision, accepts, record, refuses } from './decision.js';

/** 收到举报. The period runs from the day the report reached the authority, whoever wrote it down. */
export function lodgeReport(command: LodgeReport, context: ReportContext): ReportDecision {
  const { by, channel, receivedAt, platform, grounds, reporter, reachable } = command;
  const { contentHash, attachmentIds, restricted } = command;
  if (grounds.length === 0) return refuses('ground-missing');
  if (receivedAt > context.now) return refuses('received-in-future');
  const { calendar, periods } = context;
  const recorded = record(by, context);
  const { by: _by, ...byRule } = recorded;
  return accepts(
    {
      ...recorded,
      type: 'ReportLodged',
      channel,
      receivedAt,
      platform,
      grounds: [...new Set(grounds)],
      reporter,
      reachable,
      contentHash,
      attachmentIds,
      restricted,
      acceptance: reportDeadline(calendar, periods, 'acceptance', dayInChina(receivedAt)),
    },
    ...command.conflicts.map(
      ({ accountId, source }) =>
        ({ ...byRule, type: 'ConflictDeclared', accountId, source, reason: '' }) as const,
    ),
  );
}
