import type { MessageSubject } from '../ports/messages.js';
import type { Notice } from '../ports/notices.js';

/** The thing whose page shows that somebody was told. */
export function subjectOf(notice: Notice): MessageSubject | undefined {
  switch (notice.kind) {
    case 'dossier-act':
    case 'case-act':
      return { kind: 'dossier', id: notice.dossierId };
    case 'report':
      return { kind: 'report', id: notice.reportId };
    case 'deadline-near':
    case 'deadline-overdue': {
      const { subject, subjectId: id } = notice;
      return subject === 'dossier' || subject === 'report' ? { kind: subject, id } : undefined;
    }
    case 'calendar-proposed':
    case 'calendar-approved':
      return undefined;
    default:
      return notice satisfies never;
  }
}
