import type { CalendarYear } from '#law/calendar/calendar-year';
import type { CalendarDay, Instant } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { CalendarDecision } from '#usecases/ports/calendar-notices';
import type { DeadlineSubject, DutyBearer, StoredDeadline } from '#usecases/ports/deadlines';
import type { Json } from './columns.js';

/** Deadlines, reminders, calendar notices, heartbeats (`migrations/0009-clocks.ts`). */
export type ClockTables = {
  deadline: DeadlineTable;
  deadline_step: DeadlineStepTable;
  calendar_notice: CalendarNoticeTable;
  calendar_decision: CalendarDecisionTable;
  calendar_move: CalendarMoveTable;
  job_heartbeat: JobHeartbeatTable;
};

type DeadlineTable = {
  subject: DeadlineSubject;
  subject_id: string;
  key: string;
  bearer: DutyBearer;
  rule_code: string;
  due_on: CalendarDay;
  deadline: Json<Deadline>;
  responsible_id: string | null;
  opened_at: Instant;
  state: StoredDeadline['state'];
  closed_at: Instant | null;
};

type DeadlineStepTable = {
  subject: DeadlineSubject;
  subject_id: string;
  key: string;
  due_on: CalendarDay;
  step: string;
  at: Instant;
};

type CalendarNoticeTable = {
  id: string;
  year: number;
  content: Json<CalendarYear>;
  proposed_by: string;
  proposed_at: Instant;
};

type CalendarDecisionTable = {
  notice_id: string;
  proposed_by: string;
  outcome: CalendarDecision['outcome'];
  decided_by: string;
  decided_at: Instant;
  applied: number | null;
  reason: string | null;
};

type CalendarMoveTable = {
  notice_id: string;
  subject: DeadlineSubject;
  subject_id: string;
  key: string;
  from_deadline: Json<Deadline>;
  to_deadline: Json<Deadline>;
  to_due_on: CalendarDay;
};

type JobHeartbeatTable = {
  job: string;
  allowed_seconds: number;
  expected_at: Instant;
  started_at: Instant | null;
  finished_at: Instant | null;
  failed_at: Instant | null;
  last_error: string | null;
};
