import { type CalendarDay, day } from './calendar-day.js';

/** 施行之日 — the Measures are in force from this day (Article 10); no duty under them is older. */
export const effectiveOn: CalendarDay = day('2023-01-01');

/** Whether a duty that would arise on this day exists at all. */
export function inForceOn(on: CalendarDay): boolean {
  return on >= effectiveOn;
}
