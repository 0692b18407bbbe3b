import type { Instant } from '#law/calendar-day';

/** Who a queued message is for. */
export type OutboxTopic =
  /** The operator of the dossier. */
  | 'operator'
  /** A mail that is ready to go. */
  | 'mail';

/** Something that happened to a dossier and has to be told; written in the transaction of the event. */
export type OutboxNotice = {
  readonly id: string;
  readonly topic: Exclude<OutboxTopic, 'mail'>;
  readonly dossierId: string;
  /** Version of the event told of; with topic and dossier unique, so that nothing is told twice. */
  readonly version: number;
  readonly createdAt: Instant;
};

/** A rendered mail. Nothing personal in the subject. Sealed at rest. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

export type QueuedMail = {
  readonly id: string;
  readonly mail: Mail;
  readonly createdAt: Instant;
  readonly attempts: number;
  readonly sentAt?: Instant;
};

export interface OutboxStore {
  addNotices(notices: readonly OutboxNotice[]): Promise<void>;
  noticesOf(dossierId: string): Promise<readonly OutboxNotice[]>;
  addMail(id: string, mail: Mail, createdAt: Instant): Promise<void>;
  /** Mails due for a delivery attempt, oldest first. */
  mailsDue(now: Instant, limit: number): Promise<readonly QueuedMail[]>;
  markMailSent(id: string, sentAt: Instant): Promise<void>;
  /** Counts a failed attempt; the mail is tried again at `nextAttemptAt`, or never when undefined (dead letter). */
  markMailFailed(id: string, nextAttemptAt: Instant | undefined, error: string): Promise<void>;
  /** Newest first; the demonstration's mailbox shows them. */
  recentMails(limit: number): Promise<readonly QueuedMail[]>;
}
