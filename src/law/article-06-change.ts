import { inForceOn } from './article-10-in-force.js';
import { type CalendarDay, dayInChina, daysBetween, type Instant } from './calendar-day.js';
import { measures } from './citation.js';
import type { Deadline, PeriodRule } from './deadline.js';
import type { Timeliness } from './timeliness.js';
import type { WorkingCalendar } from './working-calendar.js';
import { deadlineOf } from './working-days.js';

/** 备案变更 — changed filing information is changed within thirty (calendar) days of the change (Article 6). */
export const changeRule: PeriodRule = {
  code: 'change',
  citation: measures(6),
  length: 30,
  unit: 'calendar-day',
};

/** The last day for filing a change; `rawDueOn` is the day before it was moved off a free day. */
export function changeDeadline(calendar: WorkingCalendar, changedOn: CalendarDay): Deadline {
  return deadlineOf(calendar, changeRule, changedOn);
}

/** Whether a change was filed in time. A change made before the Measures were in force had no period. */
export function changeTimeliness(
  calendar: WorkingCalendar,
  changedOn: CalendarDay,
  filedAt: Instant,
): Timeliness {
  if (!inForceOn(changedOn)) return { kind: 'not-yet-in-force' };
  const late = daysBetween(deadlineOf(calendar, changeRule, changedOn).dueOn, dayInChina(filedAt));
  return late > 0 ? { kind: 'late', days: late } : { kind: 'on-time' };
}
