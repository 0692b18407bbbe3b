import type { ReportIntakeStore } from './report-intake.js';
import type { ReportListStore } from './report-list.js';
import type { ReportEvent } from '#report/events';
import type { Instant } from '#law/calendar-day';
import type { AppendResult } from './dossiers.js';
import type { SealedReportStore } from './sealed-reports.js';

/** An event with its place in the report, counted from 1. */
export type StoredReportEvent = { readonly version: number; readonly event: ReportEvent };

/** 举报 — everything kept about reports by the public. */
export type ReportStore = ReportEventStore & ReportListStore & SealedReportStore & ReportIntakeStore;

export interface ReportEventStore {
  /** Oldest first; empty for an unknown report. */
  load(reportId: string): Promise<readonly StoredReportEvent[]>;
  /** Appends after `expectedVersion` (0 = new report). Never retries. */
  append(
    reportId: string,
    expectedVersion: number,
    events: readonly ReportEvent[],
    idempotencyKey?: string,
  ): Promise<AppendResult>;
  /** All report ids, in order of their first event; for rebuilding projections. */
  allReports(): Promise<readonly string[]>;
  /** Records who read a restricted text or a file, and when. Append-only. */
  recordAccess(access: ReportAccess): Promise<void>;
  /** Newest first. At most `limit`. */
  accessesOf(reportId: string, limit: number): Promise<readonly ReportAccess[]>;
}

export type ReportAccess = {
  readonly reportId: string;
  readonly accountId: string;
  readonly what: 'text' | 'attachment' | 'identity';
  readonly at: Instant;
};
