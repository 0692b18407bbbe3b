import { instantOf } from '#law/calendar-day';
import type { CalendarNotice } from '#usecases/ports/calendar-notices';
import type { StoredDeadline } from '#usecases/ports/deadlines';
import { exampleChangeDue, exampleIds, exampleReview } from './example-events.js';

const openedAt = instantOf(Date.UTC(2026, 2, 2, 1, 30));
const ofDossier = { subject: 'dossier', subjectId: exampleIds.dossierId, openedAt, state: 'open' } as const;

/** One of the authority's and one of an operator's. */
export const exampleDeadlines: readonly StoredDeadline[] = [
  { ...ofDossier, key: 'review', bearer: 'authority', deadline: exampleReview },
  { ...ofDossier, key: 'change', bearer: 'operator', deadline: exampleChangeDue },
];

export const exampleCalendarNotice: CalendarNotice = {
  id: exampleIds.dossierId,
  content: {
    year: 2030,
    notice: { number: '样例〔2029〕1号', title: '样例放假安排', issuedOn: '2029-11-04', source: 'read' },
    holidays: [],
    workedWeekends: [],
  },
  proposedBy: exampleIds.accountId,
  proposedAt: openedAt,
};
