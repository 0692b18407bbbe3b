import type { Generated } from 'kysely';
import type { Envelope } from '#handover/envelope';
import type { Ministry } from '#handover/ministry';
import type { HandedActKind } from '#handover/package';
import type { Deadline } from '#law/deadline';
import type { Instant } from '#law/calendar-day';
import type { AcknowledgementChannel } from '#usecases/ports/handover';
import type { Bytes, Json } from './columns.js';

/** What is handed to the two ministries (`migrations/0008-handover.ts`). */
export type HandoverTables = {
  handover_series: { ministry: Ministry };
  handover_package: HandoverPackageTable;
  handover_content: { ministry: Ministry; sequence: number; sealed: Bytes };
  handover_delivery: HandoverDeliveryTable;
  handover_acknowledgement: HandoverAcknowledgementTable;
  handover_nonce: { ministry: Ministry; nonce: string; expires_at: Instant };
  handover_reading: HandoverReadingTable;
};

type HandoverPackageTable = {
  ministry: Ministry;
  sequence: number;
  digest: string;
  previous_digest: string | null;
  key_id: string;
  dossier_id: string;
  version: number;
  kind: HandedActKind;
  number: string;
  platform_name: string;
  composed_at: Instant;
  acknowledge_by: Json<Deadline>;
};

type HandoverDeliveryTable = {
  ministry: Ministry;
  sequence: number;
  state: Generated<'queued' | 'dead'>;
  attempts: Generated<number>;
  next_attempt_at: Instant | null;
  last_attempt_at: Instant | null;
  last_error: string | null;
  retried_by: string | null;
  retried_at: Instant | null;
};

type HandoverAcknowledgementTable = {
  ministry: Ministry;
  sequence: number;
  digest: string;
  acknowledged_at: Instant;
  channel: AcknowledgementChannel;
  account_id: string | null;
  evidence: Json<Envelope> | null;
};

type HandoverReadingTable = {
  ministry: Ministry;
  sequence: number;
  account_id: string;
  what: 'page' | 'file';
  at: Instant;
};
