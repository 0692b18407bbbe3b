import { type Instant, dayInChina } from '#law/calendar-day';
import type { Stores } from '../ports.js';
import type { CalendarNotice } from '../ports/calendar-notices.js';
import type { StoredDeadline } from '../ports/deadlines.js';
import type { DeadlineNotice, Notice } from '../ports/notices.js';

/** What a message about a deadline knows of it, as it stands when the message is shown or sent. */
export type DeadlineFacts = {
  readonly kind: DeadlineNotice['kind'];
  readonly stored: StoredDeadline;
  /** Of a dossier. */
  readonly platformName?: string;
};

export type CalendarFacts = {
  readonly kind: 'calendar-proposed' | 'calendar-approved';
  readonly notice: CalendarNotice;
};

/**
 * Told only while it is so: a deadline that was met, fell away or moved is no longer near or overdue, and what was near
 * is not near any more once it has passed.
 */
export async function readDeadlineNotice(
  { deadlines, casework }: Stores,
  { kind, dueOn, ...reference }: DeadlineNotice,
  now: Instant | undefined,
): Promise<{ readonly facts: DeadlineFacts; readonly isStillTrue: boolean } | undefined> {
  const stored = await deadlines.one(reference);
  if (stored === undefined) return undefined;
  const isOver = now !== undefined && dayInChina(now) > dueOn;
  const isStillTrue =
    stored.state === 'open' &&
    stored.deadline.dueOn === dueOn &&
    (now === undefined || isOver === (kind === 'deadline-overdue'));
  const summary = stored.subject === 'dossier' ? await casework.byId(stored.subjectId) : undefined;
  const named = summary === undefined ? {} : { platformName: summary.platformName };
  return { facts: { kind, stored, ...named }, isStillTrue };
}

/** A notice that was decided does not wait for a second person any more; what it moved stays moved. */
export async function readCalendarNotice(
  { calendarNotices }: Stores,
  { kind, noticeId }: Extract<Notice, { noticeId: string }>,
): Promise<{ readonly facts: CalendarFacts; readonly isStillTrue: boolean } | undefined> {
  const notice = await calendarNotices.byId(noticeId);
  if (notice === undefined) return undefined;
  const isStillTrue = kind === 'calendar-approved' || notice.decision === undefined;
  return { facts: { kind, notice }, isStillTrue };
}
