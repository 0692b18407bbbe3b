import { reportDeadline } from '#law/article-09-reports';
import { dayInChina } from '#law/calendar-day';
import { measures } from '#law/citation';
import type { ReportCommand } from './commands.js';
import { type ReportContext, type ReportDecision, accepts, isGiven, record, refuses } from './decision.js';
import type { BegunReport } from './state.js';

type OutcomeCommand = Extract<
  ReportCommand,
  {
    type:
      | 'BeginVerification'
      | 'ProposeOutcome'
      | 'ReturnOutcome'
      | 'ConfirmOutcome'
      | 'HandleReport'
      | 'TellReporter'
      | 'ReopenReport';
  }
>;

/** 核查, its outcome by two persons, what is done about it, and that the reporter hears of it. */
export function decideOutcome(
  state: BegunReport,
  command: OutcomeCommand,
  context: ReportContext,
): ReportDecision {
  const recorded = record(command.by, context);
  switch (command.type) {
    case 'BeginVerification':
      if (!isGiven(command.plan)) return refuses('reason-missing');
      return accepts({ ...recorded, type: 'VerificationBegun', plan: command.plan.trim() });
    case 'ProposeOutcome': {
      const { outcome } = command;
      const reasons = command.reasons.trim();
      if (!isGiven(reasons)) return refuses('reason-missing');
      return accepts({ ...recorded, type: 'OutcomeProposed', outcome, reasons });
    }
    case 'ReturnOutcome':
      if (!isGiven(command.reason)) return refuses('reason-missing');
      return accepts({ ...recorded, type: 'OutcomeReturned', reason: command.reason.trim() });
    case 'ConfirmOutcome':
      return confirmOutcome(state, command, context);
    case 'HandleReport':
      return handleReport(command, context);
    case 'TellReporter':
      if (command.messages.length === 0) return refuses('reason-missing');
      return accepts({ ...recorded, type: 'ReporterTold', messages: command.messages });
    case 'ReopenReport':
      return reopenReport(state, command, context);
    default:
      return command satisfies never;
  }
}

function confirmOutcome(
  state: BegunReport,
  command: Extract<OutcomeCommand, { type: 'ConfirmOutcome' }>,
  context: ReportContext,
): ReportDecision {
  if (state.status !== 'outcome-proposed') return refuses('not-allowed');
  const { outcome, reasons, proposedBy } = state.proposal;
  const { calendar, periods, now } = context;
  const informing = reportDeadline(calendar, periods, 'informing', dayInChina(now));
  return accepts({
    ...record(command.by, context),
    type: 'OutcomeConfirmed',
    outcome,
    reasons,
    proposedBy,
    legalBasis: measures(9),
    verification: state.verification,
    ...(state.reachable ? { informing } : {}),
  });
}

/** 依法依规处理: in the authority's words, each measure with the law it stands on. */
function handleReport(
  command: Extract<OutcomeCommand, { type: 'HandleReport' }>,
  context: ReportContext,
): ReportDecision {
  const measuresTaken = command.measures.map(({ text, legalBasis }) => ({
    text: text.trim(),
    legalBasis: legalBasis.trim(),
  }));
  if (measuresTaken.length === 0 || measuresTaken.some(({ text }) => text === '')) {
    return refuses('measure-missing');
  }
  if (measuresTaken.some(({ legalBasis }) => legalBasis === '')) return refuses('legal-basis-missing');
  return accepts({ ...record(command.by, context), type: 'ReportHandled', measures: measuresTaken });
}

/** A report that was never accepted is received anew; any other is verified anew. */
function reopenReport(
  state: BegunReport,
  command: Extract<OutcomeCommand, { type: 'ReopenReport' }>,
  context: ReportContext,
): ReportDecision {
  const reason = command.reason.trim();
  if (!isGiven(reason)) return refuses('reason-missing');
  const { calendar, periods, now } = context;
  const verified = state.status === 'concluded' || state.status === 'handled';
  const [to, kind] = verified
    ? (['verifying', 'verification'] as const)
    : (['received', 'acceptance'] as const);
  const due = reportDeadline(calendar, periods, kind, dayInChina(now));
  return accepts({ ...record(command.by, context), type: 'ReportReopened', reason, to, due });
}
