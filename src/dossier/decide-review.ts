import { measures } from '#law/citation';
import type { ContentItem } from '#law/filing-contents';
import type { AssignCase, RequestCorrection } from './commands.js';
import type { MarkedDefect } from './marked-defect.js';
import { type Decision, type DecisionContext, accepts, record, refuses } from './decision.js';
import type { NoticePoint } from './event-parts.js';
import { faultOfDefects, itemsOf, numberedPoints } from './notice-points.js';
import { type DossierState, type Open, currentSubmission } from './state.js';

export function assignCase(command: AssignCase, context: DecisionContext): Decision {
  return accepts({
    ...record(command.actor, context),
    type: 'CaseAssigned',
    reviewerId: command.reviewerId,
  });
}

/** Article 5 ¶2: one notice with all defects, each with its reason and its legal basis. */
export function requestCorrection(
  state: DossierState,
  command: RequestCorrection,
  context: DecisionContext,
): Decision {
  if (state.status !== 'under-review') return refuses('not-allowed', measures(5, 2));
  const { defects } = command;
  const fault = faultOfDefects(defects);
  if (fault !== undefined) return refuses(fault.code, measures(5, 2), { items: fault.items });
  const late = defects.filter((defect) => raisedLate(state, defect.item) && !isGiven(defect.lateReason));
  if (late.length > 0) return refuses('late-reason-missing', measures(5, 2), { items: itemsOf(late) });
  return accepts({
    ...record(command.actor, context),
    type: 'CorrectionRequested',
    round: state.notices.length + 1,
    points: numbered(state, defects),
    noticeDue: currentSubmission(state).noticeDue,
    citation: measures(5, 2),
  });
}

/**
 * True when a defect on this item could have been named before: a notice was already sent, it did not name the
 * item, and the operator has not changed it since. Such a point needs a stated reason.
 */
export function raisedLate(open: Open, item: ContentItem): boolean {
  if (open.notices.length === 0) return false;
  const named = open.notices.some((notice) => notice.points.some((point) => point.item === item));
  return !named && !currentSubmission(open).changedItems.includes(item);
}

function numbered(open: Open, defects: readonly MarkedDefect[]): readonly NoticePoint[] {
  return numberedPoints(defects).map((point) => {
    const lateReason = defects.find(({ item }) => item === point.item)?.lateReason;
    if (lateReason === undefined || !raisedLate(open, point.item)) return point;
    return { ...point, lateReason: lateReason.trim() };
  });
}

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
