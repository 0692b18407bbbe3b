import type { Instant } from '#law/calendar-day';
import type { Notice } from './notices.js';
import type { Page } from './casework.js';
import type { Delivery } from './outbox.js';

/** Who is told. A reporter without account is told by mail only, and only if they left an address. */
export type Recipient =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'mail'; readonly mail: string; readonly language: 'zh' | 'en' };

/** What a message is about, so that the page of that thing can show what was told. */
export type MessageSubject = { readonly kind: 'dossier' | 'report'; readonly id: string };

/** Something a person was told: what, not in which words. */
export type Message = {
  readonly id: string;
  readonly to: Recipient;
  readonly notice: Notice;
  /** The portal's time. */
  readonly createdAt: Instant;
  readonly readAt?: Instant;
};

/** A message with what became of its mail and short message. */
export type ToldMessage = Message & { readonly deliveries: readonly Delivery[] };

/** The telephone number short messages of an account go to. Sealed at rest. */
export type AccountPhone = {
  /** International form. */
  readonly number: string;
  /** SHA-256 of the code that was sent; absent once it was confirmed. */
  readonly codeHash?: string;
  readonly codeSentAt: Instant;
  /** Wrong codes since. */
  readonly attempts: number;
  /** Absent until the code came back. */
  readonly verifiedAt?: Instant;
};

export interface MessageStore {
  phoneOf(accountId: string): Promise<AccountPhone | undefined>;
  /** Replaces what was there. */
  putPhone(accountId: string, phone: AccountPhone): Promise<void>;
  removePhone(accountId: string): Promise<void>;
  /** False when this recipient was told under the same `once` before; then nothing is written. */
  add(message: Message, once: string, subject?: MessageSubject): Promise<boolean>;
  byId(id: string): Promise<ToldMessage | undefined>;
  /** Messages of an account, newest first. `page` counts from 1. */
  inbox(accountId: string, page: number, pageSize: number): Promise<Page<ToldMessage>>;
  /** Counts no further than `max`: asked on every page. */
  unread(accountId: string, max: number): Promise<number>;
  markRead(accountId: string, messageId: string, at: Instant): Promise<void>;
  markAllRead(accountId: string, at: Instant): Promise<void>;
  /** What anybody was told about a thing, newest first; `recipientId` narrows to one account. */
  about(
    subject: MessageSubject,
    recipientId: string | undefined,
    limit: number,
  ): Promise<readonly ToldMessage[]>;
}
