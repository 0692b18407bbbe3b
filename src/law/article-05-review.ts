import type { CalendarDay } from './calendar-day.js';
import { measures } from './citation.js';
import type { Deadline, PeriodRule } from './deadline.js';
import type { WorkingCalendar } from './working-calendar.js';
import { deadlineOf, workingDaysBetween, workingDaysLeft } from './working-days.js';

/** 予以备案 — a complete and lawful filing is filed within ten working days of receipt (Article 5, paragraph 1). */
export const reviewRule: PeriodRule = {
  code: 'review',
  citation: measures(5, 1),
  length: 10,
  unit: 'working-day',
};

/** 补正通知 — untrue or incomplete information is told to the operator within ten working days (Art. 5, para. 2). */
export const correctionNoticeRule: PeriodRule = {
  code: 'correction-notice',
  citation: measures(5, 2),
  length: 10,
  unit: 'working-day',
};

export const correctionClocks = ['restart', 'resume'] as const;
/**
 * What a resubmission does to the review period; the text does not say (docs/law/interpretations.md, I-3).
 * `restart`: each resubmission opens a new ten working days. `resume`: the working days the authority used before its
 * notice stay used, the time the operator took is not counted.
 */
export type CorrectionClock = (typeof correctionClocks)[number];

/** One version of a filing as the authority received it, and the correction notice that answered it. */
export type ReviewRound = {
  readonly receivedOn: CalendarDay;
  /** Day the correction notice was sent; absent while none was. */
  readonly noticeSentOn?: CalendarDay;
};

/** All rounds so far, the oldest first; the last is under review. */
export type ReviewRounds = readonly [ReviewRound, ...ReviewRound[]];

/**
 * The date by which the law requires an answer to the version under review.
 * With `resume` the rule's `length` is what is left of the ten days, never less than one working day. For the days
 * counted, give `rule` and `startsOn` of the result to `explainDeadline`.
 */
export function reviewDeadline(
  calendar: WorkingCalendar,
  rounds: ReviewRounds,
  clock: CorrectionClock,
): Deadline {
  const current = rounds.at(-1) ?? rounds[0];
  switch (clock) {
    case 'restart':
      return deadlineOf(calendar, reviewRule, current.receivedOn);
    case 'resume': {
      const length = Math.max(1, reviewRule.length - workingDaysUsed(calendar, rounds));
      return deadlineOf(calendar, { ...reviewRule, length }, current.receivedOn);
    }
    default:
      return clock satisfies never;
  }
}

/** The date by which a correction notice must be sent: ten working days from receipt of the version under review. */
export function correctionNoticeDeadline(calendar: WorkingCalendar, rounds: ReviewRounds): Deadline {
  return deadlineOf(calendar, correctionNoticeRule, (rounds.at(-1) ?? rounds[0]).receivedOn);
}

/** Working days the authority held the earlier versions: from the day after receipt to the day of the notice. */
function workingDaysUsed(calendar: WorkingCalendar, rounds: ReviewRounds): number {
  let used = 0;
  for (const [index, round] of rounds.entries()) {
    const next = rounds[index + 1];
    // Replaced without a notice: the authority held it until the next version came.
    if (next !== undefined) {
      used += workingDaysBetween(calendar, round.receivedOn, round.noticeSentOn ?? next.receivedOn);
    }
  }
  return used;
}

export type Nearness = 'overdue' | 'due-today' | 'near' | 'ample';

/** `near` begins with this many working days left. */
export const nearWorkingDaysMax = 3;

/** How close a statutory date is, for ordering and colouring work. */
export function nearness(
  deadline: Pick<Deadline, 'dueOn'>,
  today: CalendarDay,
  calendar: WorkingCalendar,
): Nearness {
  const left = workingDaysLeft(calendar, today, deadline.dueOn);
  if (left < 0) return 'overdue';
  if (left === 0) return 'due-today';
  return left <= nearWorkingDaysMax ? 'near' : 'ample';
}
