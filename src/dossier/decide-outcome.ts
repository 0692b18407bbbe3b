import { launchAtFiling } from '#law/article-08-transition';
import { dayInChina } from '#law/calendar-day';
import { measures } from '#law/citation';
import type { ExcludeFromScope, PrepareDecision, RecordFiling, ReturnPreparation } from './commands.js';
import { type Decision, type DecisionContext, accepts, record, refuses } from './decision.js';
import { type DossierState, currentSubmission } from './state.js';

/** 拟办. To record, every doubt is confirmed and nothing is marked; to exclude, there are reasons. */
export function prepareDecision(
  state: DossierState,
  command: PrepareDecision,
  context: DecisionContext,
): Decision {
  if (state.status !== 'under-review') return refuses('not-allowed', measures(5, 1));
  const { proposal } = command;
  if (proposal.kind === 'exclude') {
    if (proposal.reasons.trim() === '') return refuses('reason-missing', measures(2, 2));
    const reasons = proposal.reasons.trim();
    return accepts({
      ...record(command.actor, context),
      type: 'DecisionPrepared',
      proposal: { kind: 'exclude', reasons },
    });
  }
  if (proposal.openMarks.length > 0)
    return refuses('marks-open', measures(5, 1), { items: proposal.openMarks });
  const { findings } = currentSubmission(state).declaration;
  const unconfirmed = findings.filter(
    (finding) =>
      finding.level === 'doubtful' &&
      !proposal.confirmations.some((given) => given.item === finding.item && given.code === finding.code),
  );
  if (unconfirmed.length > 0) {
    return refuses('doubt-unconfirmed', measures(5, 1), { items: unconfirmed.map((f) => f.item) });
  }
  return accepts({
    ...record(command.actor, context),
    type: 'DecisionPrepared',
    proposal: { kind: 'record', confirmations: proposal.confirmations },
  });
}

export function returnPreparation(command: ReturnPreparation, context: DecisionContext): Decision {
  if (command.reason.trim() === '') return refuses('reason-missing', measures(5, 1));
  return accepts({
    ...record(command.actor, context),
    type: 'PreparationReturned',
    reason: command.reason.trim(),
  });
}

/** Article 5 ¶1, or the scope of Article 2: the second person puts the proposal into effect. */
export function decideOnProposal(
  state: DossierState,
  command: RecordFiling | ExcludeFromScope,
  context: DecisionContext,
): Decision {
  if (state.status !== 'decision-prepared') return refuses('not-allowed', measures(5, 1));
  const { preparedBy, proposal } = state.preparation;
  const recorded = { ...record(command.actor, context), preparedBy };
  if (command.type === 'RecordFiling' && proposal.kind === 'record') {
    const { number } = command;
    const { review, declaration } = currentSubmission(state);
    const launch = launchAtFiling(context.calendar, declaration.facts.platform.launch, {
      submittedOn: dayInChina(state.submissions[0].receivedAt),
      filedOn: dayInChina(context.now),
    });
    return accepts({
      ...recorded,
      type: 'FilingRecorded',
      number,
      legalBasis: measures(5, 1),
      review,
      ...(launch === undefined ? {} : { launch }),
    });
  }
  if (command.type === 'ExcludeFromScope' && proposal.kind === 'exclude') {
    const { reasons } = proposal;
    return accepts({ ...recorded, type: 'ScopeExcluded', reasons, legalBasis: measures(2, 2) });
  }
  return refuses('not-allowed', measures(5, 1));
}
