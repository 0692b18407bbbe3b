import {
  type ReviewRound,
  type ReviewRounds,
  correctionNoticeDeadline,
  reviewDeadline,
} from '#law/article-05-review';
import { dayInChina } from '#law/calendar-day';
import type { DecisionContext } from './decision.js';
import type { Open, Submission } from './state.js';

/** Every version received so far with the day of the notice that answered it. */
export function roundsOf(open: Open): readonly [ReviewRound, ...ReviewRound[]] {
  const roundOf = (submission: Submission, index: number): ReviewRound => {
    const notice = open.notices[index];
    const receivedOn = dayInChina(submission.receivedAt);
    return notice === undefined ? { receivedOn } : { receivedOn, noticeSentOn: dayInChina(notice.sentAt) };
  };
  const [first, ...later] = open.submissions;
  return [roundOf(first, 0), ...later.map((submission, index) => roundOf(submission, index + 1))];
}

/** The two clocks of Article 5 for the version just received. */
export function clocks(
  rounds: ReviewRounds,
  { calendar, correctionClock }: Pick<DecisionContext, 'calendar' | 'correctionClock'>,
) {
  return {
    review: reviewDeadline(calendar, rounds, correctionClock),
    noticeDue: correctionNoticeDeadline(calendar, rounds),
  };
}
