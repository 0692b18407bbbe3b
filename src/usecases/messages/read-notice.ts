import type { Instant } from '#law/calendar-day';
import {
  type CalendarFacts,
  type DeadlineFacts,
  readCalendarNotice,
  readDeadlineNotice,
} from '../clocks/read-clock-notices.js';
import type { Stores } from '../ports.js';
import type { Notice } from '../ports/notices.js';
import { type ActInDossier, isStillToDo, readActInDossier } from './read-dossier-notice.js';

/** What a template knows of a notice, read when the message is shown or sent. */
export type NoticeFacts =
  | ({ readonly kind: 'dossier-act' } & ActInDossier)
  | ({ readonly kind: 'case-act' } & ActInDossier)
  | Extract<Notice, { kind: 'report' }>
  | DeadlineFacts
  | CalendarFacts;

export type ReadNotice = {
  readonly facts: NoticeFacts;
  /** False when there is nothing left to tell, e.g. a reminder of something done since: it is not sent any more. */
  readonly isStillTrue: boolean;
};

/**
 * Reads what a notice tells of. Undefined when that is not there any more. `now` is given when it is about to be sent: a
 * date that was near when the message was queued may have passed since.
 */
export async function readNotice(
  stores: Stores,
  notice: Notice,
  now?: Instant,
): Promise<ReadNotice | undefined> {
  switch (notice.kind) {
    case 'dossier-act': {
      const loaded = await readActInDossier(stores, notice);
      // What happened stays true.
      return loaded && { facts: { kind: notice.kind, ...loaded.act }, isStillTrue: true };
    }
    case 'case-act': {
      const loaded = await readActInDossier(stores, notice);
      return loaded && { facts: { kind: notice.kind, ...loaded.act }, isStillTrue: isStillToDo(loaded) };
    }
    case 'report': {
      // Nothing of a report is read: its messages only say where to read.
      const events = await stores.reports.load(notice.reportId);
      return events.length === 0 ? undefined : { facts: notice, isStillTrue: true };
    }
    case 'deadline-near':
    case 'deadline-overdue':
      return readDeadlineNotice(stores, notice, now);
    case 'calendar-proposed':
    case 'calendar-approved':
      return readCalendarNotice(stores, notice);
    default:
      return notice satisfies never;
  }
}
