import type { Insertable, Selectable } from 'kysely';
import type { CalendarDay } from '#law/calendar-day';
import type {
  Delivery,
  HandedPackage,
  StoredAcknowledgement,
  TrackedPackage,
} from '#usecases/ports/handover';
import type { Schema } from './schema.js';

type PackageRow = Selectable<Schema['handover_package']>;
type DeliveryRow = Selectable<Schema['handover_delivery']>;
type AcknowledgementRow = Selectable<Schema['handover_acknowledgement']>;

/** A package joined with its delivery, its deadline and its acknowledgement. */
export type TrackedRow = PackageRow &
  Omit<DeliveryRow, 'ministry' | 'sequence'> & {
    readonly due_on: CalendarDay | null;
    readonly acknowledged_digest: string | null;
    readonly acknowledged_at: AcknowledgementRow['acknowledged_at'] | null;
    readonly channel: AcknowledgementRow['channel'] | null;
    readonly account_id: string | null;
    readonly evidence: AcknowledgementRow['evidence'];
  };

export function packageColumns(handed: HandedPackage): Insertable<Schema['handover_package']> {
  const { ministry, sequence, digest, dossierId, version, kind, number } = handed;
  return {
    ministry,
    sequence,
    digest,
    previous_digest: handed.previous,
    key_id: handed.keyId,
    dossier_id: dossierId,
    version,
    kind,
    number,
    platform_name: handed.platformName,
    composed_at: handed.composedAt,
    acknowledge_by: JSON.stringify(handed.acknowledgeBy),
  };
}

export function trackedFrom(row: TrackedRow): TrackedPackage {
  const acknowledgement = acknowledgementIn(row);
  return {
    handed: packageFrom(row),
    delivery: deliveryFrom(row),
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    ...(acknowledgement === undefined ? {} : { acknowledgement }),
  };
}

/** The row as it was written: the table takes neither a person with evidence nor a system without. */
export function acknowledgementFrom(row: AcknowledgementRow): StoredAcknowledgement {
  const { ministry, sequence, digest, channel, evidence } = row;
  const facts = { ministry, sequence, digest, acknowledgedAt: row.acknowledged_at };
  if (channel === 'manual') return { ...facts, by: { channel, accountId: row.account_id ?? '' } };
  if (evidence === null) throw new Error('a system acknowledged without its signed words');
  return { ...facts, by: { channel, evidence } };
}

function packageFrom(row: PackageRow): HandedPackage {
  const { ministry, sequence, digest, version, kind, number } = row;
  return {
    ministry,
    sequence,
    digest,
    previous: row.previous_digest,
    keyId: row.key_id,
    dossierId: row.dossier_id,
    version,
    kind,
    number,
    platformName: row.platform_name,
    composedAt: row.composed_at,
    acknowledgeBy: row.acknowledge_by,
  };
}

function deliveryFrom(row: TrackedRow): Delivery {
  const { state, attempts } = row;
  return {
    state,
    attempts,
    ...(row.next_attempt_at === null ? {} : { nextAttemptAt: row.next_attempt_at }),
    ...(row.last_attempt_at === null ? {} : { lastAttemptAt: row.last_attempt_at }),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
    ...(row.retried_by === null ? {} : { retriedBy: row.retried_by }),
    ...(row.retried_at === null ? {} : { retriedAt: row.retried_at }),
  };
}

function acknowledgementIn(row: TrackedRow): StoredAcknowledgement | undefined {
  const { ministry, sequence, acknowledged_digest: digest, acknowledged_at, channel, account_id } = row;
  if (digest === null || acknowledged_at === null || channel === null) return undefined;
  const { evidence } = row;
  return acknowledgementFrom({ ministry, sequence, digest, acknowledged_at, channel, account_id, evidence });
}
