import { reportDeadline } from '#law/article-09-reports';
import { dayInChina } from '#law/calendar-day';
import { deadlineOf } from '#law/working-days';
import type { ReportCommand } from './commands.js';
import { type ReportContext, type ReportDecision, accepts, isGiven, record, refuses } from './decision.js';
import type { ConflictDeclared, ConflictSource, Recorded } from './events.js';
import { type BegunReport, conflictOf, openDeadline } from './state.js';

type Handling = Extract<
  ReportCommand,
  {
    type:
      | 'AssignReport'
      | 'IdentifyPlatform'
      | 'DeclareConflict'
      | 'LiftConflict'
      | 'AcceptReport'
      | 'RefuseReport'
      | 'PassOnReport'
      | 'MergeReport'
      | 'JoinDuplicate'
      | 'RestrictReport'
      | 'AddNote'
      | 'SendMessage'
      | 'ReceiveMessage'
      | 'MoveDeadlines';
  }
>;

/** From receipt to acceptance, and what goes on beside it. */
export function decideHandling(
  state: BegunReport,
  command: Handling,
  context: ReportContext,
): ReportDecision {
  const recorded = record(command.by, context);
  switch (command.type) {
    case 'AssignReport':
      if (conflictOf(state, command.handlerId) !== undefined) return refuses('handler-unfit');
      return accepts({ ...recorded, type: 'ReportAssigned', handlerId: command.handlerId });
    case 'IdentifyPlatform': {
      const { platform, grounds, conflicts } = command;
      if (grounds.length === 0) return refuses('ground-missing');
      return accepts(
        { ...recorded, type: 'PlatformIdentified', platform, grounds: [...new Set(grounds)] },
        ...conflictEvents(state, conflicts, record({ kind: 'system' }, context)),
      );
    }
    case 'DeclareConflict':
    case 'LiftConflict':
      return decideConflict(state, command, context);
    case 'AcceptReport': {
      const { calendar, periods, now } = context;
      const verification = reportDeadline(calendar, periods, 'verification', dayInChina(now));
      return accepts({ ...recorded, type: 'ReportAccepted', acceptance: state.acceptance, verification });
    }
    case 'RefuseReport': {
      const reason = command.reason.trim();
      if (!isGiven(reason)) return refuses('reason-missing');
      return accepts({ ...recorded, type: 'ReportNotAccepted', reason, acceptance: state.acceptance });
    }
    case 'PassOnReport': {
      const { to } = command;
      const [authority, reason] = [to === 'other' ? command.authority.trim() : '', command.reason.trim()];
      if (to === 'other' && authority === '') return refuses('authority-missing');
      if (!isGiven(reason)) return refuses('reason-missing');
      return accepts({ ...recorded, type: 'ReportPassedOn', to, authority, reason });
    }
    case 'MergeReport':
      if (!isGiven(command.reason)) return refuses('reason-missing');
      if (state.duplicates.includes(command.into)) return refuses('merge-impossible');
      return accepts({
        ...recorded,
        type: 'ReportMerged',
        into: command.into,
        reason: command.reason.trim(),
      });
    case 'JoinDuplicate': {
      const { reportId, reachable, restricted, conflicts } = command;
      return accepts(
        { ...recorded, type: 'DuplicateJoined', reportId, reachable, restricted },
        ...conflictEvents(state, conflicts, recorded),
      );
    }
    case 'RestrictReport':
    case 'AddNote':
    case 'SendMessage':
    case 'ReceiveMessage':
    case 'MoveDeadlines':
      return decideBeside(state, command, context);
    default:
      return command satisfies never;
  }
}

type Beside = Extract<
  Handling,
  { type: 'RestrictReport' | 'AddNote' | 'SendMessage' | 'ReceiveMessage' | 'MoveDeadlines' }
>;

function decideBeside(state: BegunReport, command: Beside, context: ReportContext): ReportDecision {
  const recorded = record(command.by, context);
  switch (command.type) {
    case 'RestrictReport':
      if (!isGiven(command.reason)) return refuses('reason-missing');
      return accepts({ ...recorded, type: 'ReportRestricted', reason: command.reason.trim() });
    case 'AddNote':
      if (!isGiven(command.text)) return refuses('reason-missing');
      return accepts({ ...recorded, type: 'NoteAdded', text: command.text.trim() });
    case 'SendMessage': {
      const { thread, messageId, textHash } = command;
      const message = { thread, messageId, textHash, from: 'authority', attachmentIds: [] } as const;
      return accepts({ ...recorded, type: 'MessageExchanged', ...message });
    }
    case 'ReceiveMessage': {
      const { thread, messageId, textHash, attachmentIds } = command;
      const message = { thread, messageId, textHash, from: 'reporter', attachmentIds } as const;
      return accepts({ ...recorded, type: 'MessageExchanged', ...message });
    }
    case 'MoveDeadlines':
      return moveDeadlines(state, command, context);
    default:
      return command satisfies never;
  }
}

/** Those of them who did not keep out before. */
function conflictEvents(
  state: BegunReport,
  conflicts: readonly {
    readonly accountId: string;
    readonly source: ConflictSource;
    readonly reason?: string;
  }[],
  recorded: Recorded,
): readonly ConflictDeclared[] {
  return conflicts
    .filter(({ accountId }) => conflictOf(state, accountId) === undefined)
    .map(({ accountId, source, reason = '' }) => ({
      ...recorded,
      type: 'ConflictDeclared',
      accountId,
      source,
      reason,
    }));
}

function decideConflict(
  state: BegunReport,
  command: Extract<Handling, { type: 'DeclareConflict' | 'LiftConflict' }>,
  context: ReportContext,
): ReportDecision {
  const { accountId } = command;
  const [recorded, reason] = [record(command.by, context), command.reason.trim()];
  if (!isGiven(reason)) return refuses('reason-missing');
  const known = conflictOf(state, accountId) !== undefined;
  if (command.type === 'LiftConflict') {
    if (!known) return refuses('not-allowed');
    return accepts({ ...recorded, type: 'ConflictLifted', accountId, reason });
  }
  if (known) return refuses('not-allowed');
  const source = recorded.by === accountId ? 'self' : 'supervisor';
  return accepts({ ...recorded, type: 'ConflictDeclared', accountId, source, reason });
}

/** Counts the open date again from the same start by the calendar now in force; nothing when it stays. */
function moveDeadlines(
  state: BegunReport,
  command: Extract<Handling, { type: 'MoveDeadlines' }>,
  context: ReportContext,
): ReportDecision {
  const open = openDeadline(state);
  if (open === undefined) return refuses('not-allowed');
  const { kind, deadline: from } = open;
  const to = deadlineOf(context.calendar, from.rule, from.startsOn);
  if (to.dueOn === from.dueOn && to.provisional === from.provisional) return refuses('not-allowed');
  return accepts({
    ...record(command.by, context),
    type: 'DeadlinesMoved',
    moves: [{ kind, from, to }],
    calendarVersion: context.calendar.version,
    notice: command.notice,
  });
}
