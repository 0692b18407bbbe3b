import type { Instant } from '#law/calendar-day';
import type { Page } from './casework.js';

/** A mail in its words. Nothing personal in the subject. Sealed at rest. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Absent in mails that were queued before mails had this part. */
  readonly html?: string | undefined;
};

/** 短信 — a short message in its words. Sealed at rest. */
export type ShortMessage = {
  /** Number in international form, e.g. `+8613800000000`. */
  readonly to: string;
  readonly text: string;
};

export type Channel = 'mail' | 'sms';

export type DeliveryState =
  /** Waits for its first or next attempt; `attempts` above 0 says that it failed before. */
  | 'queued'
  | 'sent'
  /** Given up after the last attempt; an administrator can queue it again. */
  | 'dead'
  /** No longer true, or nobody to send it to, when its turn came. */
  | 'withdrawn';

/** One thing to send over one channel. */
export type Delivery = {
  readonly id: string;
  readonly channel: Channel;
  readonly content: DeliveryContent;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Machine time, like all times of a delivery. */
  readonly createdAt: Instant;
  readonly nextAttemptAt?: Instant;
  readonly sentAt?: Instant;
  /** When it died or was withdrawn. */
  readonly endedAt?: Instant;
  /** Without addresses. */
  readonly lastError?: string;
};

export type DeliveryContent =
  /** Words that are ready: mails with one-time links, codes. */
  | { readonly kind: 'mail'; readonly mail: Mail }
  | { readonly kind: 'short-message'; readonly shortMessage: ShortMessage }
  /** A message, put into words when it is sent. */
  | { readonly kind: 'message'; readonly messageId: string };

/** The queue of everything that is sent. */
export interface OutboxStore {
  addMail(id: string, mail: Mail, createdAt: Instant): Promise<void>;
  addShortMessage(id: string, shortMessage: ShortMessage, createdAt: Instant): Promise<void>;
  addForMessage(
    delivery: Pick<Delivery, 'id' | 'channel' | 'createdAt'> & { readonly messageId: string },
  ): Promise<void>;
  /**
   * Takes the delivery that is due first and sets its next attempt to `until`, so that no other process takes it
   * meanwhile, and so that it comes again if this process ends before it says what became of it.
   */
  claim(now: Instant, until: Instant): Promise<Delivery | undefined>;
  markSent(id: string, at: Instant): Promise<void>;
  /** Counts a failed attempt; it is tried again at `nextAttemptAt`, or never when undefined (dead letter). */
  markFailed(
    id: string,
    failure: { readonly at: Instant; readonly error: string; readonly nextAttemptAt: Instant | undefined },
  ): Promise<void>;
  withdraw(id: string, at: Instant, reason: string): Promise<void>;
  /** Newest first; the demonstration's mailbox shows them. */
  recent(limit: number): Promise<readonly Delivery[]>;
  /** Dead letters, newest first. `page` counts from 1. */
  dead(page: number, pageSize: number): Promise<Page<Delivery>>;
  /** Queues a dead letter again, its attempts counted anew. False when it is not one. */
  requeue(id: string, now: Instant): Promise<boolean>;
}
