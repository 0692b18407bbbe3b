import type { CalendarYear } from '#law/calendar/calendar-year';

/** 样例 — a sample, not the State Council's notice for 2027, which was not out when this was written. */
export const sampleNotice2027: CalendarYear = {
  year: 2027,
  notice: {
    number: '样例〔2026〕1号',
    title: '样例：2027年放假安排',
    issuedOn: '2026-12-21',
    source: 'read',
  },
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-06', to: '2027-02-12' },
  ],
  workedWeekends: [{ day: '2027-02-14', holiday: '春节' }],
};
