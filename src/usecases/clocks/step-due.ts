import { type CalendarDay, daysBetween } from '#law/calendar-day';
import type { WorkingCalendar } from '#law/working-calendar';
import { workingDaysLeft } from '#law/working-days';
import type { StoredDeadline } from '../ports/deadlines.js';

/** When people are told of a date; see `settings/clock-settings.ts`. */
export type TellingPlan = {
  readonly remindStaffWorkingDaysBefore: readonly number[];
  readonly remindOperatorDaysBefore: readonly number[];
  readonly escalateEveryWorkingDays: number;
  /** Hour in UTC+8. */
  readonly tellFromHour: number;
};

export type DueStep = { readonly kind: 'near' | 'overdue'; readonly step: string };

type On = {
  readonly today: CalendarDay;
  readonly calendar: WorkingCalendar;
  readonly plan: TellingPlan;
};

/**
 * The one step that is true of a deadline today, or none. Days on which the portal was down are not made up for: a
 * reminder of what is over by now would be false.
 */
export function stepDue(stored: StoredDeadline, on: On): DueStep | undefined {
  if (stored.state !== 'open') return undefined;
  const { dueOn } = stored.deadline;
  if (on.today > dueOn) return { kind: 'overdue', step: `after:${roundAfter(dueOn, on)}` };
  if (on.today === dueOn) return { kind: 'near', step: 'due' };
  const before = stepBefore(stored, on);
  return before === undefined ? undefined : { kind: 'near', step: `before:${before}` };
}

/** The nearest reminder whose day has come. */
function stepBefore({ bearer, deadline }: StoredDeadline, on: On): number | undefined {
  // Thirty days are counted to the raw last day: a weekend after it is no time to plan with.
  const [left, steps] =
    bearer === 'operator'
      ? [daysBetween(on.today, deadline.rawDueOn), on.plan.remindOperatorDaysBefore]
      : [workingDaysLeft(on.calendar, on.today, deadline.dueOn), on.plan.remindStaffWorkingDaysBefore];
  const come = steps.filter((days) => left <= days);
  return come.length === 0 ? undefined : Math.min(...come);
}

/** 0 in the first span after the date, 1 in the second, … */
function roundAfter(dueOn: CalendarDay, { today, calendar, plan }: On): number {
  const over = -workingDaysLeft(calendar, today, dueOn);
  return Math.floor((over - 1) / plan.escalateEveryWorkingDays);
}

/**
 * One case, one message: while the review of a version is open, its correction notice is the same question with the
 * same or a later date, and is not told of beside it.
 */
export function isToldByAnother(stored: StoredDeadline, siblings: readonly StoredDeadline[]): boolean {
  const [name, round] = stored.key.split(':');
  if (name !== 'correction-notice') return false;
  const review = siblings.find((each) => each.key === `review:${round}`);
  return review?.state === 'open' && review.deadline.dueOn <= stored.deadline.dueOn;
}
