import type { CalendarYear } from '#law/calendar/calendar-year';
import { parseDay } from '#law/calendar-day';
import { type CalendarYearFault, calendarYearFaults } from '#law/working-calendar';

/** What is wrong with a notice as entered: the law's own checks on the days, and what a person has to fill in. */
export type NoticeFault =
  | CalendarYearFault
  | { readonly code: 'year-impossible' }
  | { readonly code: 'number-missing' }
  | { readonly code: 'title-missing' }
  | { readonly code: 'issued-not-a-day' }
  | { readonly code: 'no-holidays' }
  | { readonly code: 'name-missing' }
  | { readonly code: 'too-much' };

const rowsMax = 40;
const textMax = 200;

export function noticeFaults(content: CalendarYear): readonly NoticeFault[] {
  const { year, notice, holidays, workedWeekends } = content;
  const faults: NoticeFault[] = [];
  if (!Number.isInteger(year) || year < 2000 || year > 2199) faults.push({ code: 'year-impossible' });
  if (notice.number.trim() === '') faults.push({ code: 'number-missing' });
  if (notice.title.trim() === '') faults.push({ code: 'title-missing' });
  if (parseDay(notice.issuedOn) === undefined) faults.push({ code: 'issued-not-a-day' });
  if (holidays.length === 0) faults.push({ code: 'no-holidays' });
  const names = [...holidays.map(({ name }) => name), ...workedWeekends.map(({ holiday }) => holiday)];
  if (names.some((name) => name.trim() === '')) faults.push({ code: 'name-missing' });
  const texts = [notice.number, notice.title, ...names];
  if (names.length > rowsMax || texts.some((text) => text.length > textMax)) {
    faults.push({ code: 'too-much' });
  }
  return [...faults, ...calendarYearFaults(content)];
}
