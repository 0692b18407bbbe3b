import type { CorrectionClock } from '#law/article-05-review';
import type { Instant } from '#law/calendar-day';
import type { FormEdition } from '#law/form-edition';
import type { FilingNumberPattern } from '#law/identifiers/filing-number';
import type { WorkingCalendar } from '#law/working-calendar';
import type { AccountEventStore } from './ports/account-events.js';
import type { AccountStore } from './ports/accounts.js';
import type { ApiTokenStore } from './ports/api-tokens.js';
import type { CalendarNoticeStore } from './ports/calendar-notices.js';
import type { CaseworkStore } from './ports/casework.js';
import type { EventStore, ParticularsStore } from './ports/dossiers.js';
import type { DeadlineStore } from './ports/deadlines.js';
import type { DraftStore, EvidenceStore } from './ports/drafts.js';
import type { FilingKeyStore } from './ports/filing-keys.js';
import type { HandoverSetup, HandoverStore } from './ports/handover.js';
import type { HeartbeatStore } from './ports/heartbeats.js';
import type { MessageStore } from './ports/messages.js';
import type { ReportStore } from './ports/reports.js';
import type { OutboxStore } from './ports/outbox.js';
import type { LogStore, ReceiptStore } from './ports/log.js';
import type { LogAudit } from './ports/log-audit.js';
import type { NumberStore, RegisterStore } from './ports/register.js';
import type { SettingStore } from './ports/settings.js';
import type { ReportSettings } from './report/report-settings.js';

/** Every store, bound either to one transaction or to plain reads. */
export type Stores = {
  readonly accounts: AccountStore;
  readonly accountEvents: AccountEventStore;
  readonly drafts: DraftStore;
  readonly evidence: EvidenceStore;
  readonly events: EventStore;
  readonly particulars: ParticularsStore;
  readonly casework: CaseworkStore;
  readonly numbers: NumberStore;
  readonly log: LogStore;
  readonly receipts: ReceiptStore;
  readonly logAudit: LogAudit;
  readonly register: RegisterStore;
  readonly outbox: OutboxStore;
  readonly settings: SettingStore;
  readonly messages: MessageStore;
  readonly handover: HandoverStore;
  readonly deadlines: DeadlineStore;
  readonly calendarNotices: CalendarNoticeStore;
  readonly heartbeats: HeartbeatStore;
  readonly reports: ReportStore;
  readonly apiTokens: ApiTokenStore;
  readonly filingKeys: FilingKeyStore;
};

/**
 * The database. The embedded one has a single connection, so inside `transact` only the stores handed to `work`
 * may be used: `read` would wait for itself.
 */
export type Persistence = {
  readonly read: Stores;
  /** Commits when `work` resolves, rolls back when it throws. */
  transact<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
};

/** Time and randomness, from outside. */
export type Clock = {
  /** The portal's time, by which statutory periods run; the demonstration can set it. */
  now(): Instant;
  /** The machine's time, for sessions, tokens and locks. Never set. */
  machineNow(): Instant;
};

export type Randomness = {
  uuid(): string;
  /** Bytes fit for keys, salts and tokens. */
  bytes(count: number): Uint8Array;
};

/** Slow hashing of passwords. Hash before opening a transaction: it takes tens of milliseconds. */
export type PasswordHasher = {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
};

/** What the law leaves open, as settings (`docs/law/interpretations.md`). */
export type LegalSettings = {
  readonly calendar: WorkingCalendar;
  readonly correctionClock: CorrectionClock;
  readonly form: FormEdition;
  readonly numberPattern: FilingNumberPattern;
  /** Whether the name of an individual host is published. */
  readonly individualNamePublic: boolean;
  /** Whether contact details change by decision (Art. 6). */
  readonly contactChangeReviewed: boolean;
};

/** What every use case may ask for; a function names the part it needs with `Pick`. */
export type Deps = {
  readonly persistence: Persistence;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly passwords: PasswordHasher;
  readonly legal: LegalSettings;
  /** How acts are handed to the two ministries (Article 5 ¶1). */
  readonly handover: HandoverSetup;
  readonly reports: ReportSettings;
};
