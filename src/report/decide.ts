import type { ReportCommand } from './commands.js';
import { decideHandling } from './decide-handling.js';
import { identityCommand } from './decide-identity.js';
import { lodgeReport } from './decide-lodging.js';
import { decideOutcome } from './decide-outcome.js';
import { type ReportContext, type ReportDecision, ensureAllowed, refuses } from './decision.js';
import type { ReportState } from './state.js';

/**
 * Decides a command against a report: events to append, or a refusal with its citation. Pure: time, calendar and
 * periods arrive in `context`.
 */
export function decideReport(
  state: ReportState,
  command: ReportCommand,
  context: ReportContext,
): ReportDecision {
  const refusal = ensureAllowed(state, command);
  if (refusal !== undefined) return { ok: false, refusal };
  if (command.type === 'LodgeReport') return lodgeReport(command, context);
  if (state.status === 'new') return refuses('not-allowed');
  switch (command.type) {
    case 'BeginVerification':
    case 'ProposeOutcome':
    case 'ReturnOutcome':
    case 'ConfirmOutcome':
    case 'HandleReport':
    case 'TellReporter':
    case 'ReopenReport':
      return decideOutcome(state, command, context);
    case 'RequestIdentity':
    case 'ReleaseIdentity':
    case 'DenyIdentity':
    case 'OpenIdentity':
      return identityCommand(state, command, context);
    case 'AssignReport':
    case 'IdentifyPlatform':
    case 'DeclareConflict':
    case 'LiftConflict':
    case 'AcceptReport':
    case 'RefuseReport':
    case 'PassOnReport':
    case 'MergeReport':
    case 'JoinDuplicate':
    case 'RestrictReport':
    case 'AddNote':
    case 'SendMessage':
    case 'ReceiveMessage':
    case 'MoveDeadlines':
      return decideHandling(state, command, context);
    default:
      return command satisfies never;
  }
}
