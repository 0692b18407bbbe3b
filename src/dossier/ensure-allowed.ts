import { measures } from '#law/citation';
import { type DossierAction, allowedActions, capacities } from './allowed-actions.js';
import { type ChangeAction, allowedChangeActions, changeCapacities } from './allowed-change-actions.js';
import type { ChangeCommand } from './change-commands.js';
import type { DossierCommand } from './commands.js';
import type { Refusal, RefusalCode } from './refusal.js';
import type { DossierState } from './state.js';

type CaseCommand = Exclude<DossierCommand, ChangeCommand>;

/** Asks the table of powers, and names the one refusal people must understand apart: deciding one's own proposal. */
export function ensureAllowed(state: DossierState, command: DossierCommand): Refusal | undefined {
  if ('change' in command) return ensureChangeAllowed(state, command);
  const allowed = allowedActions(state, command.actor);
  const asked = actionsOf(command);
  if (asked.some((action) => allowed.includes(action))) return undefined;
  const deciding = command.type === 'RecordFiling' || command.type === 'ExcludeFromScope';
  const own = deciding && capacities(state, command.actor).includes('preparer');
  return refusal(own ? 'same-person' : 'not-allowed', measures(5, 1));
}

function ensureChangeAllowed(state: DossierState, command: ChangeCommand): Refusal | undefined {
  if (state.status !== 'filed') return refusal('not-allowed', measures(6));
  const change = state.changes.find((each) => each.change === command.change);
  if (change === undefined) return refusal('change-closed', measures(6));
  const { actor } = command;
  if (allowedChangeActions(state, actor, change).includes(changeActionOf(command))) return undefined;
  const own = command.type === 'RecordChange' && changeCapacities(state, actor, change).includes('preparer');
  return refusal(own ? 'same-person' : 'not-allowed', measures(6));
}

function refusal(code: RefusalCode, citation: Refusal['citation']): Refusal {
  return { kind: 'refusal', code, citation };
}

function changeActionOf(command: ChangeCommand): ChangeAction {
  switch (command.type) {
    case 'WithdrawChange':
      return 'withdraw-change';
    case 'ReturnChange':
      return 'return-change';
    case 'PrepareChange':
      return 'prepare-change';
    case 'ReturnChangePreparation':
      return 'return-change-preparation';
    case 'RecordChange':
      return 'record-change';
    default:
      return command satisfies never;
  }
}

function actionsOf(command: CaseCommand): readonly DossierAction[] {
  switch (command.type) {
    case 'SubmitFiling':
      return ['submit'];
    case 'AssignCase':
      return command.reviewerId === command.actor.accountId ? ['take', 'assign'] : ['assign'];
    case 'RequestCorrection':
      return ['request-correction'];
    case 'SubmitCorrection':
      return ['submit-correction'];
    case 'PrepareDecision':
      return ['prepare-decision'];
    case 'ReturnPreparation':
      return ['return-preparation'];
    case 'RecordFiling':
      return ['record-filing'];
    case 'ExcludeFromScope':
      return ['exclude-from-scope'];
    case 'SubmitChange':
      return ['submit-change'];
    case 'CancelFiling':
      return ['cancel'];
    case 'RevokeCancellation':
      return ['revoke-cancellation'];
    case 'CompleteCancellation':
      return ['complete-cancellation'];
    case 'MoveDeadlines':
      return ['move-deadlines'];
    default:
      return command satisfies never;
  }
}
