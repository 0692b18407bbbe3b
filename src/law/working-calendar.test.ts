import { describe, expect, it } from 'vitest';
import type { CalendarYear } from './calendar/calendar-year.js';
import { calendarYearFaults, officialCalendar, withYear } from './working-calendar.js';

const sample: CalendarYear = {
  year: 2027,
  notice: { number: '样例号', title: '样例', issuedOn: '2026-12-01', source: 'read' },
  holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
  workedWeekends: [{ day: '2027-01-03', holiday: '元旦' }],
};

describe('a year about to be loaded', () => {
  it('has no fault when it is well formed, nor has any year shipped', () => {
    expect([sample, ...officialCalendar.years].flatMap(calendarYearFaults)).toEqual([]);
  });

  it.each<[string, Partial<CalendarYear>]>([
    ['not-a-day', { holidays: [{ name: '元旦', from: '2027-02-29', to: '2027-03-01' }] }],
    ['not-a-day', { workedWeekends: [{ day: '3 January', holiday: '元旦' }] }],
    ['block-reversed', { holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] }],
    ['block-too-long', { holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-12-31' }] }],
    ['day-of-another-year', { holidays: [{ name: '元旦', from: '2028-01-01', to: '2028-01-01' }] }],
    ['day-of-another-year', { holidays: [{ name: '元旦', from: '2026-10-01', to: '2026-10-01' }] }],
    ['day-of-another-year', { workedWeekends: [{ day: '2028-01-02', holiday: '元旦' }] }],
    ['worked-day-not-a-weekend', { workedWeekends: [{ day: '2027-01-04', holiday: '元旦' }] }],
    ['day-both-free-and-worked', { workedWeekends: [{ day: '2027-01-02', holiday: '元旦' }] }],
  ])('%s', (code, change) => {
    expect(calendarYearFaults({ ...sample, ...change }).map((fault) => fault.code)).toContain(code);
  });

  it('replaces a year already known and keeps the others', () => {
    const amended = withYear(officialCalendar, { ...sample, year: 2024 }, 'amended');
    expect(amended.version).toBe('amended');
    expect(amended.years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026]);
    expect(amended.years[2]?.notice.number).toBe('样例号');
  });
});
