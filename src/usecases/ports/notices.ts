import type { CalendarDay } from '#law/calendar-day';
import type { DeadlineReference } from './deadlines.js';

/**
 * What a person is told. Plain data without personal particulars: ids, numbers and dates; the words stand in
 * `web/messages/templates`, one template for mail, inbox and short message.
 *
 * Whoever adds a kind adds what it is about (`messages/subject-of.ts`), what it knows (`messages/read-notice.ts`), its
 * template and an example of it (`web/messages/templates/`).
 */
export type Notice =
  /** An act in a dossier of theirs, by its place: what happened is read from the event when the message is shown. */
  | { readonly kind: 'dossier-act'; readonly dossierId: string; readonly version: number }
  /** An act in a case that gives the staff something to do; told only as long as it is to be done. */
  | { readonly kind: 'case-act'; readonly dossierId: string; readonly version: number }
  /** News of a report (Article 9), to its reporter or to its handler. Nothing of what was written is in it. */
  | { readonly kind: 'report'; readonly reportId: string; readonly news: ReportNews }
  /** A date comes near, or has passed. Both are told only while they are so. */
  | DeadlineNotice
  /** A holiday notice waits for a second person, or was approved and moved a date of theirs. */
  | { readonly kind: 'calendar-proposed' | 'calendar-approved'; readonly noticeId: string };

export type DeadlineNotice = DeadlineReference & {
  readonly kind: 'deadline-near' | 'deadline-overdue';
  /** The date told of: when it moves, what was said of it is over. */
  readonly dueOn: CalendarDay;
};

export type NoticeKind = Notice['kind'];

/** What a reporter hears of, then what a handler hears of. */
export const reportNews = [
  'received',
  'accepted',
  'not-accepted',
  'passed-on',
  'outcome',
  'message',
  'identity-opened',
  'assigned',
  'message-from-reporter',
  'outcome-returned',
] as const;
export type ReportNews = (typeof reportNews)[number];
