import { decideOnProposal, prepareDecision, returnPreparation } from './decide-outcome.js';
import { assignCase, requestCorrection } from './decide-review.js';
import { submitCorrection, submitFiling } from './decide-submission.js';
import type { DossierCommand } from './commands.js';
import { type Decision, type DecisionContext, ensureAllowed } from './decision.js';
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
    default:
      return command satisfies never;
  }
}
