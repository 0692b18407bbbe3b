import type { CalendarDay } from './calendar-day.js';
import { measures } from './citation.js';
import type { Deadline, PeriodRule } from './deadline.js';
import type { WorkingCalendar } from './working-calendar.js';
import { deadlineOf } from './working-days.js';

/**
 * 通报 — the Ministry of Public Security and the Cyberspace Administration are informed of a filing (Article 5 ¶1). The
 * text gives no period in which they acknowledge it; this one is internal and a setting (docs/law/interpretations.md, I-26).
 */
export function acknowledgementRule(workingDays: number): PeriodRule {
  return {
    code: 'handover-acknowledgement',
    citation: measures(5, 1),
    length: workingDays,
    unit: 'working-day',
  };
}

/** Last day to acknowledge what was handed over on `handedOn`. */
export function acknowledgementDeadline(
  calendar: WorkingCalendar,
  workingDays: number,
  handedOn: CalendarDay,
): Deadline {
  return deadlineOf(calendar, acknowledgementRule(workingDays), handedOn);
}
