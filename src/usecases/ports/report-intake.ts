import type { ReportGround } from '#law/article-09-reports';
import type { Instant } from '#law/calendar-day';

/** What a person typed into the form; nothing of it is an act before it is lodged. */
export type ReportAnswers = {
  readonly platform:
    | { readonly kind: 'filed'; readonly number: string }
    | { readonly kind: 'unfiled'; readonly name: string; readonly address: string };
  readonly grounds: readonly ReportGround[];
  readonly text: string;
  readonly reporter: ReporterAnswers;
  /** The person was warned and says the detail has to stay. */
  readonly keepsDetail: boolean;
};

export type ReporterAnswers =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'named'; readonly name: string; readonly contact: string; readonly mail: string }
  /** With the account the person is signed in to. */
  | { readonly kind: 'signed-in' };

/** A report that is filled in and not lodged: sealed, and gone when it expires. It becomes the report of its id. */
export type ReportDraft = {
  readonly id: string;
  readonly answers: ReportAnswers;
  /** Account of a signed-in reporter. */
  readonly accountId?: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
};

/** Tickets of what people do without an account: each is good once. Nothing says who held it. */
export type TicketUse = 'report' | 'code' | 'message';

export interface ReportIntakeStore {
  putDraft(draft: ReportDraft): Promise<void>;
  draft(id: string): Promise<ReportDraft | undefined>;
  /** Reads the row FOR UPDATE. */
  lockDraft(id: string): Promise<ReportDraft | undefined>;
  /** Removes the draft; its files stay when the report was lodged and go otherwise. */
  removeDraft(id: string): Promise<void>;
  /** Spends a ticket; false when it was spent before. */
  spendTicket(id: string, use: TicketUse, at: Instant): Promise<boolean>;
  /** How many were spent after `since`, and when the oldest of those was. */
  spentSince(use: TicketUse, since: Instant): Promise<{ readonly count: number; readonly oldest?: Instant }>;
  /**
   * Takes the next place in the queue of those who must wait, `gapSeconds` after the last one taken; undefined when
   * that lies more than `waitSecondsMax` ahead.
   */
  takePlace(
    use: TicketUse,
    now: Instant,
    gapSeconds: number,
    waitSecondsMax: number,
  ): Promise<Instant | undefined>;
  /** Removes drafts with their files, tickets and places that are over. Returns how many rows went. */
  removeStale(now: Instant, ticketsBefore: Instant): Promise<number>;
  /** Sealed, tamper-proof text for a browser to hold; `purpose` keeps kinds apart. */
  sealToken(value: object, purpose: string): string;
  /** Undefined for text that was not sealed here for this purpose. Check the expiry it holds. */
  openToken(text: string, purpose: string): unknown;
  /** Claims a mail by a keyed hash of its Message-ID; false when it was taken in before. */
  claimMail(messageId: string, at: Instant): Promise<boolean>;
  /** Names a Message-ID as part of a report, so that answers to it find their way. */
  addMailThread(messageId: string, reportId: string, at: Instant): Promise<void>;
  reportOfMails(messageIds: readonly string[]): Promise<string | undefined>;
}
