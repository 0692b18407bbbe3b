import { assessScope } from '#law/article-02-scope';
import { checkContents } from '#law/article-04-contents';
import {
  type ReviewRound,
  type ReviewRounds,
  correctionNoticeDeadline,
  reviewDeadline,
} from '#law/article-05-review';
import { dayInChina } from '#law/calendar-day';
import { measures } from '#law/citation';
import { type ContentItem, type FilingContents, allContentItems, itemValue } from '#law/filing-contents';
import { type Finding, blocks } from '#law/finding';
import type { SubmitCorrection, SubmitFiling } from './commands.js';
import { type Decision, type DecisionContext, accepts, record, refuses } from './decision.js';
import type { Declaration, NoticePoint } from './events.js';
import { separate } from './particulars.js';
import type { DossierState, Open, Submission } from './state.js';

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

/** Every version received so far with the day of the notice that answered it. */
function roundsOf(open: Open): readonly [ReviewRound, ...ReviewRound[]] {
  const roundOf = (submission: Submission, index: number): ReviewRound => {
    const notice = open.notices[index];
    const receivedOn = dayInChina(submission.receivedAt);
    return notice === undefined ? { receivedOn } : { receivedOn, noticeSentOn: dayInChina(notice.sentAt) };
  };
  const [first, ...later] = open.submissions;
  return [roundOf(first, 0), ...later.map((submission, index) => roundOf(submission, index + 1))];
}

/** The two clocks of Article 5 for the version just received. */
function clocks(rounds: ReviewRounds, { calendar, correctionClock }: DecisionContext) {
  return {
    review: reviewDeadline(calendar, rounds, correctionClock),
    noticeDue: correctionNoticeDeadline(calendar, rounds),
  };
}

/** Items of Article 4 whose declared value differs. */
export function changedItems(before: FilingContents, after: FilingContents): readonly ContentItem[] {
  return allContentItems.filter((item) => !sameValue(itemValue(before, item), itemValue(after, item)));
}

/** Values are plain data; property order does not matter. */
function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const leftEntries = Object.entries(left);
  const rightValues = new Map(Object.entries(right));
  return (
    leftEntries.length === rightValues.size &&
    leftEntries.every(([key, value]) => rightValues.has(key) && sameValue(value, rightValues.get(key)))
  );
}

function answered(
  point: NoticePoint,
  changed: readonly ContentItem[],
  replies: Readonly<Record<string, string>>,
): boolean {
  return changed.includes(point.item) || (replies[String(point.number)] ?? '').trim() !== '';
}

function declare(
  command: SubmitFiling | SubmitCorrection,
  findings: readonly Finding[],
  context: DecisionContext,
): Declaration {
  return {
    facts: separate(command.contents).facts,
    particulars: command.particulars,
    formEdition: context.form.id,
    findings: findings.map(withoutPersonalDetails),
  };
}

/** A finding on a personal field keeps its code; what was typed stays with the particulars. */
function withoutPersonalDetails(finding: Finding): Finding {
  const personal: readonly ContentItem[] = ['host-name', 'host-document', 'principal', 'contact'];
  if (!personal.includes(finding.item)) return finding;
  const { details: _, ...rest } = finding;
  return rest;
}

/** Article 8 turns on the day of the first submission, whichever version is judged. */
function findingsOf(contents: FilingContents, { now, calendar, form }: DecisionContext, firstAt = now) {
  return checkContents(contents, {
    today: dayInChina(now),
    form,
    calendar,
    submittedOn: dayInChina(firstAt),
  });
}
