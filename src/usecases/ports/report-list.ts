import type { ReportGround, ReportOutcomeKind, ReportPeriodKind } from '#law/article-09-reports';
import type { CalendarDay, Instant } from '#law/calendar-day';
import type { ReportChannel, ReportedPlatform, ReporterKind } from '#report/events';
import type { ReportStatus } from '#report/state';
import type { Page } from './casework.js';

/** One line of the staff list: a projection, written in the transaction of each event. Nothing of the reporter's. */
export type ReportSummary = {
  readonly reportId: string;
  /** Version of the last event projected; pages send it back to be conflict-checked. */
  readonly version: number;
  readonly status: Exclude<ReportStatus, 'new'>;
  /** Nothing more is to be done. */
  readonly closed: boolean;
  readonly channel: ReportChannel;
  readonly platform: ReportedPlatform;
  readonly grounds: readonly ReportGround[];
  readonly reporter: ReporterKind;
  readonly restricted: boolean;
  readonly handlerId?: string;
  readonly receivedAt: Instant;
  /** The next date the authority must meet. */
  readonly due?: {
    readonly kind: ReportPeriodKind;
    readonly dueOn: CalendarDay;
    readonly provisional: boolean;
  };
  readonly outcome?: ReportOutcomeKind;
  readonly mergedInto?: string;
  /** The last message is the reporter's. */
  readonly awaitsReply: boolean;
  /** An identity request waits for a second person. */
  readonly identityRequested: boolean;
  /** Accounts that must keep out. */
  readonly excluded: readonly string[];
  readonly updatedAt: Instant;
};

export type ReportFilter = {
  /** Reports this account must keep out of are left out. */
  readonly viewer: string;
  /** Empty for all. */
  readonly statuses: readonly ReportSummary['status'][];
  /** `open`: something is still to be done. */
  readonly closed?: boolean;
  /** An account id, or `nobody`. */
  readonly handler?: string;
  readonly dueBy?: CalendarDay;
  readonly ground?: ReportGround;
  readonly platform?: ReportedPlatform['kind'];
  /** Words in the name, address or number of the platform. */
  readonly search?: string;
};

export type ReportCounts = {
  /** Open reports by status. */
  readonly byStatus: Readonly<Partial<Record<ReportSummary['status'], number>>>;
  readonly open: number;
  readonly unassigned: number;
  readonly mine: number;
  /** Open and due on or before the day asked for. */
  readonly dueBy: number;
  readonly awaitingReply: number;
};

/** A platform with a filing number, and the two persons who decided on it. */
export type NumberedPlatform = {
  readonly number: string;
  readonly dossierId: string;
  readonly name: string;
  readonly preparedBy: string;
  readonly decidedBy: string;
};

export interface ReportListStore {
  /** `number` in the form in which it was issued. */
  platformByNumber(number: string): Promise<NumberedPlatform | undefined>;
  /** Writes the projection of a report, replacing an older one. */
  putSummary(summary: ReportSummary): Promise<void>;
  summary(reportId: string): Promise<ReportSummary | undefined>;
  /** Open ones by due date, then by receipt; closed ones after them, newest first. `page` counts from 1. */
  list(filter: ReportFilter, page: number, pageSize: number): Promise<Page<ReportSummary>>;
  counts(viewer: string, dueBy: CalendarDay): Promise<ReportCounts>;
  /** Reports against the platform of a dossier, newest first. At most `limit`. */
  onDossier(viewer: string, dossierId: string, limit: number): Promise<readonly ReportSummary[]>;
  /** Other open reports on the same platform, newest first. At most `limit`. */
  onSamePlatform(viewer: string, reportId: string, limit: number): Promise<readonly ReportSummary[]>;
}
