import { type Instant, instantOf } from '#law/calendar-day';
import type { ReportCommand } from './commands.js';
import { type ReportContext, type ReportDecision, accepts, isGiven, record, refuses } from './decision.js';
import type { BegunReport } from './state.js';

type IdentityCommand = Extract<
  ReportCommand,
  { type: 'RequestIdentity' | 'ReleaseIdentity' | 'DenyIdentity' | 'OpenIdentity' }
>;

/** How long a release holds. */
export const releaseHours = 24;

/**
 * 查看举报人身份: one person asks and says why, a second releases or denies, and only then the first may look, for a
 * day. Each look is an event, and the reporter sees it.
 */
export function identityCommand(
  state: BegunReport,
  command: IdentityCommand,
  context: ReportContext,
): ReportDecision {
  if (state.reporter === 'anonymous') return refuses('no-identity');
  const recorded = record(command.by, context);
  const { requestId } = command;
  if (command.type === 'RequestIdentity') {
    const reason = command.reason.trim();
    if (!isGiven(reason)) return refuses('reason-missing');
    return accepts({ ...recorded, type: 'IdentityRequested', requestId, reason });
  }
  const request = state.identityRequests.find((each) => each.requestId === requestId);
  if (request === undefined) return refuses('request-closed');
  if (command.type === 'OpenIdentity') {
    if (request.requestedBy !== recorded.by) return refuses('not-allowed');
    if (request.answer.kind !== 'released') return refuses('request-closed');
    if (request.answer.until <= context.now) return refuses('request-closed');
    return accepts({ ...recorded, type: 'IdentityOpened', requestId });
  }
  if (request.answer.kind !== 'open') return refuses('request-closed');
  const { requestedBy } = request;
  if (requestedBy === recorded.by) return refuses('same-person');
  if (command.type === 'ReleaseIdentity') {
    const until = hoursAfter(context.now, releaseHours);
    return accepts({ ...recorded, type: 'IdentityReleased', requestId, requestedBy, until });
  }
  const reason = command.reason.trim();
  if (!isGiven(reason)) return refuses('reason-missing');
  return accepts({ ...recorded, type: 'IdentityDenied', requestId, requestedBy, reason });
}

function hoursAfter(at: Instant, hours: number): Instant {
  return instantOf(Date.parse(at) + hours * 3_600_000);
}
