import type { ReportGround, ReportOutcomeKind, ReportPeriodKind } from '#law/article-09-reports';
import type { CalendarDay, Instant } from '#law/calendar-day';
import type { ReportChannel, ReportEventType, ReporterKind } from '#report/events';
import type { TicketUse } from '#usecases/ports/report-intake';
import type { ReportSummary } from '#usecases/ports/report-list';
import type { ReportAccess } from '#usecases/ports/reports';
import type { Bytes, Json, MaybeBytes } from './columns.js';

/** Reports by the public (`migrations/0010-reports.ts`). */
export type ReportTables = {
  report_event: ReportEventTable;
  report_access: ReportAccessTable;
  report_summary: ReportSummaryTable;
  report_content: { report_id: string; sealed: MaybeBytes };
  reporter_identity: { report_id: string; account_lookup: MaybeBytes; sealed: MaybeBytes };
  report_code: { report_id: string; code_lookup: Bytes; digest_sealed: Bytes };
  report_message: ReportMessageTable;
  report_attachment: ReportAttachmentTable;
  report_draft: { id: string; sealed: Bytes; expires_at: Instant };
  report_ticket: { id: string; use: TicketUse; at: Instant };
  report_queue: { use: TicketUse; last_place_at: Instant };
  report_mail: { id_lookup: Bytes; at: Instant; claimed: boolean; report_id: string | null };
};

type ReportEventTable = {
  report_id: string;
  version: number;
  type: ReportEventType;
  /** The event without the fields that have columns of their own. */
  payload: Json<object>;
  at: Instant;
  by_account: string | null;
  law_edition: string;
  idempotency_key: string | null;
};

type ReportAccessTable = { report_id: string; account_id: string; what: ReportAccess['what']; at: Instant };

type ReportSummaryTable = {
  report_id: string;
  version: number;
  status: ReportSummary['status'];
  closed: boolean;
  channel: ReportChannel;
  platform_kind: ReportSummary['platform']['kind'];
  dossier_id: string | null;
  platform_number: string;
  platform_name: string;
  platform_address: string;
  grounds: ReportGround[];
  reporter: ReporterKind;
  restricted: boolean;
  handler_id: string | null;
  received_at: Instant;
  due_kind: ReportPeriodKind | null;
  due_on: CalendarDay | null;
  due_provisional: boolean;
  outcome: ReportOutcomeKind | null;
  merged_into: string | null;
  awaits_reply: boolean;
  identity_requested: boolean;
  excluded: string[];
  updated_at: Instant;
  search_text: string;
};

type ReportMessageTable = {
  id: string;
  report_id: string;
  from_reporter: boolean;
  /** `{ text, attachmentIds, salt }`. */
  sealed: MaybeBytes;
  at: Instant;
  by_account: string | null;
  /** How many messages the report had before. */
  place: number;
};

type ReportAttachmentTable = {
  id: string;
  report_id: string;
  /** `{ fileName, mediaType, sha256 }`. */
  described_sealed: Bytes;
  size_bytes: number;
  sealed: Bytes;
  uploaded_at: Instant;
};
