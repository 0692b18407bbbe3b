import type { DeadlineReference } from '#usecases/ports/deadlines';

/** Supervision, calendar notices, the state of the watch. */
export const clockPaths = {
  /** For whatever watches the portal from outside. */
  health: () => '/health',
  /** 为什么是这一天 */
  whyDeadline: ({ subject, subjectId, key }: DeadlineReference) =>
    `/deadlines/why/${subject}/${encodeURIComponent(subjectId)}/${encodeURIComponent(key)}`,
  /** 督办 */
  supervision: (query = '') => `/supervision${query}`,
  /** The list behind a number of it. */
  openDeadlines: (query = '') => `/supervision/open${query}`,
  metDeadlines: (query = '') => `/supervision/done${query}`,
  /** 放假安排 */
  calendarNotices: (page = 1) => (page === 1 ? '/calendar' : `/calendar?page=${page}`),
  newCalendarNotice: () => '/calendar/new',
  importCalendarNotice: () => '/calendar/import',
  proposeCalendarNotice: () => '/calendar/propose',
  calendarNotice: (id: string, query = '') => `/calendar/${encodeURIComponent(id)}${query}`,
  approveCalendarNotice: (id: string) => `/calendar/${encodeURIComponent(id)}/approve`,
  dropCalendarNotice: (id: string) => `/calendar/${encodeURIComponent(id)}/drop`,
};
