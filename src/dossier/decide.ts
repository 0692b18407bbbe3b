import { measures } from '#law/citation';
import type { FiledCommand } from './change-commands.js';
import { cancelFiling, completeCancellation, revokeCancellation } from './decide-cancellation.js';
import {
  prepareChange,
  recordChange,
  returnChange,
  returnChangePreparation,
  submitChange,
} from './decide-change.js';
import { moveDeadlines } from './decide-deadlines.js';
import { decideOnProposal, prepareDecision, returnPreparation } from './decide-outcome.js';
import { assignCase, requestCorrection } from './decide-review.js';
import { submitCorrection, submitFiling } from './decide-submission.js';
import type { DossierCommand } from './commands.js';
import { type Decision, type DecisionContext, accepts, record, refuses } from './decision.js';
import { ensureAllowed } from './ensure-allowed.js';
import type { DossierState } from './state.js';

/**
 * Decides a command against a dossier: events to append, or a refusal with its citation. Pure: time, calendar and
 * settings arrive in `context`.
 */
export function decide(state: DossierState, command: DossierCommand, context: DecisionContext): Decision {
  const refusal = ensureAllowed(state, command);
  if (refusal !== undefined) return { ok: false, refusal };
  switch (command.type) {
    case 'SubmitFiling':
      return submitFiling(command, context);
    case 'AssignCase':
      return assignCase(command, context);
    case 'RequestCorrection':
      return requestCorrection(state, command, context);
    case 'SubmitCorrection':
      return submitCorrection(state, command, context);
    case 'PrepareDecision':
      return prepareDecision(state, command, context);
    case 'ReturnPreparation':
      return returnPreparation(command, context);
    case 'RecordFiling':
    case 'ExcludeFromScope':
      return decideOnProposal(state, command, context);
    case 'MoveDeadlines':
      return moveDeadlines(state, command, context);
    case 'SubmitChange':
    case 'WithdrawChange':
    case 'ReturnChange':
    case 'PrepareChange':
    case 'ReturnChangePreparation':
    case 'RecordChange':
    case 'CancelFiling':
    case 'RevokeCancellation':
    case 'CompleteCancellation':
      return decideFiled(state, command, context);
    default:
      return command satisfies never;
  }
}

/** What is asked of a filed dossier; the table of powers has let only that through. */
function decideFiled(state: DossierState, command: FiledCommand, context: DecisionContext): Decision {
  if (state.status !== 'filed') return refuses('not-allowed', measures(6));
  switch (command.type) {
    case 'SubmitChange':
      return submitChange(state, command, context);
    case 'WithdrawChange': {
      const { actor, change } = command;
      return accepts({ ...record(actor, context), type: 'ChangeWithdrawn', change });
    }
    case 'ReturnChange':
      return returnChange(command, context);
    case 'PrepareChange':
      return prepareChange(state, command, context);
    case 'ReturnChangePreparation':
      return returnChangePreparation(command, context);
    case 'RecordChange':
      return recordChange(state, command, context);
    case 'CancelFiling':
      return cancelFiling(state, command, context);
    case 'RevokeCancellation':
      return revokeCancellation(state, command, context);
    case 'CompleteCancellation':
      return completeCancellation(state, command, context);
    default:
      return command satisfies never;
  }
}
