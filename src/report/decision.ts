import type { ReportPeriods } from '#law/article-09-reports';
import type { Instant } from '#law/calendar-day';
import { type Citation, measures } from '#law/citation';
import type { WorkingCalendar } from '#law/working-calendar';
import { type ReportActor, accountOf } from './actor.js';
import { type ReportAction, allowedReportActions } from './allowed-actions.js';
import type { ReportCommand } from './commands.js';
import type { Recorded, ReportEvent } from './events.js';
import type { ReportRefusal, ReportRefusalCode } from './refusal.js';
import { type ReportState, conflictOf } from './state.js';

/** Edition of our rules on reports, written into every event; raise it when a rule's outcome changes. */
export const reportLawEdition = 'measures-2022.9.1';

/** What a decision needs from outside. */
export type ReportContext = {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly periods: ReportPeriods;
};

export type ReportDecision =
  | { readonly ok: true; readonly events: readonly ReportEvent[] }
  | { readonly ok: false; readonly refusal: ReportRefusal };

export function accepts(...events: readonly ReportEvent[]): ReportDecision {
  return { ok: true, events };
}

export function refuses(code: ReportRefusalCode, citation: Citation = measures(9)): ReportDecision {
  return { ok: false, refusal: { kind: 'report-refusal', code, citation } };
}

export function record(by: ReportActor, { now }: ReportContext): Recorded {
  const account = accountOf(by);
  return { at: now, ...(account === undefined ? {} : { by: account }), lawEdition: reportLawEdition };
}

/** True for a reason, a plan, a note that says something. */
export function isGiven(text: string): boolean {
  return text.trim() !== '';
}

/**
 * Asks the table of powers. Two refusals people must understand apart: a conflict of interest, and doing oneself what
 * a second person must do.
 */
export function ensureAllowed(state: ReportState, command: ReportCommand): ReportRefusal | undefined {
  const allowed = allowedReportActions(state, command.by);
  // A holiday notice is not an act of somebody's on a report; its second person acted on the notice.
  if (command.type === 'MoveDeadlines' && state.status !== 'new') return undefined;
  if (actionsOf(command).some((action) => allowed.includes(action))) return undefined;
  return { kind: 'report-refusal', code: refusalCode(state, command), citation: measures(9) };
}

function refusalCode(state: ReportState, command: ReportCommand): ReportRefusalCode {
  const account = accountOf(command.by);
  if (account === undefined || state.status === 'new') return 'not-allowed';
  if (conflictOf(state, account) !== undefined) return 'conflict-of-interest';
  if (command.type === 'ConfirmOutcome') {
    const own = state.status === 'outcome-proposed' && state.proposal.proposedBy === account;
    return own ? 'same-person' : 'not-allowed';
  }
  if (command.type === 'ReleaseIdentity' || command.type === 'DenyIdentity') {
    const request = state.identityRequests.find((each) => each.requestId === command.requestId);
    return request?.requestedBy === account ? 'same-person' : 'not-allowed';
  }
  return 'not-allowed';
}

function actionsOf(command: ReportCommand): readonly ReportAction[] {
  if (command.type === 'LodgeReport') return command.by.kind === 'staff' ? ['key-in'] : ['lodge'];
  const account = accountOf(command.by);
  if (command.type === 'AssignReport') {
    return command.handlerId === account ? ['take', 'assign'] : ['assign'];
  }
  if (command.type === 'DeclareConflict') {
    return command.accountId === account ? ['stand-aside'] : ['declare-conflict'];
  }
  return [actionByCommand[command.type]];
}

const actionByCommand = {
  IdentifyPlatform: 'identify',
  LiftConflict: 'lift-conflict',
  AcceptReport: 'accept',
  RefuseReport: 'refuse',
  PassOnReport: 'pass-on',
  MergeReport: 'merge',
  JoinDuplicate: 'join-duplicate',
  BeginVerification: 'begin-verification',
  ProposeOutcome: 'propose-outcome',
  ReturnOutcome: 'return-outcome',
  ConfirmOutcome: 'confirm-outcome',
  HandleReport: 'handle',
  TellReporter: 'tell',
  ReopenReport: 'reopen',
  RestrictReport: 'restrict',
  AddNote: 'note',
  SendMessage: 'message',
  ReceiveMessage: 'write',
  RequestIdentity: 'request-identity',
  ReleaseIdentity: 'answer-identity',
  DenyIdentity: 'answer-identity',
  OpenIdentity: 'open-identity',
  // Answered before the table is asked.
  MoveDeadlines: 'note',
} as const satisfies Readonly<
  Record<Exclude<ReportCommand['type'], 'LodgeReport' | 'AssignReport' | 'DeclareConflict'>, ReportAction>
>;
