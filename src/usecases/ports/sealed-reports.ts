import type { Instant } from '#law/calendar-day';

/** What the reporter wrote. Sealed at rest, with the salt of its hash. */
export type ReportContent = { readonly text: string };

/** Who the reporter is. Sealed at rest; opened only with a second person's release. */
export type ReporterIdentity = {
  readonly name: string;
  /** Telephone or another way to reach them; may be empty. */
  readonly contact: string;
  /** Mail address; may be empty. */
  readonly mail: string;
  readonly language: 'zh' | 'en';
  /** Account of a signed-in reporter. */
  readonly accountId?: string;
};

/** A file of a report. Name and bytes are sealed: a name can tell who took the picture. */
export type ReportAttachment = {
  readonly id: string;
  readonly reportId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly uploadedAt: Instant;
};

export type ReportMessage = {
  readonly id: string;
  /** The report whose reporter it is from or for; with merged reports not always the one that goes on. */
  readonly reportId: string;
  readonly from: 'reporter' | 'authority';
  readonly text: string;
  readonly attachmentIds: readonly string[];
  readonly at: Instant;
  /** Staff account; absent when the reporter wrote it. */
  readonly by?: string;
};

export type Salted<T> = { readonly value: T; readonly salt: Uint8Array };

/** The sealed parts of reports, and the look-ups that find a report without saying whose it is. */
export interface SealedReportStore {
  addContent(reportId: string, content: Salted<ReportContent>): Promise<void>;
  /** Undefined when unknown or erased. */
  contentOf(reportId: string): Promise<Salted<ReportContent> | undefined>;
  addIdentity(reportId: string, identity: ReporterIdentity): Promise<void>;
  identityOf(reportId: string): Promise<ReporterIdentity | undefined>;
  /** Reports of a signed-in reporter, newest first, by a keyed hash of the account. At most `limit`. */
  reportsOfAccount(accountId: string, limit: number): Promise<readonly string[]>;
  /** Whether one of these reports is this account's own. */
  isReporter(reportIds: readonly string[], accountId: string): Promise<boolean>;
  /** `digest` is the slow hash of the retrieval code; only a keyed hash of it is stored in the clear. */
  addCode(reportId: string, digest: Uint8Array): Promise<void>;
  byCode(digest: Uint8Array): Promise<string | undefined>;
  addMessage(message: ReportMessage, salt: Uint8Array): Promise<void>;
  /** Oldest first. */
  messagesOf(reportIds: readonly string[]): Promise<readonly ReportMessage[]>;
  addAttachment(attachment: ReportAttachment, bytes: Uint8Array): Promise<void>;
  /** Without the bytes, oldest first. */
  attachmentsOf(reportIds: readonly string[]): Promise<readonly ReportAttachment[]>;
  attachmentBytes(id: string): Promise<Uint8Array | undefined>;
  /** Removes a file of a report that was not lodged. */
  removeAttachment(id: string): Promise<void>;
}
