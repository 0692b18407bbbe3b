import { calendar2022 } from './calendar/2022.js';
import { calendar2023 } from './calendar/2023.js';
import { calendar2024 } from './calendar/2024.js';
import { calendar2025 } from './calendar/2025.js';
import { calendar2026 } from './calendar/2026.js';
import type { CalendarYear } from './calendar/calendar-year.js';
import { addDays, daysBetween, parseDay, weekday } from './calendar-day.js';

/** 工作日历 — the arrangements known to the system. Plain data: may be stored as JSON and read back. */
export type WorkingCalendar = {
  /** Names this state of the data, e.g. `2022-2026`; goes into each event decided under it. */
  readonly version: string;
  readonly years: readonly CalendarYear[];
};

/** The State Council arrangements shipped with the program. */
export const officialCalendar: WorkingCalendar = {
  version: '2022-2026',
  years: [calendar2022, calendar2023, calendar2024, calendar2025, calendar2026],
};

/** The calendar with one year added or, where a notice was amended, replaced. */
export function withYear(calendar: WorkingCalendar, added: CalendarYear, version: string): WorkingCalendar {
  const years = [...calendar.years.filter((known) => known.year !== added.year), added];
  return { version, years: years.sort((a, b) => a.year - b.year) };
}

/** What can be wrong with a year about to be loaded. */
export type CalendarYearFault =
  | { readonly code: 'not-a-day'; readonly text: string }
  | { readonly code: 'block-reversed'; readonly name: string }
  | { readonly code: 'block-too-long'; readonly name: string }
  | { readonly code: 'day-of-another-year'; readonly text: string }
  | { readonly code: 'worked-day-not-a-weekend'; readonly text: string }
  | { readonly code: 'day-both-free-and-worked'; readonly text: string };

/** The longest block so far had nine days; a longer one than this is a slip of the pen. */
const blockDaysMax = 15;

/** Faults of a year typed or imported by an administrator; empty when it can be used. */
export function calendarYearFaults(candidate: CalendarYear): readonly CalendarYearFault[] {
  const faults: CalendarYearFault[] = [];
  const free = new Set<string>();
  for (const block of candidate.holidays) {
    const from = parseDay(block.from);
    const to = parseDay(block.to);
    if (from === undefined) faults.push({ code: 'not-a-day', text: block.from });
    if (to === undefined) faults.push({ code: 'not-a-day', text: block.to });
    if (from === undefined || to === undefined) continue;
    const length = daysBetween(from, to) + 1;
    if (length < 1) faults.push({ code: 'block-reversed', name: block.name });
    else if (length > blockDaysMax) faults.push({ code: 'block-too-long', name: block.name });
    else for (let ahead = 0; ahead < length; ahead += 1) free.add(addDays(from, ahead));
  }
  for (const worked of candidate.workedWeekends) {
    const on = parseDay(worked.day);
    if (on === undefined) faults.push({ code: 'not-a-day', text: worked.day });
    else if (weekday(on) < 6) faults.push({ code: 'worked-day-not-a-weekend', text: on });
    else if (free.has(on)) faults.push({ code: 'day-both-free-and-worked', text: on });
    else if (!belongsTo(candidate.year, on)) faults.push({ code: 'day-of-another-year', text: on });
  }
  for (const on of free) {
    if (!belongsTo(candidate.year, on)) faults.push({ code: 'day-of-another-year', text: on });
  }
  return faults;
}

/** A notice may reach into the last week of the year before, never further. */
function belongsTo(year: number, on: string): boolean {
  return on.startsWith(`${year}-`) || (on >= `${year - 1}-12-24` && on < `${year}-01-01`);
}
