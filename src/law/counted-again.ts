import type { CalendarDay } from './calendar-day.js';
import type { Deadline, ExplainedDeadline, PeriodRule } from './deadline.js';
import type { WorkingCalendar } from './working-calendar.js';
import { deadlineOf, explainDeadline } from './working-days.js';

/** A duty for one named day (length 0): it neither counts days nor rolls off a free one, so no notice can move it. */
export function dutyOfDay(rule: PeriodRule & { readonly length: 0 }, on: CalendarDay): Deadline {
  return { rule, startsOn: on, dueOn: on, rawDueOn: on, provisional: false, calendarVersions: [] };
}

/** A stored date by the calendar as it is now: the same rule from the same start. */
export function countAgain(calendar: WorkingCalendar, stored: Deadline): Deadline {
  return stored.rule.length === 0 ? stored : deadlineOf(calendar, stored.rule, stored.startsOn);
}

/**
 * The days of a stored date by the calendar as it is now. The last of them is `dueOn` of the result; where it is not
 * that of `stored`, a notice came in between.
 */
export function explainStored(calendar: WorkingCalendar, stored: Deadline): ExplainedDeadline {
  if (stored.rule.length === 0) return { ...stored, days: [{ day: stored.dueOn, kind: 'calendar' }] };
  return explainDeadline(calendar, stored.rule, stored.startsOn);
}

/** Whether two dates differ in what people see: the day, the raw day, or whether it is firm. */
export function differs(one: Deadline, other: Deadline): boolean {
  return (
    one.dueOn !== other.dueOn || one.rawDueOn !== other.rawDueOn || one.provisional !== other.provisional
  );
}
