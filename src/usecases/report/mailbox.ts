import type { Instant } from '#law/calendar-day';
import type { ReportFile } from './report-files.js';

/** A mail as the mailbox hands it over, read and made plain. */
export type IncomingMail = {
  /** Message-ID without angle brackets; made from the content where a mail has none. */
  readonly messageId: string;
  readonly from: { readonly address: string; readonly name: string };
  readonly subject: string;
  /** The plain part, or the HTML part made plain. */
  readonly text: string;
  readonly attachments: readonly ReportFile[];
  /** In-Reply-To and References, without angle brackets. */
  readonly references: readonly string[];
  /** Written by a machine: out of office, delivery report, list. Answering it could go on for ever. */
  readonly isAutomatic: boolean;
  readonly receivedAt: Instant;
};

/** 举报邮箱. */
export interface Mailbox {
  /**
   * Hands over what waits, the oldest first, at most `limit`. Each mail is moved to the folder of processed ones after
   * `take` resolved with `done`, and stays where it is after `later`. Throws what `take` throws.
   */
  eachWaiting(limit: number, take: (mail: IncomingMail) => Promise<'done' | 'later'>): Promise<number>;
}
