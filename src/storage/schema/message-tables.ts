import type { Generated } from 'kysely';
import type { Instant } from '#law/calendar-day';
import type { NoticeKind } from '#usecases/ports/notices';
import type { MessageSubject } from '#usecases/ports/messages';
import type { Channel, DeliveryState } from '#usecases/ports/outbox';
import type { Bytes, Json, MaybeBytes } from './columns.js';

/** What people are told: messages and their delivery (`migrations/0007-messages.ts`). */
export type MessageTables = {
  message: MessageTable;
  delivery: DeliveryTable;
  account_phone: AccountPhoneTable;
};

/** `AccountPhone`, sealed. */
type AccountPhoneTable = { account_id: string; sealed: Bytes };

type MessageTable = {
  id: string;
  account_id: string | null;
  address_sealed: MaybeBytes;
  kind: NoticeKind;
  /** The notice without its kind. */
  params: Json<object>;
  subject_kind: MessageSubject['kind'] | null;
  subject_id: string | null;
  once: string;
  created_at: Instant;
  read_at: Instant | null;
};

type DeliveryTable = {
  id: string;
  channel: Channel;
  /** Words that are ready; null for a message. */
  sealed: MaybeBytes;
  message_id: string | null;
  created_at: Instant;
  next_attempt_at: Instant | null;
  attempts: Generated<number>;
  sent_at: Instant | null;
  /** When it died or was withdrawn. */
  ended_at: Instant | null;
  state: Generated<DeliveryState>;
  last_error: string | null;
};
