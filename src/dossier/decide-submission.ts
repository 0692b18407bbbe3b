import { assessScope } from '#law/article-02-scope';
import { dayInChina } from '#law/calendar-day';
import { measures } from '#law/citation';
import type { ContentItem } from '#law/filing-contents';
import { blocks } from '#law/finding';
import type { SubmitCorrection, SubmitFiling } from './commands.js';
import { type Decision, type DecisionContext, accepts, record, refuses } from './decision.js';
import { changedItems } from './changed-items.js';
import { declare, findingsOf } from './declare.js';
import type { NoticePoint } from './event-parts.js';
import { clocks, roundsOf } from './review-clocks.js';
import type { DossierState } from './state.js';

/** Article 4. A voluntary filing is welcome, so the scope answers must exist but need not point to a duty. */
export function submitFiling(command: SubmitFiling, context: DecisionContext): Decision {
  if (assessScope(command.scope).result === 'incomplete') return refuses('scope-unanswered', measures(2, 2));
  const findings = findingsOf(command.contents, context);
  if (findings.some(blocks)) {
    return refuses('contents-incomplete', measures(4), { findings: findings.filter(blocks) });
  }
  return accepts({
    ...record(command.actor, context),
    type: 'FilingSubmitted',
    scope: command.scope,
    declaration: declare(command, findings, context),
    ...clocks([{ receivedOn: dayInChina(context.now) }], context),
  });
}

/** Article 5 ¶2: every point of the notice is changed or answered; anything else may change too and is shown. */
export function submitCorrection(
  state: DossierState,
  command: SubmitCorrection,
  context: DecisionContext,
): Decision {
  if (state.status !== 'awaiting-correction') return refuses('not-allowed', measures(5, 2));
  const changed = changedItems(command.previous, command.contents);
  const unanswered = state.notice.points.filter((point) => !answered(point, changed, command.replies));
  if (unanswered.length > 0) {
    return refuses('point-unanswered', measures(5, 2), { items: unanswered.map((point) => point.item) });
  }
  const findings = findingsOf(command.contents, context, state.submissions[0].receivedAt);
  if (findings.some(blocks)) {
    return refuses('contents-incomplete', measures(4), { findings: findings.filter(blocks) });
  }
  return accepts({
    ...record(command.actor, context),
    type: 'CorrectionSubmitted',
    declaration: declare(command, findings, context),
    changedItems: changed,
    replies: command.replies,
    ...clocks([...roundsOf(state), { receivedOn: dayInChina(context.now) }], context),
  });
}

function answered(
  point: NoticePoint,
  changed: readonly ContentItem[],
  replies: Readonly<Record<string, string>>,
): boolean {
  return changed.includes(point.item) || (replies[String(point.number)] ?? '').trim() !== '';
}
