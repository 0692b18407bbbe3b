import { cancellationTimeliness } from '#law/article-07-cancellation';
import { type CalendarDay, dayInChina, type Instant } from '#law/calendar-day';
import { measures } from '#law/citation';
import type { CancelFiling, CompleteCancellation, RevokeCancellation } from './change-commands.js';
import { type Decision, type DecisionContext, accepts, record, refuses } from './decision.js';
import type { FilingCancelled } from './change-events.js';
import type { FiledDossier } from './state.js';

/**
 * Article 7. Whoever ends today, or ended before, cancels at once, late by as many days as it is; whoever will end
 * says so ahead. Nobody examines it: that business ends is the operator's to declare.
 */
export function cancelFiling(state: FiledDossier, command: CancelFiling, context: DecisionContext): Decision {
  const { endsOn, actor } = command;
  const reason = command.reason.trim();
  if (endsOn < dayInChina(state.filedAt)) return refuses('end-day-impossible', measures(7));
  const { number } = state;
  if (endsOn > dayInChina(context.now)) {
    return accepts({ ...record(actor, context), type: 'CancellationPlanned', number, endsOn, reason });
  }
  return accepts(cancelled(state, command, { endedOn: endsOn, declaredAt: context.now, reason }, context));
}

/** Only before the day: business that has ended has ended. */
export function revokeCancellation(
  state: FiledDossier,
  command: RevokeCancellation,
  context: DecisionContext,
): Decision {
  const planned = state.plannedCancellation;
  if (planned === undefined || planned.endsOn <= dayInChina(context.now)) {
    return refuses('planned-day', measures(7));
  }
  return accepts({ ...record(command.actor, context), type: 'CancellationRevoked' });
}

/** The planned day has come. It was declared before, so it is in time however late the portal gets to it. */
export function completeCancellation(
  state: FiledDossier,
  command: CompleteCancellation,
  context: DecisionContext,
): Decision {
  const planned = state.plannedCancellation;
  if (planned === undefined || planned.endsOn > dayInChina(context.now)) {
    return refuses('planned-day', measures(7));
  }
  const { endsOn: endedOn, plannedAt: declaredAt, reason } = planned;
  return accepts(cancelled(state, command, { endedOn, declaredAt, reason }, context));
}

type Ending = { readonly endedOn: CalendarDay; readonly declaredAt: Instant; readonly reason: string };

function cancelled(
  state: FiledDossier,
  command: CancelFiling | CompleteCancellation,
  ending: Ending,
  context: DecisionContext,
): FilingCancelled {
  return {
    ...record(command.actor, context),
    ...ending,
    type: 'FilingCancelled',
    number: state.number,
    timeliness: cancellationTimeliness(ending.endedOn, ending.declaredAt),
    legalBasis: measures(7),
  };
}
