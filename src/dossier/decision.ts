import type { CorrectionClock } from '#law/article-05-review';
import type { Instant } from '#law/calendar-day';
import { type Citation, measures } from '#law/citation';
import type { FormEdition } from '#law/form-edition';
import type { WorkingCalendar } from '#law/working-calendar';
import type { Actor } from './actor.js';
import { type DossierAction, allowedActions, capacities } from './allowed-actions.js';
import type { DossierCommand } from './commands.js';
import type { DossierEvent, Recorded } from './events.js';
import type { Refusal, RefusalCode } from './refusal.js';
import type { DossierState } from './state.js';

/** Edition of our rules written into every event; raise it when a rule's outcome changes. */
export const lawEdition = 'measures-2022.1';

/** What a decision needs from outside. */
export type DecisionContext = {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  /** What 补正 does to the ten working days: the text is silent, so it is a setting. */
  readonly correctionClock: CorrectionClock;
  readonly form: FormEdition;
};

export type Decision =
  | { readonly ok: true; readonly events: readonly DossierEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export function accepts(...events: readonly DossierEvent[]): Decision {
  return { ok: true, events };
}

export function refuses(
  code: RefusalCode,
  citation: Citation,
  more: Pick<Refusal, 'findings' | 'items'> = {},
): Decision {
  return { ok: false, refusal: { kind: 'refusal', code, citation, ...more } };
}

export function record(actor: Actor, context: DecisionContext): Recorded {
  return { at: context.now, by: actor.accountId, lawEdition };
}

/** Asks the table of powers, and names the one refusal people must understand apart: deciding one's own proposal. */
export function ensureAllowed(state: DossierState, command: DossierCommand): Refusal | undefined {
  const allowed = allowedActions(state, command.actor);
  const asked = actionsOf(command);
  if (asked.some((action) => allowed.includes(action))) return undefined;
  const deciding = command.type === 'RecordFiling' || command.type === 'ExcludeFromScope';
  const own = deciding && capacities(state, command.actor).includes('preparer');
  return { kind: 'refusal', code: own ? 'same-person' : 'not-allowed', citation: measures(5, 1) };
}

function actionsOf(command: DossierCommand): readonly DossierAction[] {
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
    default:
      return command satisfies never;
  }
}
