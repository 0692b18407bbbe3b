import { inForceOn } from './article-10-in-force.js';
import { type CalendarDay, dayInChina, daysBetween, type Instant } from './calendar-day.js';
import type { Timeliness } from './timeliness.js';

/**
 * 备案注销 — whoever stops collecting cancels on the very day business ends (Article 7): no grace, and no rolling off a
 * free day. The day is that of UTC+8 whatever zone the server keeps. Filing ahead of the end is in time.
 */
export function cancellationTimeliness(endedOn: CalendarDay, filedAt: Instant): Timeliness {
  if (!inForceOn(endedOn)) return { kind: 'not-yet-in-force' };
  const late = daysBetween(endedOn, dayInChina(filedAt));
  return late > 0 ? { kind: 'late', days: late } : { kind: 'on-time' };
}
