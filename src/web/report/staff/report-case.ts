import type { WorkingCalendar } from '#law/working-calendar';
import type { ReportSummary } from '#usecases/ports/report-list';
import type { ReportCase } from '#usecases/report/read-report';

/** One report as its page shows it. */
export type ReportCaseView = ReportCase & {
  readonly reportId: string;
  readonly version: number;
  readonly nameOf: (accountId: string) => string;
  /** Other reports on this platform that proved true. */
  readonly founded: readonly ReportSummary[];
  readonly calendar: WorkingCalendar;
};
