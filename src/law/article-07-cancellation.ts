import { inForceOn } from './article-10-in-force.js';
import { type CalendarDay, dayInChina, daysBetween, type Instant } from './calendar-day.js';
import { measures } from './citation.js';
import { dutyOfDay } from './counted-again.js';
import type { Deadline } from './deadline.js';
import type { Timeliness } from './timeliness.js';

/** 备案注销 — due on the day business ends, and on no other (Article 7). */
export const cancellationRule = {
  code: 'cancellation',
  citation: measures(7),
  length: 0,
  unit: 'calendar-day',
} as const;

/** The day itself, to its end at 24:00 UTC+8, whether it is worked or free. */
export function cancellationDeadline(endsOn: CalendarDay): Deadline {
  return dutyOfDay(cancellationRule, endsOn);
}

/**
 * 备案注销 — whoever stops collecting cancels on the very day business ends (Article 7): no grace, and no rolling off a
 * free day. The day is that of UTC+8 whatever zone the server keeps. Filing ahead of the end is in time.
 */
export function cancellationTimeliness(endedOn: CalendarDay, filedAt: Instant): Timeliness {
  if (!inForceOn(endedOn)) return { kind: 'not-yet-in-force' };
  const late = daysBetween(endedOn, dayInChina(filedAt));
  return late > 0 ? { kind: 'late', days: late } : { kind: 'on-time' };
}
