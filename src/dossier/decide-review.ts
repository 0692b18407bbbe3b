import { measures } from '#law/citation';
import { type ContentItem, allContentItems, contentItems } from '#law/filing-contents';
import type { AssignCase, MarkedDefect, RequestCorrection } from './commands.js';
import { type Decision, type DecisionContext, accepts, record, refuses } from './decision.js';
import type { NoticePoint } from './events.js';
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
  if (defects.length === 0) return refuses('nothing-marked', measures(5, 2));
  const twice = defects.filter((defect, index) => defects.findIndex((d) => d.item === defect.item) !== index);
  if (twice.length > 0) return refuses('marked-twice', measures(5, 2), { items: itemsOf(twice) });
  const silent = defects.filter((defect) => defect.reason.trim() === '');
  if (silent.length > 0) return refuses('reason-missing', measures(5, 2), { items: itemsOf(silent) });
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
  const inOrder = [...defects].sort(
    (a, b) => allContentItems.indexOf(a.item) - allContentItems.indexOf(b.item),
  );
  return inOrder.map(({ item, defect, reason, lateReason }, index) => ({
    number: index + 1,
    item,
    defect,
    reason: reason.trim(),
    citation: contentItems[item].citation,
    ...(raisedLate(open, item) && lateReason !== undefined ? { lateReason: lateReason.trim() } : {}),
  }));
}

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function itemsOf(defects: readonly MarkedDefect[]): readonly ContentItem[] {
  return defects.map((defect) => defect.item);
}
