import type { CalendarDay, Instant } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';

/** What a deadline is about. */
export const deadlineSubjects = ['dossier', 'draft', 'report', 'handover'] as const;
export type DeadlineSubject = (typeof deadlineSubjects)[number];

/** Who must act by it. */
export type DutyBearer = 'authority' | 'operator' | 'receiver';

/**
 * 期限 — one duty with a period, stored so that it cannot be missed silently. A projection: what opens, moves or closes
 * it is an event or a row elsewhere, and `usecases/clocks` can write it again from there.
 */
export type StoredDeadline = {
  readonly subject: DeadlineSubject;
  readonly subjectId: string;
  /** Tells apart several of one subject, and stays the same when the date moves, e.g. `review:2`, `change-review:1`. */
  readonly key: string;
  readonly bearer: DutyBearer;
  /** Rule, start, raw and rolled day, provisional or firm, calendar versions: enough to derive every day again. */
  readonly deadline: Deadline;
  /** Account that is to act, when there is one: the reviewer of a case, the operator of a filing. */
  readonly responsibleId?: string;
  readonly openedAt: Instant;
  /** `met`: done, in time or late, at `closedAt`. `lapsed`: the duty fell away at `closedAt`. */
  readonly state: 'open' | 'met' | 'lapsed';
  readonly closedAt?: Instant;
};

export interface DeadlineStore {
  /** Makes these the deadlines of the subject: listed ones are written, others of it removed. */
  keep(subject: DeadlineSubject, subjectId: string, deadlines: readonly StoredDeadline[]): Promise<void>;
  ofSubject(subject: DeadlineSubject, subjectId: string): Promise<readonly StoredDeadline[]>;
  /** Open ones due on or before the day, the earliest first. */
  openDueBy(day: CalendarDay, limit: number): Promise<readonly StoredDeadline[]>;
}
