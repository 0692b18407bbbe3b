import type { Generated } from 'kysely';
import type { Role } from '#dossier/actor';
import type { DossierEventType } from '#dossier/events';
import type { CalendarDay, Instant } from '#law/calendar-day';
import type { ChangeKind } from '#law/article-06-change';
import type { ContentGroup, ContentItem } from '#law/filing-contents';
import type { PublicEntry } from '#register/public-entry';
import type { AccountEventKind } from '#usecases/ports/account-events';
import type { TokenPurpose } from '#usecases/ports/accounts';
import type { CaseMark, CaseSummary } from '#usecases/ports/casework';
import type { Bytes, Json, MaybeBytes } from './schema/columns.js';
import type { ClockTables } from './schema/clock-tables.js';
import type { HandoverTables } from './schema/handover-tables.js';
import type { LogTables } from './schema/log-tables.js';
import type { MessageTables } from './schema/message-tables.js';
import type { ReportTables } from './schema/report-tables.js';
import type { TokenTables } from './schema/token-tables.js';

/**
 * The tables as Kysely sees them; what they mean and refuse stands in `migrations/`. Values come out as
 * `database-value-parsers.ts` gives them: `bigint` as number, `timestamptz` as Instant, `date` as CalendarDay.
 */
export type Schema = FilingTables &
  LogTables &
  MessageTables &
  HandoverTables &
  ClockTables &
  ReportTables &
  TokenTables;

/** Accounts, filings, casework, the register. */
type FilingTables = {
  account: AccountTable;
  account_event: AccountEventTable;
  account_token: AccountTokenTable;
  session: SessionTable;
  filing_draft: FilingDraftTable;
  evidence: EvidenceTable;
  dossier_event: DossierEventTable;
  particulars: ParticularsTable;
  particulars_access: ParticularsAccessTable;
  casework: CaseworkTable;
  case_mark: CaseMarkTable;
  number_series: NumberSeriesTable;
  filing_decision: FilingDecisionTable;
  public_entry: PublicEntryTable;
  public_disclosure: PublicDisclosureTable;
  setting: SettingTable;
};

type AccountTable = {
  id: string;
  mail_lookup: Bytes;
  /** `{ mail, displayName }`. */
  profile_sealed: Bytes;
  password_hash: string;
  roles: Role[];
  mail_verified_at: Instant | null;
  failed_attempts: number;
  locked_until: Instant | null;
  disabled_at: Instant | null;
  created_at: Instant;
};

type AccountTokenTable = {
  token_hash: string;
  account_id: string;
  purpose: TokenPurpose;
  expires_at: Instant;
};

type SessionTable = {
  token_hash: string;
  account_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
};

type AccountEventTable = {
  id: string;
  kind: AccountEventKind;
  account_id: string | null;
  /** Keyed hash of the address typed at a failed sign-in. */
  mail_lookup: MaybeBytes;
  actor_id: string | null;
  roles: Role[] | null;
  at: Instant;
};

type FilingDraftTable = {
  id: string;
  account_id: string;
  dossier_id: string | null;
  round: number | null;
  base_record: number | null;
  change_kind: ChangeKind | null;
  /** `{ scope, contents, replies, change }`. */
  sealed: Bytes;
  page_revisions: Json<Record<ContentGroup, number>>;
  created_at: Instant;
  updated_at: Instant;
  submitted_dossier_id: string | null;
  submitted_version: number | null;
  submitted_at: Instant | null;
};

type EvidenceTable = {
  id: string;
  account_id: string;
  draft_id: string;
  dossier_id: string | null;
  file_name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  sealed: Bytes;
  uploaded_at: Instant;
};

type DossierEventTable = {
  dossier_id: string;
  version: number;
  type: DossierEventType;
  /** The event without the fields that have columns of their own. */
  payload: Json<object>;
  at: Instant;
  by_account: string;
  law_edition: string;
  idempotency_key: string | null;
};

type ParticularsTable = {
  id: string;
  dossier_id: string;
  /** `{ salt, particulars }`; null once erased. */
  sealed: MaybeBytes;
  commitment: string;
  erased_at: Instant | null;
};

type ParticularsAccessTable = {
  particulars_id: string;
  account_id: string;
  reason: string;
  at: Instant;
};

type CaseworkTable = {
  dossier_id: string;
  version: number;
  status: CaseSummary['status'];
  operator_id: string;
  reviewer_id: string | null;
  platform_name: string;
  host_kind: CaseSummary['hostKind'];
  host_name: string;
  home_host: string;
  icp_number: string;
  host_key: MaybeBytes;
  submissions: number;
  received_at: Instant;
  due_on: CalendarDay;
  due_provisional: boolean;
  due_key: Generated<string>;
  number: string | null;
  open_changes: Generated<number>;
  open_host_changes: Generated<number>;
  planned_end_on: CalendarDay | null;
  updated_at: Instant;
  search_text: string;
};

type CaseMarkTable = {
  dossier_id: string;
  submission: number;
  item: ContentItem;
  code: string;
  verdict: CaseMark['verdict'];
  reason: string;
  late_reason: string;
  marked_by: string;
  marked_at: Instant;
};

type NumberSeriesTable = { series: string; last_serial: number };

type FilingDecisionTable = {
  dossier_id: string;
  number: string;
  series: string;
  serial: number;
  prepared_by: string;
  decided_by: string;
  decided_at: Instant;
};

type PublicEntryTable = {
  leaf_index: number;
  number: string;
  revision: number;
  status: PublicEntry['status'];
  platform_name: string;
  host_kind: string;
  host_name: string;
  home_host: string;
  search_text: string;
  search_sound: string;
  search_keys: number[] | null;
  /** Counts versions, from 0, without gaps. */
  position: number;
  /** Totals up to this version. */
  entries: number;
  filed: number;
  filed_on: CalendarDay;
  recorded_at: Instant;
  /** Leaf of the next version of this entry. */
  superseded_at: number | null;
};

type PublicDisclosureTable = { leaf_index: number; name: string; salt: Bytes };

type SettingTable = { key: string; value: Json<unknown> };
